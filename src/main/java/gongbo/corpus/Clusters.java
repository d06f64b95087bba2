package gongbo.corpus;

import gongbo.release.ReleaseId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The releases of a generation that print the same text as others. */
public final class Clusters {
  private final List<Cluster> all;
  private final Map<String, ReleaseId> firsts = new HashMap<>();

  Clusters(List<Cluster> all) {
    this.all = List.copyOf(all);
    for (Cluster cluster : all) {
      ReleaseId first = new ReleaseId(cluster.releases().getFirst());
      cluster.releases().forEach(release -> firsts.put(release, first));
    }
  }

  /** All of them, by the day and id of their first releases. */
  public List<Cluster> all() {
    return all;
  }

  /** The first release of those that print the text of one; null where no other does. */
  @Nullable ReleaseId of(ReleaseId id) {
    return firsts.get(id.value());
  }
}
