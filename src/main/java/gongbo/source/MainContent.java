package gongbo.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The main content of a page: the innermost element that contains most of the prose.
 *
 * <p>Prose is measured in characters of its lines. A line outside of links and menus counts if it
 * ends a sentence, begins with an outline marker, or is long.
 */
final class MainContent {
  /** The amount of prose that is a release even without a date in a header. */
  static final double ENOUGH = 150;

  /** The length from which on a line is prose even without the end of a sentence. */
  private static final int PROSE_LENGTH = 25;

  /** The weight of a line without the end of a sentence: captions and long links are such lines. */
  private static final double NO_SENTENCE = 0.4;

  /** The share of prose that identifies the element of the body. */
  private static final double MOST = 0.75;

  /** The share that suffices when no other element has half as much: comments, questions. */
  private static final double HALF = 0.5;

  private static final double TIMES_SECOND = 2;

  private final Element page;
  private final Map<Element, Double> prose = new HashMap<>();
  private final double total;
  private final Element element;

  /**
   * Finds the main content of a page.
   *
   * @param page the body of the page
   * @param runs its texts
   */
  MainContent(Element page, List<TextRun> runs) {
    this.page = page;
    this.total = weighProse(runs, prose);
    this.element = innermost();
  }

  /** Returns the element of the main content. */
  Element element() {
    return element;
  }

  /** Returns the amount of prose on the whole page. */
  double total() {
    return total;
  }

  /** Returns the amount of prose in an element. */
  double proseIn(Element part) {
    return prose.getOrDefault(part, 0.0);
  }

  /** Returns whether an element has most of the prose of another that contains it. */
  boolean hasMostOf(Element whole, Element part) {
    return proseIn(part) >= MOST * proseIn(whole);
  }

  /** Returns whether a line counts as prose. */
  static boolean isProse(String line) {
    return weight(line) > 0;
  }

  /** Adds the prose of each line to all enclosing elements, and returns the total. */
  private static double weighProse(List<TextRun> runs, Map<Element, Double> prose) {
    double all = 0;
    for (int i = 0; i < runs.size(); ) {
      int end = i;
      StringBuilder line = new StringBuilder();
      boolean chrome = false;
      while (end < runs.size() && runs.get(end).line() == runs.get(i).line()) {
        TextRun run = runs.get(end);
        chrome |= run.chrome();
        if (run.link() == null) {
          line.append(run.text()).append(' ');
        }
        end++;
      }
      double weight = chrome ? 0 : weight(line.toString().strip());
      if (weight > 0) {
        all += weight;
        for (Element e = runs.get(i).parent(); e != null; e = e.parent()) {
          prose.merge(e, weight, Double::sum);
        }
      }
      i = end;
    }
    return all;
  }

  /** Returns the weight of a line: its characters as far as they are prose, else 0. */
  private static double weight(String line) {
    if (line.isEmpty()) {
      return 0;
    }
    boolean sentence = line.endsWith("다.") || line.endsWith("요.") || line.endsWith(".");
    boolean outline = OutlineLine.of(line).sign().length() == 1;
    if (Boilerplate.isAboutSite(line) || (line.length() < PROSE_LENGTH && !sentence && !outline)) {
      return 0;
    }
    return sentence || outline ? line.length() : NO_SENTENCE * line.length();
  }

  /**
   * Returns the innermost element that contains most of the prose, siblings of a paragraph
   * included.
   */
  private Element innermost() {
    Element inner = page;
    Element deeper = total > 0 ? heaviest(inner) : null;
    while (deeper != null) {
      inner = deeper;
      deeper = heaviest(inner);
    }
    while (!inner.equals(page) && isOneParagraph(inner)) {
      inner = inner.parent() == null ? page : inner.parent();
    }
    return inner;
  }

  /** Returns the child that contains the body alone; null when several children share it. */
  private @Nullable Element heaviest(Element element) {
    Element heaviest = null;
    double second = 0;
    for (Element child : element.children()) {
      double weight = proseIn(child);
      if (heaviest == null || weight > proseIn(heaviest)) {
        second = heaviest == null ? 0 : proseIn(heaviest);
        heaviest = child;
      } else {
        second = Math.max(second, weight);
      }
    }
    if (heaviest == null || proseIn(heaviest) == 0) {
      return null;
    }
    double weight = proseIn(heaviest);
    boolean most = hasMostOf(element, heaviest);
    boolean restIsScattered = weight >= HALF * proseIn(element) && weight >= TIMES_SECOND * second;
    return most || restIsScattered ? heaviest : null;
  }

  private boolean isOneParagraph(Element element) {
    String name = element.normalName();
    if (!MarkupText.isBlock(element)
        || name.equals("p")
        || name.equals("li")
        || name.matches("h[1-6]")) {
      return true;
    }
    Element parent = element.parent();
    if (parent == null || parent.normalName().equals("body")) {
      return false;
    }
    if (name.equals("tr")
        || name.equals("tbody")
        || (name.equals("td") && isInTableOfText(element))) {
      return true;
    }
    // Of similar parts of a page each may be a body; of paragraphs none is.
    boolean paragraph = element.children().stream().allMatch(child -> proseIn(child) == 0);
    for (Element sibling : paragraph ? parent.children() : List.<Element>of()) {
      if (!sibling.equals(element)
          && sibling.normalName().equals(name)
          && sibling.className().equals(element.className())
          && proseIn(sibling) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether other cells of the row contain prose as well, or its paragraph is spread over
   * several rows.
   */
  private boolean isInTableOfText(Element cell) {
    Element table = cell.closest("table");
    return table != null && proseIn(table) > proseIn(cell);
  }
}
