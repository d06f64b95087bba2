package gongbo.release;

/**
 * A stretch of a release: where a finding stands.
 *
 * @param part which text the offsets count in
 * @param start the first UTF-16 unit, from 0
 * @param end the unit after the last, at least {@code start}
 */
public record Span(TextPart part, int start, int end) {
  /** The texts of a release that a span can point into. */
  public enum TextPart {
    /** The fields that came beside the text; they have no offsets, their spans are empty. */
    METADATA,
    /** {@link RawRelease#title()}. */
    TITLE,
    /** {@link Outline#text()} of {@link RawRelease#body()}. */
    BODY
  }

  /** The span of a finding that was read from a field beside the text. */
  public static final Span METADATA = new Span(TextPart.METADATA, 0, 0);

  /**
   * @throws IllegalArgumentException when the offsets are negative or out of order
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }

  /** A span of the body's text. */
  public static Span body(int start, int end) {
    return new Span(TextPart.BODY, start, end);
  }

  /** A span of the title. */
  public static Span title(int start, int end) {
    return new Span(TextPart.TITLE, start, end);
  }
}
