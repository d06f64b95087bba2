package gongbo.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.release.Finding;
import gongbo.release.PublicationTime;
import gongbo.release.Release;
import gongbo.release.Topic;
import gongbo.release.WebAddress;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bibliographic data of a release. The publisher is the author, since a release speaks for its
 * organisation.
 *
 * @param key the citation key
 * @param title the title, on one line
 * @param publisher the publisher; empty when unknown
 * @param day the day of publication; null when unknown
 * @param url the address at the source; empty when unknown
 * @param topics the topics
 * @param accessed the day on which the citation was made
 */
public record Citation(
    String key,
    String title,
    String publisher,
    @Nullable LocalDate day,
    String url,
    List<String> topics,
    LocalDate accessed) {
  /** The most words of the title in a key: few releases of a publisher share three in a year. */
  private static final int KEY_WORDS = 3;

  /** What a key cannot have: BibTeX reserves some signs, and others would need care in commands. */
  private static final Pattern NOT_IN_KEYS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final String GENRE = "보도자료";
  private static final String LANGUAGE = "ko";
  private static final DateTimeFormatter RIS_DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd/");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final DateTimeFormatter KOREAN_DATE = DateTimeFormatter.ofPattern("yyyy. M. d.");

  public Citation {
    topics = List.copyOf(topics);
  }

  /** Returns the citation of a release that is made today, in Korea. */
  public static Citation of(Release release) {
    return of(release, LocalDate.now(PublicationTime.KOREA));
  }

  static Citation of(Release release, LocalDate accessed) {
    return new Citation(
        release.id().value(),
        release.title(),
        release.publisherName(),
        release.publishedDay().orElse(null),
        WebAddress.linkable(release.raw().url()).orElse(""),
        Finding.values(release.topics()).stream().map(Topic::label).toList(),
        accessed);
  }

  /**
   * Returns the citation as Korean papers write it: {@code 기관, 「제목」(보도자료), 2025. 5. 29.,
   * https://…}.
   */
  public String sentence() {
    return Stream.of(
            publisher,
            "「" + title + "」(" + GENRE + ")",
            day == null ? "" : day.format(KOREAN_DATE),
            url)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns the citation in RIS, the format of Research Information Systems (specification of
   * 2011): a tag of two letters, two spaces, a hyphen, a space and the value; lines end with CR LF.
   * The type is the report, with which citation-js and Zotero keep day and publisher; they lose the
   * day of {@code GOVDOC}.
   */
  String ris() {
    StringBuilder ris = new StringBuilder();
    tag(ris, "TY", "RPRT");
    tag(ris, "ID", key);
    tag(ris, "TI", title);
    tag(ris, "AU", publisher);
    tag(ris, "PB", publisher);
    if (day != null) {
      tag(ris, "PY", Integer.toString(day.getYear()));
      tag(ris, "DA", day.format(RIS_DATE));
    }
    tag(ris, "Y2", accessed.format(RIS_DATE));
    tag(ris, "UR", url);
    topics.forEach(topic -> tag(ris, "KW", topic));
    tag(ris, "M3", GENRE);
    tag(ris, "LA", LANGUAGE);
    return ris.append("ER  - \r\n").toString();
  }

  /**
   * Returns the citation as a BibTeX entry {@code @techreport}, which biblatex reads as a report:
   * BibTeX takes the year and the month, biblatex the date.
   */
  String bibtex() {
    StringBuilder bibtex = new StringBuilder("@techreport{").append(readableKey());
    // The inner braces keep BibTeX from splitting a publisher into first and last name, and the
    // capitals of titles.
    field(bibtex, "title", "{" + escaped(title) + "}");
    String organisation = publisher.isEmpty() ? "" : "{" + escaped(publisher) + "}";
    field(bibtex, "author", organisation);
    field(bibtex, "institution", organisation);
    field(bibtex, "type", GENRE);
    if (day != null) {
      field(bibtex, "date", day.toString());
      field(bibtex, "year", Integer.toString(day.getYear()));
      // The months are macros of BibTeX, which each style prints in its way.
      bibtex.append(",\n  month = ").append(MONTH.format(day).toLowerCase(Locale.ROOT));
    }
    field(bibtex, "url", url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"));
    field(bibtex, "urldate", url.isEmpty() ? "" : accessed.toString());
    field(bibtex, "keywords", escaped(String.join(", ", topics)));
    field(bibtex, "langid", "korean");
    return bibtex.append("\n}\n").toString();
  }

  /**
   * Returns publisher, year and the first words of the title, as in {@code 가온부-2024-수소-버스}; the key
   * when there are none.
   */
  private String readableKey() {
    Stream<String> words =
        NOT_IN_KEYS
            .splitAsStream(title)
            .filter(word -> !word.isEmpty() && !word.equals(publisher))
            .limit(KEY_WORDS);
    String readable =
        Stream.of(
                Stream.of(NOT_IN_KEYS.matcher(publisher).replaceAll("")),
                Stream.of(day == null ? "" : Integer.toString(day.getYear())),
                words)
            .flatMap(parts -> parts)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("-"));
    return readable.isEmpty() ? key : readable;
  }

  /** Returns the citation as CSL-JSON (Citation Style Language 1.0.2): an array of one item. */
  ArrayNode cslJson() {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    ObjectNode item = items.addObject();
    item.put("id", key);
    item.put("type", "report");
    item.put("genre", GENRE);
    item.put("title", title);
    item.put("language", LANGUAGE);
    if (!publisher.isEmpty()) {
      item.putArray("author").addObject().put("literal", publisher);
      item.put("publisher", publisher);
    }
    if (day != null) {
      date(item, "issued", day);
    }
    if (!url.isEmpty()) {
      item.put("URL", url);
      date(item, "accessed", accessed);
    }
    if (!topics.isEmpty()) {
      item.put("keyword", String.join(", ", topics));
    }
    return items;
  }

  private static void date(ObjectNode item, String name, LocalDate day) {
    item.putObject(name)
        .putArray("date-parts")
        .addArray()
        .add(day.getYear())
        .add(day.getMonthValue())
        .add(day.getDayOfMonth());
  }

  private static void tag(StringBuilder ris, String tag, String value) {
    if (!value.isEmpty()) {
      ris.append(tag).append("  - ").append(value).append("\r\n");
    }
  }

  private static void field(StringBuilder bibtex, String name, String value) {
    if (!value.isEmpty()) {
      bibtex.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  /**
   * Escapes the characters that are special in TeX. BibTeX counts braces even when they are
   * escaped.
   */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '{' -> escaped.append("\\textbraceleft{}");
        case '}' -> escaped.append("\\textbraceright{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '%', '#', '$', '&', '_' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
