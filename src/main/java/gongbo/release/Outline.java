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

  /** Returns the fragment identifier of a paragraph in links: {@code p3} for the third. */
  public static String paragraphId(int number) {
    return "p" + number;
  }

  /** Returns the fragment identifier of the paragraph that contains an offset of the text. */
  public String paragraphIdAt(int offset) {
    int low = 0;
    int high = paragraphs.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (offset < paragraphs.get(middle).end()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return paragraphId(low + 1);
  }
}
