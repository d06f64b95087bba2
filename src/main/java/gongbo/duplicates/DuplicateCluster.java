package gongbo.duplicates;

import java.util.List;

/**
 * Releases that print the same text.
 *
 * @param releases their ids, two or more, in the order in which they were published; of the same
 *     day by id
 */
public record DuplicateCluster(List<String> releases) {
  public DuplicateCluster {
    releases = List.copyOf(releases);
    if (releases.size() < 2) {
      throw new IllegalArgumentException("a cluster has two releases or more: " + releases);
    }
  }
}
