package gongbo.duplicates;

import java.util.List;

/**
 * A cluster of near-duplicate releases.
 *
 * @param releases their ids, two or more, by day of publication, then by id
 */
public record DuplicateCluster(List<String> releases) {
  public DuplicateCluster {
    releases = List.copyOf(releases);
    if (releases.size() < 2) {
      throw new IllegalArgumentException("a cluster has two releases or more: " + releases);
    }
  }
}
