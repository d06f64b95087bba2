package gongbo.pages;

import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.FacetOptions;
import gongbo.search.FacetValue;
import gongbo.search.Hit;
import gongbo.search.IndexStatus;
import gongbo.search.PartialDate;
import gongbo.search.Period;
import gongbo.search.SearchRequest;
import gongbo.search.SearchRequest.Sort;
import gongbo.search.SearchResult;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The home page.
 *
 * @param frame the shell of the page
 * @param holdings the number of releases and quotations
 * @param period the days that the index covers; empty when unknown
 * @param publishers the number of publishers, as shown
 * @param updated when the index was built, as shown
 * @param updatedAt when the index was built, in ISO 8601
 * @param newest the newest releases
 * @param all the address of all releases
 * @param topics the topics with their counts
 * @param speakers the most frequent speakers of the newest month
 * @param month the heading of the speakers, with the first and last day of that month
 * @param lists the lists of values, by field
 * @param examples example queries
 */
@RecordBuilder
public record HomePage(
    PageShell frame,
    String holdings,
    String period,
    String publishers,
    String updated,
    String updatedAt,
    List<ReleaseSummary> newest,
    String all,
    List<FacetLink> topics,
    List<SpeakerEntry> speakers,
    String month,
    List<Link> lists,
    List<Example> examples) {
  /** The number of newest releases. */
  private static final int NEWEST = 5;

  /** The number of speakers. */
  private static final int SPEAKERS = 8;

  /**
   * An example query.
   *
   * @param query the query, linked to its results
   * @param effect what its syntax does
   */
  public record Example(Link query, String effect) {}

  public HomePage {
    examples = List.copyOf(examples);
    newest = List.copyOf(newest);
    topics = List.copyOf(topics);
    speakers = List.copyOf(speakers);
    lists = List.copyOf(lists);
  }

  /** Returns the request for the newest releases and the counts of topics. */
  public static SearchRequest request() {
    return SearchRequest.of("")
        .sort(Sort.NEWEST)
        .size(NEWEST)
        .listing(FacetOptions.ALL.of(Set.of(FacetField.TOPIC.key())));
  }

  /** Returns the request for the speakers of the newest month. */
  public static SearchRequest speakersRequest(SearchResult<Hit> newest) {
    return SearchRequest.of("")
        .published(DateRange.of(month(newest)))
        .sort(Sort.NEWEST)
        .size(0)
        .listing(FacetOptions.ALL.of(Set.of(FacetField.SPEAKER.key())));
  }

  /**
   * Returns the month that ends with the last of the newest releases. The first may have a wrong
   * date far from the others, whose month would be almost empty.
   */
  private static Period month(SearchResult<Hit> newest) {
    return newest.hits().stream()
        .flatMap(hit -> hit.release().publishedDay().stream())
        .reduce((_, later) -> later)
        .map(day -> new Period(day.minusMonths(1), day))
        .orElse(Period.ALWAYS);
  }

  /** Returns the speakers that the page names. */
  public static List<FacetValue> speakers(SearchResult<Hit> month) {
    List<FacetValue> speakers = month.facets().of(FacetField.SPEAKER);
    return speakers.subList(0, Math.min(SPEAKERS, speakers.size()));
  }

  /**
   * Returns the home page.
   *
   * @param publishers the number of publishers
   * @param posts the posts of the speakers, by name
   */
  public static HomePage of(
      Language language,
      IndexStatus status,
      int publishers,
      SearchResult<Hit> result,
      SearchResult<Hit> month,
      Map<String, String> posts) {
    SearchAddress all = SearchAddress.in(language);
    Messages messages = Messages.of(language);
    List<FacetValue> topics = result.facets().of(FacetField.TOPIC);
    return HomePageBuilder.builder()
        .frame(PageShell.ofHome(language))
        .holdings(messages.get("home.holdings", status.releases(), status.quotations()))
        .period(period(status, messages))
        .publishers(messages.get("home.publishers", publishers))
        .updated(messages.get("home.updated", messages.moment(status.created())))
        .updatedAt(status.created().truncatedTo(ChronoUnit.SECONDS).toString())
        .newest(result.hits().stream().map(hit -> ReleaseSummary.of(hit, all, messages)).toList())
        .all(all.withSort(Sort.NEWEST).toString())
        .topics(topics.stream().map(topic -> link(topic, all, messages)).toList())
        .speakers(
            SpeakerEntry.all(
                speakers(month), posts, all.withPublished(DateRange.of(month(result))), messages))
        .month(messages.get("home.speakers", messages.dates(DateRange.of(month(result)))))
        .lists(CataloguePage.all(messages))
        .examples(
            List.of(
                example("\"인공지능 기본법\"", messages.get("home.example.phrase"), all),
                example("수소 -자동차", messages.get("home.example.excluded"), all),
                example("topic:환경", messages.get("home.example.field"), all)))
        .build();
  }

  private static String period(IndexStatus status, Messages messages) {
    LocalDate oldest = status.oldest();
    LocalDate newest = status.newest();
    return oldest == null || newest == null
        ? ""
        : messages.dates(new DateRange(PartialDate.of(oldest), PartialDate.of(newest)));
  }

  private static Example example(String query, String effect, SearchAddress all) {
    return new Example(Link.to(query, all.withText(query).toString()), effect);
  }

  private static FacetLink link(FacetValue topic, SearchAddress all, Messages messages) {
    return new FacetLink(
        messages.value(FacetField.TOPIC, topic.value()),
        topic.count(),
        false,
        all.with(FacetField.TOPIC, topic.value()).toString(),
        List.of());
  }
}
