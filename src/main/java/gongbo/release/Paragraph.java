package gongbo.release;

/**
 * A paragraph of a release, which is one line of its text.
 *
 * @param level the level in the outline
 * @param marker the printed marker, such as {@code □}; empty when there is none
 * @param start the offset of its first character after the marker, in the text of the outline
 * @param end the offset after its last character
 */
public record Paragraph(Level level, String marker, int start, int end) {
  /** The levels of an official Korean document, outermost first. */
  public enum Level {
    /** A line of the title block: {@code - 5월 28일, 「2025 제주포럼」 성료 -}. */
    SUBTITLE,
    /** A paragraph without a marker. */
    TEXT,
    /** □ or a similar marker: a main point. */
    SECTION,
    /** ○, ㅇ or a similar marker: a point below a section. */
    POINT,
    /** - or a similar marker: a detail below a point. */
    DETAIL,
    /** * or ※: a note. */
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
