package gongbo.search;

import java.util.List;
import java.util.Map;

/**
 * The facet counts of an answer. Those of a facet ignore what is selected in it, but for a field of
 * which all values are asked for; selected and excluded values are there even at zero. What was not
 * asked for is empty.
 *
 * @param dates when they were published: years, newest first, with months and days as children
 * @param eventDates the same of their events; one of several days counts on each of them
 * @param fields the values of each field; those of {@link FacetField#REGION} with their venues
 * @param missing how many have no value, by the name of the facet
 */
public record FacetCounts(
    List<FacetValue> dates,
    List<FacetValue> eventDates,
    Map<FacetField, List<FacetValue>> fields,
    Map<String, Long> missing) {
  /** No counts. */
  static final FacetCounts NONE = new FacetCounts(List.of(), List.of(), Map.of(), Map.of());

  public FacetCounts {
    dates = List.copyOf(dates);
    eventDates = List.copyOf(eventDates);
    fields = Map.copyOf(fields);
    missing = Map.copyOf(missing);
  }

  /** The values of a field. */
  public List<FacetValue> of(FacetField field) {
    return fields.getOrDefault(field, List.of());
  }
}
