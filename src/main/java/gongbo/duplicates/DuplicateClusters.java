package gongbo.duplicates;

import gongbo.release.ReleaseId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The releases of a generation that print the same text as others. */
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

  /** All of them, by the day and id of their first releases. */
  public List<DuplicateCluster> all() {
    return all;
  }

  /** The first release of those that print the text of one; null where no other does. */
  @Nullable
  public ReleaseId of(ReleaseId id) {
    return firsts.get(id.value());
  }
}
