package gongbo.pages;

import gongbo.request.Messages;
import gongbo.request.PublicAddress;
import gongbo.request.SearchAddress;
import gongbo.request.Tab;
import gongbo.search.FacetField;
import gongbo.search.Hit;
import gongbo.search.QuotationHit;
import gongbo.search.SearchResult;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of matching quotations.
 *
 * @param frame the shell of the page
 * @param head the head of the results
 * @param narrowing the filters
 * @param listing the navigation
 * @param quotations the quotations
 * @param unquoted matching releases when none of them has a quotation; null when there are
 *     quotations, or no matches
 * @param actions what a reader can do with the results
 */
@RecordBuilder
public record QuotesPage(
    PageShell frame,
    ResultsHead head,
    ActiveFilters narrowing,
    ResultNavigation listing,
    TieredHits<QuotationSummary> quotations,
    @Nullable Unquoted unquoted,
    PageActions actions) {
  /** The number of releases shown when there are no quotations. */
  public static final int UNQUOTED = 5;

  /**
   * Matching releases without quotations.
   *
   * @param releases the first releases
   * @param all the address of all of them
   * @param people a link to who speaks for the selected publishers; empty when none is selected
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
                          people(publisher, address).toString()))
              .toList());
    }

    /** Returns the address of who speaks for a publisher at the same time. */
    private static SearchAddress people(String publisher, SearchAddress address) {
      SearchAddress people =
          SearchAddress.in(address.language())
              .with(FacetField.PUBLISHER, publisher)
              .withPublished(address.published())
              .withTab(Tab.PEOPLE);
      for (String date : address.selected().getOrDefault(FacetField.DATE, Set.of())) {
        people = people.with(FacetField.DATE, date);
      }
      return people;
    }
  }

  /**
   * Returns a page of quotations.
   *
   * @param releases the matching releases when none of them has a quotation; null otherwise
   * @param site the public address of the server
   */
  public static QuotesPage of(
      SearchAddress address,
      SearchResult<QuotationHit> result,
      @Nullable SearchResult<Hit> releases,
      PublicAddress site) {
    Messages messages = Messages.of(address.language());
    String heading = ResultsHead.heading("quotes", address, result.interpretation(), messages);
    return QuotesPageBuilder.builder()
        .frame(PageShell.ofResults(address, heading, false))
        .head(ResultsHead.of(address, heading, result.interpretation(), messages))
        .narrowing(ActiveFilters.of(address, result, messages))
        .listing(ResultNavigation.of(address, result, messages))
        .quotations(
            TieredHits.of(result.hits(), hit -> hit.rank().tier(), "quotes", result, messages)
                .map(hit -> QuotationSummary.of(hit, address, messages)))
        .unquoted(
            releases == null || releases.total() == 0
                ? null
                : Unquoted.of(address, releases, messages))
        .actions(PageActions.ofResults(address, heading, result.generation(), site, messages))
        .build();
  }
}
