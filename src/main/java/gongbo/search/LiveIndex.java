package gongbo.search;

import gongbo.index.GenerationStore;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/**
 * The current generation of an index, followed. Whoever acquires a snapshot keeps it until it is
 * released, however often {@code CURRENT} changes meanwhile.
 */
final class LiveIndex extends ReferenceManager<Snapshot> {
  private final GenerationStore store;
  private final RankingWeights weights;

  LiveIndex(GenerationStore store, RankingWeights weights) throws IOException {
    this.store = store;
    this.weights = weights;
    this.current = Snapshot.open(store.current(), weights);
  }

  @Override
  protected @Nullable Snapshot refreshIfNeeded(Snapshot open) throws IOException {
    Optional<String> id = store.currentId();
    return id.isEmpty() || id.get().equals(open.id())
        ? null
        : Snapshot.open(store.current(), weights);
  }

  @Override
  protected boolean tryIncRef(Snapshot snapshot) {
    return snapshot.reader().tryIncRef();
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected int getRefCount(Snapshot snapshot) {
    return snapshot.reader().getRefCount();
  }
}
