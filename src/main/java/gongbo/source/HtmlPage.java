package gongbo.source;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the release in a saved page of any site, among menus and footers.
 *
 * <p>No site is known by name. {@link MainContent} finds the body, {@link TitleFinder} the title
 * before it, and {@link HeaderFields} date, department and views by labels such as {@code 등록일}
 * closest to the body. {@link ListPage} refuses lists of releases.
 */
final class HtmlPage {
  /** The number of texts before the body that are searched for its header. */
  private static final int HEADER_REACH = 90;

  /** The number of texts after the body that are searched for the department. */
  private static final int FOOTER_REACH = 60;

  private final Document page;
  private final List<TextRun> runs;
  private final ReleaseFields fields = new ReleaseFields();

  private HtmlPage(Document page) {
    this.page = page;
    this.runs = TextRunCollector.collect(page.body());
  }

  /**
   * Returns the fields of the release on a page.
   *
   * @throws RefusedInput when the page is a list of releases, or has none
   */
  static ReleaseFields read(Document page) throws RefusedInput {
    return new HtmlPage(page).read();
  }

  private ReleaseFields read() throws RefusedInput {
    MainContent content = new MainContent(page.body(), runs);
    HeaderFields header = new HeaderFields(runs, fields);
    ListPage.refuse(page.body(), content, header);
    Element body = content.element();
    int last = lastIn(body);
    int start = firstProse(firstIn(body), last);
    int top = Math.max(0, start - HEADER_REACH);
    PageMetadata metadata = PageMetadata.of(page);
    LocalDateTime published = header.readAbove(top, start);
    if (published == null) {
      published = metadata.published();
    }
    if (published == null && content.total() < MainContent.ENOUGH) {
      throw new RefusedInput(
          "no release on this page: neither prose nor a header that tells the day");
    }
    if (published != null) {
      fields.put(SourceField.PUBLISHED, published.toString());
    }
    List<String> lines = MarkupText.lines(body);
    // The prose of a short page may be that of anything on it.
    String title = content.total() < MainContent.ENOUGH ? metadata.agreedTitle() : "";
    title = title.isEmpty() ? new TitleFinder(runs, metadata).find(top, start, lines) : title;
    int end = Math.min(runs.size(), last + 1 + FOOTER_REACH);
    readAttachments(top, end);
    header.readBelow(last + 1, end);
    return fields
        .put(SourceField.TITLE, title)
        .body(CopiedPage.bodyOf(title, lines))
        .put(SourceField.PUBLISHER, metadata.publisher())
        .put(SourceField.URL, metadata.address());
  }

  private int firstIn(Element body) {
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).isIn(body)) {
        return i;
      }
    }
    return runs.size();
  }

  private int lastIn(Element body) {
    for (int i = runs.size() - 1; i >= 0; i--) {
      if (runs.get(i).isIn(body)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns where the prose begins: a header may be inside the element of the body, above it. */
  private int firstProse(int first, int last) {
    for (int i = first; i <= last; i++) {
      TextRun run = runs.get(i);
      if (run.text().endsWith(".") && run.link() == null && MainContent.isProse(run.text())) {
        return i;
      }
    }
    return first;
  }

  private void readAttachments(int from, int to) {
    Set<String> known = new HashSet<>();
    for (int i = from; i < to; i++) {
      TextRun run = runs.get(i);
      String file = AttachmentList.fileIn(run.text());
      if (!run.chrome() && !file.isEmpty() && known.add(file)) {
        fields.attach(file, run.link() == null ? "" : run.link().absUrl("href"));
      }
    }
  }
}
