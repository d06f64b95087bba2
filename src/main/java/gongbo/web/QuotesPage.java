package gongbo.web;

import gongbo.search.QuotationHit;
import gongbo.search.SearchResult;
import java.util.List;

/**
 * A page of quotations that match: who said what.
 *
 * @param frame what stands around it
 * @param head what stands over it
 * @param narrowing what narrows it
 * @param listing the way through the quotations
 * @param quotations the quotations
 * @param footnote the generation that answered and how long it took
 * @param exports the same results in other forms
 */
public record QuotesPage(
    Frame frame,
    ResultsHead head,
    Narrowing narrowing,
    Listing listing,
    List<QuotationSummary> quotations,
    String footnote,
    List<Link> exports) {
  public QuotesPage {
    quotations = List.copyOf(quotations);
    exports = List.copyOf(exports);
  }

  static QuotesPage of(SearchAddress address, SearchResult<QuotationHit> result) {
    Messages messages = Messages.of(address.language());
    String heading =
        address.text().isEmpty()
            ? messages.get("quotes.heading-all", result.total())
            : messages.get("quotes.heading", address.text(), result.total());
    return new QuotesPage(
        Frame.ofResults(address, heading, false),
        ResultsHead.of(address, heading, result.interpretation(), messages),
        Narrowing.of(address, result, messages),
        Listing.of(address, result, messages),
        result.hits().stream().map(hit -> QuotationSummary.of(hit, address, messages)).toList(),
        messages.get("results.footnote", result.generation(), result.took().toMillis()),
        List.of(
            Link.to(messages.get("results.csv"), address.toCsv()),
            Link.to(messages.get("results.json"), address.toApi())));
  }
}
