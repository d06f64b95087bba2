package gongbo.pages;

import gongbo.alerts.Frequency;
import gongbo.alerts.Preview;
import gongbo.alerts.SavedSearch;
import gongbo.api.FeedPage;
import gongbo.request.FormField;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.SearchRequest.Sort;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The page on which a reader follows a search.
 *
 * @param frame the shell of the page
 * @param label the name of the search
 * @param results the address of its results
 * @param fired how often it would have fired, in words
 * @param examples what would have been sent
 * @param kept the hidden fields of the form: the search
 * @param periods the periods on offer
 * @param hours the hours on offer
 * @param feed the address of the feed of the same releases
 */
@RecordBuilder
public record FollowPage(
    PageShell frame,
    String label,
    String results,
    String fired,
    List<ReleaseSummary> examples,
    List<FormField> kept,
    List<Choice> periods,
    List<Choice> hours,
    String feed) {
  /**
   * A choice of a form.
   *
   * @param value the value that is sent
   * @param label the text
   * @param chosen whether it is chosen
   */
  public record Choice(String value, String label, boolean chosen) {}

  public FollowPage {
    examples = List.copyOf(examples);
    kept = List.copyOf(kept);
    periods = List.copyOf(periods);
    hours = List.copyOf(hours);
  }

  /** Returns the page of a search. */
  public static FollowPage of(SavedSearch search, Preview preview, Language language) {
    Messages messages = Messages.of(language);
    SearchAddress address = search.address(language);
    String label = SearchLabel.of(address, messages);
    String switched = address.withLanguage(language.other()).toFollow();
    return FollowPageBuilder.builder()
        .frame(
            PageShell.of(
                SearchAddress.in(language), messages.get("follow.heading", label), switched, false))
        .label(label)
        .results(address.withSort(Sort.NEWEST).toString())
        .fired(messages.get("follow.preview", preview.week(), preview.month()))
        .examples(
            preview.examples().stream()
                .map(hit -> ReleaseSummary.of(hit, address, messages))
                .toList())
        .kept(address.withSort(Sort.RELEVANCE).fields())
        .periods(periods(Frequency.Period.DAILY, messages))
        .hours(hours(Frequency.DEFAULT_HOUR, messages))
        .feed(address.withSort(Sort.NEWEST).withSize(FeedPage.SIZE).toFeed())
        .build();
  }

  /** Returns the periods, of which one is chosen. */
  static List<Choice> periods(Frequency.Period chosen, Messages messages) {
    return Stream.of(Frequency.Period.values())
        .map(
            period ->
                new Choice(period.key(), messages.get("period." + period.key()), period == chosen))
        .toList();
  }

  /** Returns the hours of a day, of which one is chosen. */
  static List<Choice> hours(int chosen, Messages messages) {
    return IntStream.range(0, 24)
        .mapToObj(
            hour ->
                new Choice(
                    Integer.toString(hour), messages.get("follow.hour.of", hour), hour == chosen))
        .toList();
  }
}
