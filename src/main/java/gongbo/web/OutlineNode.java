package gongbo.web;

import gongbo.release.Outline;
import gongbo.release.Paragraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A paragraph of a release with the paragraphs under it.
 *
 * @param kind its level in lower case, such as {@code section}
 * @param marker the sign it begins with; empty when there is none
 * @param text its words
 * @param children what stands under it
 */
public record OutlineNode(String kind, String marker, String text, List<OutlineNode> children) {
  public OutlineNode {
    children = List.copyOf(children);
  }

  /** The paragraphs of a body, each under the last one of an outer level; blank ones left out. */
  static List<OutlineNode> of(Outline outline) {
    List<OutlineNode> roots = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    for (Paragraph paragraph : outline.paragraphs()) {
      String text = outline.textOf(paragraph).strip();
      if (text.isEmpty()) {
        continue;
      }
      while (!open.isEmpty() && depth(open.peek().paragraph) >= depth(paragraph)) {
        close(open, roots);
      }
      open.push(new Open(paragraph, text, new ArrayList<>()));
    }
    while (!open.isEmpty()) {
      close(open, roots);
    }
    return roots;
  }

  /** A node that may still get children. */
  private record Open(Paragraph paragraph, String text, List<OutlineNode> children) {}

  private static void close(Deque<Open> open, List<OutlineNode> roots) {
    Open last = open.pop();
    OutlineNode node =
        new OutlineNode(
            last.paragraph.level().name().toLowerCase(Locale.ROOT),
            last.paragraph.marker(),
            last.text,
            last.children);
    (open.isEmpty() ? roots : open.element().children).add(node);
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
