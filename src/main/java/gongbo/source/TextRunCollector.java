package gongbo.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Collects the visible texts of a page in reading order. */
final class TextRunCollector implements NodeVisitor {
  private static final Set<String> CHROME_TAGS = Set.of("nav", "footer", "aside", "menu");
  private static final Set<String> CHROME_ROLES =
      Set.of("navigation", "banner", "contentinfo", "search", "menu", "menubar", "complementary");

  /** The names that designers give to the parts of a site on all its pages. */
  private static final Pattern CHROME_NAMES =
      Pattern.compile(
          "(?i)(?:^|.*[\\s_-])(?:[a-z]{0,2}nb|nav\\S*|menu\\S*|footer|breadcrumb\\S*|location|"
              + "sitemap|quick\\S*|banner\\S*|path|tab\\S*|sns\\S*|share\\S*|lnk\\S*)(?:[\\s_-].*|$)");

  /** The share of link text above which an element is a menu. */
  private static final double LINKED_SHARE = 0.6;

  private final List<TextRun> runs = new ArrayList<>();
  private final Map<Element, Boolean> chrome = new HashMap<>();
  private int line;

  /** The outermost hidden element around the current node; null when there is none. */
  private @Nullable Element hidden;

  private TextRunCollector() {}

  /** Returns the texts in an element. */
  static List<TextRun> collect(Element element) {
    TextRunCollector collector = new TextRunCollector();
    element.traverse(collector);
    return collector.runs;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      if (hidden == null && !MarkupText.isVisible(element)) {
        hidden = element;
      }
      if (MarkupText.isBlock(element) || element.normalName().equals("br")) {
        line++;
      }
    } else if (hidden == null && node instanceof TextNode text) {
      Element parent = text.parent();
      String words = TextDecoder.line(text.getWholeText());
      if (parent != null && !words.isEmpty()) {
        runs.add(new TextRun(words, parent, line, parent.closest("a[href]"), isChrome(parent)));
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node.equals(hidden)) {
      hidden = null;
    }
    if (node instanceof Element element && MarkupText.isBlock(element)) {
      line++;
    }
  }

  private boolean isChrome(Element element) {
    Boolean known = chrome.get(element);
    if (known != null) {
      return known;
    }
    Element parent = element.parent();
    boolean is = isChromeItself(element) || (parent != null && isChrome(parent));
    chrome.put(element, is);
    return is;
  }

  private static boolean isChromeItself(Element element) {
    String name = element.normalName();
    if (CHROME_TAGS.contains(name) || CHROME_ROLES.contains(element.attr("role"))) {
      return true;
    }
    if (name.equals("header")) {
      return element.closest("article, main") == null;
    }
    boolean named =
        CHROME_NAMES.matcher(element.id()).matches()
            || CHROME_NAMES.matcher(element.className()).matches();
    return named && linkedShare(element) >= LINKED_SHARE;
  }

  private static double linkedShare(Element element) {
    int all = element.text().length();
    int linked = 0;
    for (Element link : element.select("a")) {
      linked += link.text().length();
    }
    return all == 0 ? 0 : (double) linked / all;
  }
}
