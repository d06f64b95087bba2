package gongbo.release;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A paragraph of a release with the paragraphs nested under it.
 *
 * @param number the paragraph's number in the outline, from 1; blank paragraphs are counted too
 * @param paragraph the paragraph
 * @param start the offset of its first visible character in the outline's text
 * @param text its text without the marker and without blanks at its ends; never empty
 * @param children the paragraphs of inner levels that follow it
 */
public record OutlineTree(
    int number, Paragraph paragraph, int start, String text, List<OutlineTree> children) {
  public OutlineTree {
    children = List.copyOf(children);
  }

  /** Returns the trees of a body: each paragraph under the last one of an outer level. */
  public static List<OutlineTree> of(Outline outline) {
    List<OutlineTree> roots = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    int number = 0;
    for (Paragraph paragraph : outline.paragraphs()) {
      number++;
      String text = outline.textOf(paragraph).strip();
      if (text.isEmpty()) {
        continue;
      }
      while (!open.isEmpty() && depth(open.peek().paragraph) >= depth(paragraph)) {
        close(open, roots);
      }
      int start = outline.text().indexOf(text, paragraph.start());
      open.push(new Open(number, paragraph, start, text, new ArrayList<>()));
    }
    while (!open.isEmpty()) {
      close(open, roots);
    }
    return roots;
  }

  /** A paragraph that may still get children. */
  private record Open(
      int number, Paragraph paragraph, int start, String text, List<OutlineTree> children) {}

  private static void close(Deque<Open> open, List<OutlineTree> roots) {
    Open last = open.pop();
    OutlineTree tree =
        new OutlineTree(last.number, last.paragraph, last.start, last.text, last.children);
    (open.isEmpty() ? roots : open.element().children).add(tree);
  }

  private static int depth(Paragraph paragraph) {
    return switch (paragraph.level()) {
      case SUBTITLE, TEXT, SECTION -> 0;
      case POINT -> 1;
      case DETAIL -> 2;
      case NOTE -> 3;
    };
  }
}
