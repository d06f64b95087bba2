package gongbo.source;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a page in its head: title, date, publisher and address.
 *
 * @param page the page
 * @param linked its linked data
 */
record PageMetadata(Document page, LinkedData linked) {
  /** The shortest title that two parts of a page agree on, in letters: a board has a shorter. */
  private static final int SHORTEST_AGREED = 8;

  /** The separators between the parts of a page's title. */
  private static final Pattern TITLE_PARTS =
      Pattern.compile("\\s+[|<>:«»·–—-]+\\s+|\\s*[|<>«»]\\s*");

  private static final Pattern ORGANISATION =
      Pattern.compile("[가-힣·]{1,20}(?:시|도|군|구|부|처|청|원|위원회|공단|공사|재단|센터|진흥원|교육청|본부|협회|은행)");

  private static final Pattern SITE_WORDS =
      Pattern.compile("\\s*(?:대표|공식)?\\s*(?:홈페이지|누리집|웹사이트|사이트)\\s*(?:입니다)?\\s*$|^\\s*대한민국\\s+");

  static PageMetadata of(Document page) {
    return new PageMetadata(page, LinkedData.of(page));
  }

  /**
   * Returns the title on which two of the page's metadata, linked data and heading agree; empty
   * when they do not, or name the site.
   */
  String agreedTitle() {
    List<String> titles = new ArrayList<>();
    page.select("meta[property=og:title]").forEach(meta -> titles.add(meta.attr("content")));
    titles.add(linked.headline());
    page.select("h1").stream().map(Element::text).distinct().forEach(titles::add);
    Set<String> seen = new HashSet<>();
    for (String title : titles) {
      String line = TextDecoder.line(title);
      String key = RepeatedTitle.key(line);
      if (key.length() >= SHORTEST_AGREED
          && !seen.add(key)
          && !key.equals(RepeatedTitle.key(publisher()))) {
        return line;
      }
    }
    return "";
  }

  /** Returns the keys of the titles of the page and of their parts. */
  Set<String> nameKeys() {
    Set<String> names = new HashSet<>();
    for (String name : names()) {
      names.add(RepeatedTitle.key(name));
      for (String part : TITLE_PARTS.split(name, -1)) {
        names.add(RepeatedTitle.key(part));
      }
    }
    names.remove("");
    return names;
  }

  /** Returns the first part of a title that may be a headline; empty when there is none. */
  String firstName() {
    for (String name : names()) {
      for (String part : TITLE_PARTS.split(name, -1)) {
        if (RepeatedTitle.key(part).length() >= 4 && !Boilerplate.isButton(part)) {
          return part.strip();
        }
      }
    }
    return "";
  }

  /** Returns the titles of the page. */
  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (Element meta :
        page.select(
            "meta[property=og:title], meta[name=twitter:title], meta[name=title],"
                + " meta[name^=DC.title i], meta[name=description], meta[itemprop=headline]")) {
      names.add(TextDecoder.line(meta.attr("content")));
    }
    names.add(TextDecoder.line(linked.headline()));
    names.add(TextDecoder.line(page.title()));
    return names.stream().filter(name -> !name.isEmpty()).toList();
  }

  /** Returns the date of publication; null when there is none. */
  @Nullable LocalDateTime published() {
    LocalDateTime published =
        firstDate(
            "meta[property=article:published_time], meta[name=date], meta[name^=DC.date i],"
                + " meta[name=dcterms.created], meta[itemprop=datePublished]",
            "content");
    if (published == null) {
      published = SourceDateParser.parse(TextDecoder.line(linked.published()));
    }
    return published == null ? firstDate("time[datetime]", "datetime") : published;
  }

  /** Returns the first valid date in an attribute of some elements; null when there is none. */
  private @Nullable LocalDateTime firstDate(String elements, String attribute) {
    for (Element element : page.select(elements)) {
      LocalDateTime date = SourceDateParser.parse(TextDecoder.line(element.attr(attribute)));
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** Returns the publisher, if the site names it. */
  String publisher() {
    if (!linked.publisher().isBlank()) {
      return TextDecoder.line(linked.publisher());
    }
    List<String> names = new ArrayList<>();
    page.select("meta[property=og:site_name], meta[name=application-name], meta[name=author]")
        .forEach(meta -> names.add(meta.attr("content")));
    String[] parts = TITLE_PARTS.split(TextDecoder.line(page.title()), -1);
    for (int i = parts.length - 1; i > 0; i--) {
      names.add(parts[i]);
    }
    for (String name : names) {
      for (String part : TextDecoder.line(name).split("\\s*[,>|]\\s*", -1)) {
        String bare = SITE_WORDS.matcher(part).replaceAll("").strip();
        if (ORGANISATION.matcher(bare).matches()) {
          return bare;
        }
      }
    }
    return "";
  }

  /**
   * Returns the canonical address of the page; that of a whole site, which some pages give, is
   * ignored.
   */
  String address() {
    for (Element element : page.select("link[rel=canonical], meta[property=og:url]")) {
      String address = element.hasAttr("href") ? element.absUrl("href") : element.attr("content");
      if (address.matches("https?://[^/\\s]+/\\S*[0-9]\\S*")) {
        return address;
      }
    }
    return "";
  }
}
