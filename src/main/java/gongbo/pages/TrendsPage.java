package gongbo.pages;

import gongbo.request.FormField;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.TrendComparison;
import gongbo.search.Hit;
import gongbo.search.SearchResult;
import gongbo.search.Trends;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many releases match, month by month, for one query or several.
 *
 * @param frame what stands around it
 * @param head what stands over it
 * @param narrowing what narrows them all
 * @param series the queries
 * @param chart their lines, in the same order
 * @param kept what the form that adds a query keeps
 * @param full whether no more can be added
 */
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
   * @param query what it is, leading to its releases
   * @param total how many those are
   * @param without the page without it, or null where it is the only one
   */
  public record Series(Link query, String total, @Nullable String without) {}

  public TrendsPage {
    series = List.copyOf(series);
    kept = List.copyOf(kept);
  }

  /**
   * Returns the page of trends.
   *
   * @param trends what each query of the comparison finds, month by month
   * @param first what the first of them finds, to narrow them all by
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
    return new TrendsPage(
        PageShell.ofResults(address, heading, false),
        ResultsHead.of(address, heading, trends.series().getFirst().interpretation(), messages),
        ActiveFilters.of(address, first, messages),
        series,
        LineChart.of(trends, messages),
        comparison.fields(),
        comparison.isFull());
  }

  private static Series series(
      int index, TrendComparison comparison, Trends trends, Messages messages) {
    SearchAddress address = comparison.addresses().get(index);
    String label = address.text().isEmpty() ? messages.get("trends.everything") : address.text();
    return new Series(
        Link.to(label, address.toString()),
        messages.number(trends.series().get(index).total()),
        comparison.others().isEmpty() ? null : comparison.without(index).toString());
  }
}
