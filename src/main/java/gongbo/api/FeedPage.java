package gongbo.api;

import gongbo.release.Finding;
import gongbo.release.PublicationTime;
import gongbo.release.Release;
import gongbo.release.Topic;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.PublicAddress;
import gongbo.request.SearchAddress;
import gongbo.search.HighlightedText;
import gongbo.search.Hit;
import gongbo.search.SearchRequest;
import gongbo.search.SearchResult;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The newest releases of a search as a feed (Atom, RFC 4287). Every text is valid in XML.
 *
 * @param id the permanent id of the feed
 * @param title the title of the feed
 * @param language the language of the title
 * @param updated when the newest release was published
 * @param self the address of the feed
 * @param page the address of the page with the same releases
 * @param next the address of the next releases (RFC 5005); null when there are none
 * @param generation the generation of the index that answered
 * @param entries the releases, the newest first
 */
@RecordBuilder
public record FeedPage(
    String id,
    String title,
    Language language,
    String updated,
    String self,
    String page,
    @Nullable String next,
    String generation,
    List<Entry> entries) {
  /** The releases per feed: more than a busy day has, so that a daily reader misses none. */
  public static final int SIZE = 50;

  /** The offset of Korean time, constant since daylight saving time ended in 1988. */
  private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

  /** The date of releases without one: Atom requires a date, and it must not change. */
  private static final LocalDateTime UNDATED = LocalDateTime.of(1970, 1, 1, 0, 0);

  /**
   * A release in the feed.
   *
   * @param id the permanent id
   * @param title the title
   * @param href the address of the page
   * @param published when it was published; a published release does not change
   * @param publisher the publisher; empty when unknown
   * @param topics the topics
   * @param summary the beginning of the text
   */
  @RecordBuilder
  public record Entry(
      String id,
      String title,
      String href,
      String published,
      String publisher,
      List<String> topics,
      String summary) {
    public Entry {
      topics = List.copyOf(topics);
    }

    /** Returns the time of publication in the format of RSS. */
    public String rfc822() {
      return DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.parse(published));
    }
  }

  public FeedPage {
    entries = List.copyOf(entries);
  }

  /**
   * Returns the feed of a search.
   *
   * @param address the search, newest first
   * @param site the address of the server
   */
  public static FeedPage of(SearchAddress address, SearchResult<Hit> result, PublicAddress site) {
    Messages messages = Messages.of(address.language());
    long nextEnd = (address.page() + 1L) * address.size();
    List<Entry> entries = result.hits().stream().map(hit -> entry(hit, address, site)).toList();
    return FeedPageBuilder.builder()
        .id(site.tag(address.withPage(1).toFeed()))
        .title(XmlText.of(title(address, messages)))
        .language(address.language())
        .updated(entries.isEmpty() ? atom(UNDATED) : entries.getFirst().published())
        .self(site.url(address.toFeed()))
        .page(site.url(address.toString()))
        .next(
            result.next() != null && nextEnd <= SearchRequest.MAX_DEPTH
                ? site.url(address.withPage(address.page() + 1).toFeed())
                : null)
        .generation(result.generation())
        .entries(entries)
        .build();
  }

  private static String title(SearchAddress address, Messages messages) {
    return address.text().isEmpty()
        ? messages.get("feed.title-all")
        : messages.get("title", address.text());
  }

  private static Entry entry(Hit hit, SearchAddress address, PublicAddress site) {
    Release release = hit.release();
    LocalDateTime time =
        Optional.ofNullable(release.published())
            .map(Finding::value)
            .map(PublicationTime::time)
            .orElse(UNDATED);
    String path = SearchAddress.in(address.language()).toRelease(release.id());
    return FeedPageEntryBuilder.builder()
        .id(site.tag(SearchAddress.in(Language.KOREAN).toRelease(release.id())))
        .title(XmlText.of(release.title()))
        .href(site.url(path))
        .published(atom(time))
        .publisher(XmlText.of(release.publisherName()))
        .topics(Finding.values(release.topics()).stream().map(Topic::label).toList())
        .summary(
            XmlText.of(
                hit.snippets().stream()
                    .map(HighlightedText::plain)
                    .collect(Collectors.joining(" "))))
        .build();
  }

  private static String atom(LocalDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(KOREA));
  }
}
