package gongbo.search;

import gongbo.release.ReleaseId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A hit grouped with later hits of the same page and tier that print the same text. Only hits of
 * one page are grouped, so totals, pages and cursors count releases, and each release appears once.
 *
 * @param hit the first hit
 * @param others the other hits, in order
 */
public record FoldedHit(Hit hit, List<Hit> others) {
  public FoldedHit {
    others = List.copyOf(others);
  }

  private record Key(MatchTier tier, ReleaseId text) {}

  /** Groups the hits of a page. */
  public static List<FoldedHit> of(List<Hit> hits) {
    Map<Key, List<Hit>> folded = new LinkedHashMap<>();
    for (Hit hit : hits) {
      ReleaseId cluster = hit.release().cluster();
      folded
          .computeIfAbsent(
              new Key(hit.rank().tier(), cluster == null ? hit.release().id() : cluster),
              unused -> new ArrayList<>())
          .add(hit);
    }
    return folded.values().stream()
        .map(same -> new FoldedHit(same.getFirst(), same.subList(1, same.size())))
        .toList();
  }
}
