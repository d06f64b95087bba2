package gongbo.pages;

import java.util.List;

/**
 * A facet value: selecting it narrows the results, selecting it again widens them.
 *
 * @param label the value as shown
 * @param count the number of releases
 * @param selected whether it is selected
 * @param href the address of the results
 * @param finer finer values, such as the months of a year
 */
public record FacetLink(
    String label, long count, boolean selected, String href, List<FacetLink> finer) {
  public FacetLink {
    finer = List.copyOf(finer);
  }

  /** Returns this link to another address. */
  FacetLink leadingTo(String other) {
    return new FacetLink(label, count, selected, other, finer);
  }
}
