package gongbo.release;

/**
 * A span of the text of a release.
 *
 * @param part the text that the offsets refer to
 * @param start the offset of the first UTF-16 code unit, from 0
 * @param end the offset after the last code unit, at least {@code start}
 */
public record Span(TextPart part, int start, int end) {
  /** The texts of a release that a span can refer to. */
  public enum TextPart {
    /** The metadata fields. They have no offsets, so their spans are empty. */
    METADATA,
    /** {@link RawRelease#title()}. */
    TITLE,
    /** {@link Outline#text()} of {@link RawRelease#body()}. */
    BODY
  }

  /** The span of a finding extracted from a metadata field. */
  public static final Span METADATA = new Span(TextPart.METADATA, 0, 0);

  /**
   * @throws IllegalArgumentException when the offsets are negative or out of order
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }

  /** Returns a span of the text of the body. */
  public static Span body(int start, int end) {
    return new Span(TextPart.BODY, start, end);
  }

  /** Returns a span of the title. */
  public static Span title(int start, int end) {
    return new Span(TextPart.TITLE, start, end);
  }
}
