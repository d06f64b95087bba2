package gongbo.source;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A run of text on a page.
 *
 * @param text the text on one line
 * @param parent the element that contains it
 * @param line the number of its line
 * @param link the enclosing link; null when there is none
 * @param chrome whether it belongs to the site rather than to the page
 */
record TextRun(String text, Element parent, int line, @Nullable Element link, boolean chrome) {
  /** Returns whether the text is inside an element. */
  boolean isIn(Element element) {
    return isIn(parent, element);
  }

  /** Returns whether an element is the same as another or inside it. */
  static boolean isIn(Element inner, Element outer) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }
}
