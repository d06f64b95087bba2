package gongbo.pages;

import gongbo.request.FormField;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.TrendComparison;
import gongbo.request.TrendView;
import gongbo.search.FacetField;
import gongbo.search.FacetValue;
import gongbo.search.Hit;
import gongbo.search.QueryClause;
import gongbo.search.SearchResult;
import gongbo.search.Trends;
import gongbo.search.Trends.Interval;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The matching releases over time, for one query or several.
 *
 * @param frame the shell of the page
 * @param head the head of the results
 * @param narrowing the filters of every query
 * @param series the queries
 * @param chart the lines, in the same order
 * @param kept the hidden fields of the form that adds a query
 * @param full whether no more queries can be added
 * @param publishers links that add the first query at one publisher, most frequent first
 * @param views the choices of interval and measure
 * @param files links to the table and the drawing as files
 * @param coarser whether the periods are longer than asked for, which would be too many
 */
@RecordBuilder
public record TrendsPage(
    PageShell frame,
    ResultsHead head,
    ActiveFilters narrowing,
    List<Series> series,
    LineChart chart,
    List<FormField> kept,
    boolean full,
    List<Link> publishers,
    List<Views> views,
    List<Link> files,
    boolean coarser) {
  /** The most periods of a chart: two years of days, or as many as a screen has room for. */
  public static final int MOST_PERIODS = 750;

  /**
   * A query.
   *
   * @param query the query in words, linked to its releases
   * @param total the number of its releases
   * @param without the page without this query; null when it is the only one
   */
  public record Series(Link query, long total, @Nullable String without) {}

  /**
   * Ways to show the same, one of which is current.
   *
   * @param title what they choose
   * @param links the ways
   */
  public record Views(String title, List<Link> links) {
    public Views {
      links = List.copyOf(links);
    }
  }

  public TrendsPage {
    series = List.copyOf(series);
    kept = List.copyOf(kept);
    publishers = List.copyOf(publishers);
    views = List.copyOf(views);
    files = List.copyOf(files);
  }

  /** Returns the names of the queries. */
  public List<String> names() {
    return series.stream().map(one -> one.query().label()).toList();
  }

  /**
   * Returns the trends page.
   *
   * @param trends the counts of each query by period
   * @param first the results of the first query, for the filters on offer
   */
  public static TrendsPage of(TrendComparison comparison, Trends trends, SearchResult<Hit> first) {
    SearchAddress address = comparison.address();
    Messages messages = Messages.of(address.language());
    List<Series> series =
        IntStream.range(0, trends.series().size())
            .mapToObj(index -> series(index, comparison, trends, messages))
            .toList();
    String names =
        series.stream().map(one -> one.query().label()).collect(Collectors.joining(" · "));
    String heading = messages.get("trends.heading." + TrendView.nameOf(trends.interval()), names);
    return TrendsPageBuilder.builder()
        .frame(PageShell.ofResults(address, heading, false))
        .head(
            ResultsHead.of(address, heading, trends.series().getFirst().interpretation(), messages))
        .narrowing(ActiveFilters.of(address, first, messages))
        .series(series)
        .chart(LineChart.of(trends, comparison.view().shares(), messages))
        .kept(comparison.fields())
        .full(comparison.isFull())
        .publishers(publishers(comparison, first))
        .views(views(comparison, trends.interval(), messages))
        .files(
            Stream.of("csv", "svg")
                .map(format -> Link.to(messages.get("trends." + format), comparison.toFile(format)))
                .toList())
        .coarser(trends.interval() != comparison.view().interval())
        .build();
  }

  private static Series series(
      int index, TrendComparison comparison, Trends trends, Messages messages) {
    SearchAddress address = comparison.addresses().get(index);
    return new Series(
        Link.to(label(address.text(), trends.series().get(index), messages), address.toString()),
        trends.series().get(index).total(),
        comparison.others().isEmpty() ? null : comparison.without(index).toString());
  }

  /** Returns the query in words, without its syntax. */
  private static String label(String text, Trends.Series series, Messages messages) {
    if (text.isEmpty()) {
      return messages.get("trends.everything");
    }
    List<QueryClause> clauses = series.interpretation().clauses();
    return clauses.stream().allMatch(QueryClause.Word.class::isInstance)
        ? text
        : clauses.stream().map(messages::clause).collect(Collectors.joining(", "));
  }

  private static List<Link> publishers(TrendComparison comparison, SearchResult<Hit> first) {
    String text = comparison.address().text();
    return first.facets().of(FacetField.PUBLISHER).stream()
        .map(FacetValue::value)
        .filter(name -> name.indexOf('"') < 0)
        .map(
            name ->
                Link.to(
                    name,
                    comparison.with((text + " publisher:\"" + name + '"').strip()).toString()))
        .toList();
  }

  private static List<Views> views(
      TrendComparison comparison, Interval current, Messages messages) {
    TrendView view = comparison.view();
    return List.of(
        new Views(
            messages.get("trends.interval"),
            Stream.of(Interval.values())
                .map(
                    interval ->
                        new Link(
                            messages.get("trends.interval." + TrendView.nameOf(interval)),
                            comparison.shown(view.withInterval(interval)).toString(),
                            interval == current))
                .toList()),
        new Views(
            messages.get("trends.measure"),
            Stream.of(false, true)
                .map(
                    shares ->
                        new Link(
                            messages.get(shares ? "trends.share" : "trends.count"),
                            comparison.shown(view.withShares(shares)).toString(),
                            shares == view.shares()))
                .toList()));
  }
}
