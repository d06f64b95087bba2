package gongbo.pages;

import gongbo.request.FormField;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.TrendComparison;
import gongbo.search.Hit;
import gongbo.search.SearchResult;
import gongbo.search.Trends;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The number of matching releases by month, for one query or several.
 *
 * @param frame the shell of the page
 * @param head the head of the results
 * @param narrowing the filters of every query
 * @param series the queries
 * @param chart the lines, in the same order
 * @param kept the hidden fields of the form that adds a query
 * @param full whether no more queries can be added
 */
@RecordBuilder
public record TrendsPage(
    PageShell frame,
    ResultsHead head,
    ActiveFilters narrowing,
    List<Series> series,
    LineChart chart,
    List<FormField> kept,
    boolean full) {
  /**
   * A query.
   *
   * @param query the query, linked to its releases
   * @param total the number of its releases
   * @param without the page without this query; null when it is the only one
   */
  public record Series(Link query, long total, @Nullable String without) {}

  public TrendsPage {
    series = List.copyOf(series);
    kept = List.copyOf(kept);
  }

  /**
   * Returns the trends page.
   *
   * @param trends the counts of each query by month
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
    String heading = messages.get("trends.heading", names);
    return TrendsPageBuilder.builder()
        .frame(PageShell.ofResults(address, heading, false))
        .head(
            ResultsHead.of(address, heading, trends.series().getFirst().interpretation(), messages))
        .narrowing(ActiveFilters.of(address, first, messages))
        .series(series)
        .chart(LineChart.of(trends, messages))
        .kept(comparison.fields())
        .full(comparison.isFull())
        .build();
  }

  private static Series series(
      int index, TrendComparison comparison, Trends trends, Messages messages) {
    SearchAddress address = comparison.addresses().get(index);
    String label = address.text().isEmpty() ? messages.get("trends.everything") : address.text();
    return new Series(
        Link.to(label, address.toString()),
        trends.series().get(index).total(),
        comparison.others().isEmpty() ? null : comparison.without(index).toString());
  }
}
