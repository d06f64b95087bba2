package gongbo.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Detects pages that list releases: repeated rows or cards with a link and a date each. The link
 * may be a picture, and the date may follow other text and have a year of two digits.
 */
final class ListPage {
  /** The number of rows that make a list. */
  private static final int ROWS = 4;

  private static final int LONGEST_ROW = 1500;
  private static final int SHORTEST_LINK = 6;
  private static final int MOST_LINKS = 6;

  private static final Pattern ROW_DATE =
      Pattern.compile(
          "(?:^|.*[^0-9])(?:20)?[0-9]{2}[.\\-/년]\\s?[0-9]{1,2}[.\\-/월]\\s?[0-9]{1,2}(?:[^0-9].*|$)");

  private ListPage() {}

  /**
   * Refuses a page whose main content is a list.
   *
   * <p>A list below or beside a release with enough prose, or with a date in its own header,
   * belongs to the site.
   *
   * @param page the body of the page
   * @throws RefusedInput with the number of rows
   */
  static void refuse(Element page, MainContent content, HeaderFields header) throws RefusedInput {
    Element body = content.element();
    for (Map.Entry<Element, Integer> list : rowsByParent(page).entrySet()) {
      Element parent = list.getKey();
      if (list.getValue() < ROWS) {
        continue;
      }
      boolean around =
          TextRun.isIn(body, parent)
              || (TextRun.isIn(parent, body) && content.hasMostOf(body, parent));
      if (around
          || (content.proseIn(body) < MainContent.ENOUGH && !header.hasDateOutside(parent))) {
        throw new RefusedInput(
            "a list of releases, not a release: "
                + list.getValue()
                + " rows that have a link and a day each");
      }
    }
  }

  private static Map<Element, Integer> rowsByParent(Element page) {
    Map<Element, Integer> rows = new LinkedHashMap<>();
    for (Element row : page.select("tr, li, dl, article, section, div, a[href]")) {
      Element parent = row.parent();
      if (parent != null && isRow(row)) {
        rows.merge(parent, 1, Integer::sum);
      }
    }
    return rows;
  }

  private static boolean isRow(Element row) {
    Elements links = row.select("a[href]");
    // A row that contains rows is none itself.
    return !links.isEmpty()
        && links.size() <= MOST_LINKS
        && row.text().length() <= LONGEST_ROW
        && links.stream().anyMatch(ListPage::hasTitle)
        && ROW_DATE.matcher(row.text()).matches();
  }

  private static boolean hasTitle(Element link) {
    Element picture = link.selectFirst("img[alt]");
    return link.text().length() >= SHORTEST_LINK
        || link.attr("title").length() >= SHORTEST_LINK
        || (picture != null && picture.attr("alt").length() >= SHORTEST_LINK);
  }
}
