package gongbo.pages;

import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.FacetValue;
import gongbo.search.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The facet of dates of a results page: years, and the months of a year once it or a date in it is
 * selected, or where it is the only one.
 *
 * <p>Several dates are alternatives, as the values of other facets are. A date replaces the
 * selected dates within it and around it, and the range: {@code 2025-05} within a selected {@code
 * 2025} narrows. The last selected month of a year leads back to the year.
 *
 * @param field the field
 * @param address the address of the results
 * @param messages the messages of the page
 */
record DateFacet(FacetField field, SearchAddress address, Messages messages) {
  /** Returns the group of a facet. */
  FacetGroup group(List<FacetValue> years) {
    List<FacetLink> links = years.stream().map(year -> year(year, years.size() == 1)).toList();
    int top = Math.min(FacetGroup.TOP, links.size());
    return new FacetGroup(
        field.key(),
        messages.facet(field),
        messages.language(),
        links.subList(0, top),
        links.subList(top, links.size()),
        null);
  }

  private FacetLink year(FacetValue value, boolean only) {
    PartialDate year = PartialDate.parse(value.value()).orElseThrow();
    boolean opened =
        only || address.range(field).isWithin(year) || selected().anyMatch(year::contains);
    return link(
        year,
        messages.date(year),
        value,
        opened ? value.children().stream().map(month -> month(month, year)).toList() : List.of());
  }

  private FacetLink month(FacetValue value, PartialDate year) {
    PartialDate month = PartialDate.parse(value.value()).orElseThrow();
    FacetLink link = link(month, messages.month(month), value, List.of());
    boolean last = link.selected() && within(without(month), year).isEmpty();
    return last ? link.leadingTo(with(year).toString()) : link;
  }

  private FacetLink link(PartialDate date, String label, FacetValue value, List<FacetLink> finer) {
    boolean selected = selected().anyMatch(date::equals);
    SearchAddress target = selected ? without(date) : with(date);
    return new FacetLink(label, value.count(), selected, target.toString(), finer);
  }

  /** Returns the selected dates; a range that is a single date counts as one. */
  private Stream<PartialDate> selected() {
    return Stream.concat(dates(address), PartialDate.of(address.range(field).period()).stream());
  }

  private Stream<PartialDate> dates(SearchAddress other) {
    return other.selected().getOrDefault(field, Set.of()).stream()
        .map(PartialDate::parse)
        .flatMap(Optional::stream);
  }

  private List<PartialDate> within(SearchAddress other, PartialDate wider) {
    return dates(other).filter(wider::contains).toList();
  }

  private SearchAddress with(PartialDate date) {
    SearchAddress target = unranged();
    for (PartialDate chosen : dates(address).toList()) {
      if (chosen.contains(date) || date.contains(chosen)) {
        target = target.without(field, chosen.toString());
      }
    }
    return target.with(field, date.toString());
  }

  private SearchAddress without(PartialDate date) {
    return unranged().without(field, date.toString());
  }

  private SearchAddress unranged() {
    return address.withRange(field, DateRange.ALWAYS);
  }
}
