package gongbo.duplicates;

import gongbo.release.ReleaseId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All clusters of near-duplicate releases in a generation. */
public final class DuplicateClusters {
  private final List<DuplicateCluster> all;
  private final Map<String, ReleaseId> firsts = new HashMap<>();

  public DuplicateClusters(List<DuplicateCluster> all) {
    this.all = List.copyOf(all);
    for (DuplicateCluster cluster : all) {
      ReleaseId first = new ReleaseId(cluster.releases().getFirst());
      cluster.releases().forEach(release -> firsts.put(release, first));
    }
  }

  /** Returns all clusters, by the day and id of their first releases. */
  public List<DuplicateCluster> all() {
    return all;
  }

  /** Returns the first release of the cluster of a release; null when it is in none. */
  @Nullable
  public ReleaseId of(ReleaseId id) {
    return firsts.get(id.value());
  }
}
