package gongbo.search;

import java.util.List;

/**
 * One value of a facet with its count.
 *
 * @param value the value as selections name it: {@code 과학기술}, {@code 2025}, {@code 2025-05} or
 *     {@code 2025-05-28}
 * @param count how many of the matching releases have it
 * @param selected whether the request selects it
 * @param excluded whether the request excludes it
 * @param children finer values, such as the months of a year; empty where there are none
 */
public record FacetValue(
    String value, long count, boolean selected, boolean excluded, List<FacetValue> children) {
  public FacetValue {
    children = List.copyOf(children);
  }

  /** A value that is not excluded. */
  public FacetValue(String value, long count, boolean selected, List<FacetValue> children) {
    this(value, count, selected, false, children);
  }
}
