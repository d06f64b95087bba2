package gongbo.release;

import java.util.List;

/**
 * The body of a release: its text and the paragraphs of the text.
 *
 * @param text the whole text, one paragraph per line, with markers such as □ and without
 *     indentation
 * @param paragraphs the paragraphs in order; together they cover every line of the text
 */
public record Outline(String text, List<Paragraph> paragraphs) {
  /** The empty body. */
  public static final Outline EMPTY = new Outline("", List.of());

  /**
   * @throws IllegalArgumentException when a paragraph ends beyond the text
   */
  public Outline {
    paragraphs = List.copyOf(paragraphs);
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.end() > text.length()) {
        throw new IllegalArgumentException("a paragraph ends beyond the text: " + paragraph);
      }
    }
  }

  /** Returns the text of a paragraph without its marker. */
  public String textOf(Paragraph paragraph) {
    return text.substring(paragraph.start(), paragraph.end());
  }
}
