package gongbo.release;

/**
 * One line of a release's outline.
 *
 * @param level how deep the ministry's writer put it
 * @param marker the sign it begins with as printed, such as {@code □}; empty when there is none
 * @param start where its words begin in the outline's text, after the marker
 * @param end the offset after its last character
 */
public record Paragraph(Level level, String marker, int start, int end) {
  /** The levels of an official Korean document, outermost first. */
  public enum Level {
    /** A line of the title block: {@code - 5월 28일, 「2025 제주포럼」 성료 -}. */
    SUBTITLE,
    /** A paragraph without a marker. */
    TEXT,
    /** □ and its like: a main point. */
    SECTION,
    /** ○, ㅇ and their like: a point under it. */
    POINT,
    /** - and its like: a detail under that. */
    DETAIL,
    /** * and ※: a note. */
    NOTE
  }

  /**
   * @throws IllegalArgumentException when the offsets are negative or out of order
   */
  public Paragraph {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a paragraph: " + start + " to " + end);
    }
  }
}
