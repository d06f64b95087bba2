package gongbo.pages;

import gongbo.api.ExportFormat;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.Tab;
import gongbo.search.FacetField;
import gongbo.search.Hit;
import gongbo.search.QuotationHit;
import gongbo.search.SearchResult;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of quotations that match: who said what.
 *
 * @param frame what stands around it
 * @param head what stands over it
 * @param narrowing what narrows it
 * @param listing the way through the quotations
 * @param quotations the quotations
 * @param unquoted the releases that match where nothing in them is quoted; null where something is,
 *     or there are none
 * @param exports the same results in other forms
 */
public record QuotesPage(
    PageShell frame,
    ResultsHead head,
    ActiveFilters narrowing,
    ResultNavigation listing,
    List<QuotationSummary> quotations,
    @Nullable Unquoted unquoted,
    List<Link> exports) {
  /** How many releases are shown where nothing is quoted. */
  public static final int UNQUOTED = 5;

  /**
   * Releases in which nothing is quoted.
   *
   * @param releases the first of them
   * @param all all of them
   * @param people who speaks for whom, leading to people; empty where no publisher is asked for
   */
  public record Unquoted(List<ReleaseSummary> releases, Link all, List<Link> people) {
    public Unquoted {
      releases = List.copyOf(releases);
      people = List.copyOf(people);
    }

    public static Unquoted of(
        SearchAddress address, SearchResult<Hit> releases, Messages messages) {
      return new Unquoted(
          releases.hits().stream().map(hit -> ReleaseSummary.of(hit, address, messages)).toList(),
          Link.to(
              messages.get("quotes.unquoted.all", releases.total()),
              address.withTab(Tab.RELEASES).toString()),
          address.selected().getOrDefault(FacetField.PUBLISHER, Set.of()).stream()
              .map(
                  publisher ->
                      Link.to(
                          messages.get("quotes.unquoted.people", publisher),
                          SearchAddress.in(address.language())
                              .with(FacetField.PUBLISHER, publisher)
                              .withPublished(address.published())
                              .withTab(Tab.PEOPLE)
                              .toString()))
              .toList());
    }
  }

  public QuotesPage {
    quotations = List.copyOf(quotations);
    exports = List.copyOf(exports);
  }

  /**
   * Returns a page of quotations.
   *
   * @param releases the releases that match where nothing in them is quoted; null where something
   *     is
   */
  public static QuotesPage of(
      SearchAddress address,
      SearchResult<QuotationHit> result,
      @Nullable SearchResult<Hit> releases) {
    Messages messages = Messages.of(address.language());
    String heading = ResultsHead.heading("quotes", address, result.total(), messages);
    return new QuotesPage(
        PageShell.ofResults(address, heading, false),
        ResultsHead.of(address, heading, result.interpretation(), messages),
        ActiveFilters.of(address, result, messages),
        ResultNavigation.of(address, result, messages),
        result.hits().stream().map(hit -> QuotationSummary.of(hit, address, messages)).toList(),
        releases == null || releases.total() == 0 ? null : Unquoted.of(address, releases, messages),
        List.of(
            Link.to(messages.get("results.csv"), address.toExport(ExportFormat.CSV.key())),
            Link.to(messages.get("results.json"), address.toApi())));
  }
}
