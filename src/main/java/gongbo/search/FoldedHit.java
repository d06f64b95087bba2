package gongbo.search;

import gongbo.release.ReleaseId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A hit of a page with those further down the page that print the same text. Only what a page has
 * is folded, so totals, pages and walks are those of releases, and each release comes once.
 *
 * @param hit the first of them
 * @param others the others, in their order
 */
public record FoldedHit(Hit hit, List<Hit> others) {
  public FoldedHit {
    others = List.copyOf(others);
  }

  /** The hits of a page, folded. */
  public static List<FoldedHit> of(List<Hit> hits) {
    Map<ReleaseId, List<Hit>> folded = new LinkedHashMap<>();
    for (Hit hit : hits) {
      ReleaseId cluster = hit.release().cluster();
      folded
          .computeIfAbsent(
              cluster == null ? hit.release().id() : cluster, unused -> new ArrayList<>())
          .add(hit);
    }
    return folded.values().stream()
        .map(same -> new FoldedHit(same.getFirst(), same.subList(1, same.size())))
        .toList();
  }
}
