package gongbo.search;

import java.util.List;

/**
 * A facet value with its count.
 *
 * @param value the value as in filters: {@code 과학기술}, {@code 2025}, {@code 2025-05} or {@code
 *     2025-05-28}
 * @param count the number of matching releases that have it
 * @param selected whether the request selects it
 * @param excluded whether the request excludes it
 * @param children finer values, such as the months of a year; empty when there are none
 */
public record FacetValue(
    String value, long count, boolean selected, boolean excluded, List<FacetValue> children) {
  public FacetValue {
    children = List.copyOf(children);
  }

  /** Creates a value that is not excluded. */
  public FacetValue(String value, long count, boolean selected, List<FacetValue> children) {
    this(value, count, selected, false, children);
  }
}
