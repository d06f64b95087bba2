package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.index.GenerationStore;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/**
 * The current generation of an index, followed. Whoever acquires a snapshot keeps it until it is
 * released, however often {@code CURRENT} changes meanwhile.
 *
 * <p>A generation that was current stays open for a while, so that whoever walks through it from
 * page to page comes to the end; each page prolongs its lease.
 */
final class LiveIndex extends ReferenceManager<Snapshot> {
  /** How long a walk may pause between two pages. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** So many generations stay open at most; when there is one more, the longest unused goes. */
  private static final int LEASED = 4;

  private final GenerationStore store;
  private final RankingWeights weights;
  private final ConfigFolder config;

  /** The leases by generation, the longest unused first. */
  private final Map<String, Lease> leases = new LinkedHashMap<>();

  private record Lease(Snapshot snapshot, long end) {}

  LiveIndex(GenerationStore store, RankingWeights weights, ConfigFolder config) throws IOException {
    this.store = store;
    this.weights = weights;
    this.config = config;
    this.current = Snapshot.open(store.current(), weights, config);
  }

  /**
   * Acquires the snapshot of a generation that is current or leased.
   *
   * @throws StaleGenerationException when it is neither
   */
  Snapshot acquire(String generation) throws IOException {
    Snapshot open = acquire();
    if (open.id().equals(generation)) {
      return open;
    }
    release(open);
    synchronized (leases) {
      Lease lease = leases.remove(generation);
      if (lease == null) {
        throw new StaleGenerationException(generation);
      }
      lease(lease.snapshot());
      lease.snapshot().releases().reader().incRef();
      return lease.snapshot();
    }
  }

  /** Hands one reference to a snapshot over to a lease of its own. */
  private void lease(Snapshot snapshot) {
    leases.put(snapshot.id(), new Lease(snapshot, System.nanoTime() + LEASE.toNanos()));
  }

  /** Lets go of the generations whose lease has ended. */
  void endLeases() throws IOException {
    synchronized (leases) {
      Iterator<Lease> oldest = leases.values().iterator();
      while (oldest.hasNext()) {
        Lease lease = oldest.next();
        if (leases.size() <= LEASED && lease.end() - System.nanoTime() > 0) {
          return;
        }
        oldest.remove();
        decRef(lease.snapshot());
      }
    }
  }

  @Override
  protected @Nullable Snapshot refreshIfNeeded(Snapshot open) throws IOException {
    Optional<String> id = store.currentId();
    if (id.isEmpty() || id.get().equals(open.id())) {
      return null;
    }
    Snapshot next = Snapshot.open(store.current(), weights, config);
    synchronized (leases) {
      open.releases().reader().incRef();
      lease(open);
    }
    endLeases();
    return next;
  }

  @Override
  protected boolean tryIncRef(Snapshot snapshot) {
    return snapshot.releases().reader().tryIncRef();
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.releases().reader().decRef();
  }

  @Override
  protected int getRefCount(Snapshot snapshot) {
    return snapshot.releases().reader().getRefCount();
  }

  @Override
  protected void afterClose() throws IOException {
    synchronized (leases) {
      for (Lease lease : leases.values()) {
        decRef(lease.snapshot());
      }
      leases.clear();
    }
  }
}
