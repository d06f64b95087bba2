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
 * @param id what it goes by in links to it, {@link #id(int)}
 * @param kind its level in lower case, such as {@code section}
 * @param marker the sign it begins with; empty when there is none
 * @param text its words
 * @param fragments the same, cut where something was found in them
 * @param children what stands under it
 */
public record OutlineNode(
    String id,
    String kind,
    String marker,
    String text,
    List<Fragment> fragments,
    List<OutlineNode> children) {
  /** How long a line of few words is, in characters: half a line of the page. */
  private static final int BRIEF = 30;

  /**
   * A stretch of text that the same findings cover.
   *
   * @param text its characters
   * @param id what it goes by in links to it; empty where nothing leads to it
   * @param kinds what it was found to be, separated by spaces; empty where it is only text
   */
  public record Fragment(String text, String id, String kinds) {}

  public OutlineNode {
    fragments = List.copyOf(fragments);
    children = List.copyOf(children);
  }

  /** Whether it is a few words and no sentence, as are the cells of a table that came as lines. */
  public boolean isBrief() {
    return kind.equals("text")
        && text.length() <= BRIEF
        && ".?!".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  /** The paragraphs of a body, each under the last one of an outer level; blank ones left out. */
  static List<OutlineNode> of(Outline outline) {
    return of(outline, FindingHighlights.NONE);
  }

  /** The same with marks. */
  static List<OutlineNode> of(Outline outline, FindingHighlights marks) {
    List<OutlineNode> roots = new ArrayList<>();
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
      List<Fragment> fragments = marks.fragments(outline.text(), start, start + text.length());
      open.push(new Open(id(number), paragraph, text, fragments, new ArrayList<>()));
    }
    while (!open.isEmpty()) {
      close(open, roots);
    }
    return roots;
  }

  /** What the paragraph of that number, from 1, goes by; blank paragraphs have numbers too. */
  static String id(int number) {
    return "p" + number;
  }

  /** What the paragraph goes by that an offset of the body lies in. */
  static String idAt(int offset, Outline outline) {
    List<Paragraph> paragraphs = outline.paragraphs();
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
    return id(low + 1);
  }

  /** A node that may still get children. */
  private record Open(
      String id,
      Paragraph paragraph,
      String text,
      List<Fragment> fragments,
      List<OutlineNode> children) {}

  private static void close(Deque<Open> open, List<OutlineNode> roots) {
    Open last = open.pop();
    OutlineNode node =
        new OutlineNode(
            last.id,
            last.paragraph.level().name().toLowerCase(Locale.ROOT),
            last.paragraph.marker(),
            last.text,
            last.fragments,
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
