package gongbo.web;

import gongbo.search.Hit;
import gongbo.search.SearchResult;
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
    Frame frame,
    ResultsHead head,
    Narrowing narrowing,
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
   * @param results what each query of the comparison finds
   */
  static TrendsPage of(Comparison comparison, List<SearchResult<Hit>> results) {
    SearchAddress address = comparison.address();
    Messages messages = Messages.of(address.language());
    List<Series> series =
        IntStream.range(0, results.size())
            .mapToObj(index -> series(index, comparison, results.get(index).total(), messages))
            .toList();
    String names =
        series.stream().map(one -> one.query().label()).collect(Collectors.joining(" · "));
    String heading = messages.get("trends.heading", names);
    return new TrendsPage(
        Frame.ofResults(address, messages.get("title", heading)),
        ResultsHead.of(address, heading, results.getFirst().interpretation(), messages),
        Narrowing.of(address, results.getFirst(), messages),
        series,
        LineChart.of(
            results.stream().map(result -> Histogram.months(result.facets().dates())).toList(),
            messages),
        comparison.fields(),
        comparison.isFull());
  }

  private static Series series(int index, Comparison comparison, long total, Messages messages) {
    SearchAddress address = comparison.addresses().get(index);
    String label = address.text().isEmpty() ? messages.get("trends.everything") : address.text();
    return new Series(
        Link.to(label, address.toString()),
        messages.number(total),
        comparison.others().isEmpty() ? null : comparison.without(index).toString());
  }
}
