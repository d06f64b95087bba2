package gongbo.pages;

import java.util.List;

/**
 * A value of a facet: choosing it narrows the results, choosing it again widens them.
 *
 * @param label how the value is shown
 * @param count how many releases have it, with thousands set apart
 * @param selected whether it is chosen
 * @param href where it leads
 * @param finer finer values, such as the months of a year
 */
public record FacetLink(
    String label, String count, boolean selected, String href, List<FacetLink> finer) {
  public FacetLink {
    finer = List.copyOf(finer);
  }

  /** The same, shown otherwise. */
  FacetLink labelled(String other) {
    return new FacetLink(other, count, selected, href, finer);
  }
}
