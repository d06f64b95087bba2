package gongbo.pages;

import gongbo.request.Messages;
import gongbo.request.PublicAddress;
import gongbo.request.ResultPosition;
import gongbo.request.SearchAddress;
import gongbo.search.FoldedHit;
import gongbo.search.Hit;
import gongbo.search.SearchResult;
import java.util.List;
import java.util.function.Function;

/**
 * A page of matching releases.
 *
 * @param frame the shell of the page
 * @param head the head of the results
 * @param narrowing the filters
 * @param listing the navigation
 * @param hits the releases, grouped where they print the same text
 * @param actions what a reader can do with the results
 */
public record ResultsPage(
    PageShell frame,
    ResultsHead head,
    ActiveFilters narrowing,
    ResultNavigation listing,
    TieredHits<Entry> hits,
    PageActions actions) {
  /**
   * A release with the following ones that print the same text.
   *
   * @param release the first
   * @param others the others
   * @param label the label of the others
   */
  public record Entry(ReleaseSummary release, List<ReleaseSummary> others, String label) {
    public Entry {
      others = List.copyOf(others);
    }
  }

  /**
   * Returns a page of results.
   *
   * @param site the public address of the server
   */
  public static ResultsPage of(
      SearchAddress address, SearchResult<Hit> result, PublicAddress site) {
    Messages messages = Messages.of(address.language());
    String heading = ResultsHead.heading("results", address, result.interpretation(), messages);
    return new ResultsPage(
        PageShell.ofResults(address, heading, address.isPlain() && result.total() > 0),
        ResultsHead.of(address, heading, result.interpretation(), messages),
        ActiveFilters.of(address, result, messages),
        ResultNavigation.of(address, result, messages),
        hits(address, result, messages),
        PageActions.ofResults(address, heading, result.generation(), site, messages));
  }

  private static TieredHits<Entry> hits(
      SearchAddress address, SearchResult<Hit> result, Messages messages) {
    int first = ResultNavigation.first(address);
    Function<Hit, ReleaseSummary> summary =
        hit ->
            ReleaseSummary.of(
                hit, new ResultPosition(address, first + result.hits().indexOf(hit)), messages);
    return TieredHits.of(
            FoldedHit.of(result.hits()),
            fold -> fold.hit().rank().tier(),
            "results",
            result,
            messages)
        .map(
            fold ->
                new Entry(
                    summary.apply(fold.hit()),
                    fold.others().stream().map(summary).toList(),
                    messages.get("results.folded", fold.others().size())));
  }
}
