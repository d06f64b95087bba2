package gongbo.search;

import java.util.List;
import java.util.Map;

/**
 * The facet counts of an answer. The counts of a facet ignore its own selection, except for a field
 * of which all values are required; selected and excluded values are listed even at zero. Facets
 * that were not requested are empty.
 *
 * @param fields the values of each field; those of {@link FacetField#REGION} with their venues, and
 *     dates as years, newest first, with months and days as children
 * @param missing the number of documents without a value, by the name of the facet
 */
public record FacetCounts(Map<FacetField, List<FacetValue>> fields, Map<String, Long> missing) {
  /** No counts. */
  static final FacetCounts NONE = new FacetCounts(Map.of(), Map.of());

  public FacetCounts {
    fields = Map.copyOf(fields);
    missing = Map.copyOf(missing);
  }

  /** Returns the values of a field. */
  public List<FacetValue> of(FacetField field) {
    return fields.getOrDefault(field, List.of());
  }
}
