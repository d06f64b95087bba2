package gongbo.web;

import gongbo.search.FacetField;
import gongbo.search.FacetListing;
import gongbo.search.Interpretation;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page of results says of the query, with a way to another one.
 *
 * @param text what is said; empty where the link says it
 * @param link what the other query is
 * @param href its address
 */
public record Hint(String text, String link, String href) {

  /** What is to be said of how a query was understood. */
  static List<Hint> of(SearchAddress address, Interpretation interpretation, Messages messages) {
    List<Hint> hints = new ArrayList<>();
    for (Interpretation.Correction made : interpretation.corrections()) {
      hints.add(
          new Hint(
              messages.get("results.corrected", made.typed(), made.meant()),
              messages.get("results.corrected.back", made.typed()),
              withInstead(address, made.typed(), '"' + made.typed() + '"').toString()));
    }
    for (Interpretation.Correction offer : interpretation.offers()) {
      SearchAddress other = withInstead(address, offer.typed(), offer.meant());
      hints.add(new Hint(messages.get("results.offer"), other.text(), other.toString()));
    }
    for (Interpretation.Relaxation relaxation : interpretation.relaxations()) {
      hints.add(
          new Hint(
              "",
              messages.get(
                  "results.relaxed", without(address, relaxation, messages), relaxation.total()),
              relaxed(address, relaxation).toString()));
    }
    return hints;
  }

  /** What is left out, as the page says it elsewhere. */
  private static String without(
      SearchAddress address, Interpretation.Relaxation relaxation, Messages messages) {
    String filter = relaxation.filter();
    if (filter == null) {
      return relaxation.without();
    }
    return switch (filter) {
      case FacetListing.DATE ->
          messages.get("facet.date") + " " + messages.dates(address.published());
      case FacetListing.EVENT_DATE ->
          messages.get("facet.event_date") + " " + messages.dates(address.event());
      default ->
          messages.facet(FacetField.ofKey(filter).orElseThrow()) + " " + relaxation.without();
    };
  }

  private static SearchAddress relaxed(
      SearchAddress address, Interpretation.Relaxation relaxation) {
    String filter = relaxation.filter();
    return filter == null ? address.withText(relaxation.query()) : address.withoutFilter(filter);
  }

  private static SearchAddress withInstead(SearchAddress address, String typed, String other) {
    String text = address.text();
    return address.withText(text.contains(typed) ? text.replace(typed, other) : other);
  }
}
