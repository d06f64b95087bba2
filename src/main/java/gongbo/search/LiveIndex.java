package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.index.Generation;
import gongbo.index.GenerationStore;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/**
 * The current generation of an index, followed. Whoever acquires a snapshot keeps it until it is
 * released, however often {@code CURRENT} changes meanwhile.
 *
 * <p>A generation is opened only when it is whole. One that is not never answers: the one that was
 * open goes on, or at the start the newest of the earlier ones that is whole, and {@link
 * #trouble()} says so.
 *
 * <p>A generation that was current stays open for a while, so that whoever walks through it from
 * page to page comes to the end; each page prolongs its lease.
 */
final class LiveIndex extends ReferenceManager<IndexSnapshot> {
  /** How long a walk may pause between two pages. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** So many generations stay open at most; when there is one more, the longest unused goes. */
  private static final int LEASED = 4;

  /** How long a generation that could not be opened is left alone: trying reads all of it. */
  private static final Duration RETRY = Duration.ofSeconds(30);

  private static final Logger LOG = System.getLogger(LiveIndex.class.getName());

  private final GenerationStore store;
  private final RankingWeights weights;
  private final ConfigFolder config;

  /** The leases by generation, the longest unused first. */
  private final Map<String, Lease> leases = new LinkedHashMap<>();

  private record Lease(IndexSnapshot snapshot, long end) {}

  /** What {@code CURRENT} names and why it is not what answers; null when it is. */
  private volatile @Nullable Refused refused;

  private record Refused(String id, String reason, long until) {}

  LiveIndex(GenerationStore store, RankingWeights weights, ConfigFolder config) throws IOException {
    this.store = store;
    this.weights = weights;
    this.config = config;
    this.current = openFirst();
  }

  /** The current generation or, where it cannot be opened, the newest before it that can. */
  private IndexSnapshot openFirst() throws IOException {
    try {
      return open(store.current());
    } catch (IOException damaged) {
      String id = store.currentId().orElse("");
      for (String earlier : store.earlierIds()) {
        try {
          IndexSnapshot snapshot = open(store.generation(earlier));
          refuse(id, damaged);
          return snapshot;
        } catch (IOException alsoDamaged) {
          damaged.addSuppressed(alsoDamaged);
        }
      }
      throw damaged;
    }
  }

  private IndexSnapshot open(Generation generation) throws IOException {
    generation.requireWhole();
    return IndexSnapshot.open(generation, weights, config);
  }

  private void refuse(String id, Exception reason) {
    // A damaged file is told by its name; only what nobody foresaw shows its stack.
    LOG.log(
        Level.WARNING,
        "the current generation is not served, an earlier one answers: " + reason.getMessage(),
        reason instanceof IOException ? null : reason);
    refused =
        new Refused(id, String.valueOf(reason.getMessage()), System.nanoTime() + RETRY.toNanos());
  }

  /** Why an earlier generation answers than the current one, a sentence; null when none does. */
  @Nullable String trouble() {
    Refused not = refused;
    return not == null ? null : not.reason();
  }

  /** Goes over to the current generation, if it is another one and can be opened. */
  void follow() throws IOException {
    maybeRefresh();
    endLeases();
  }

  /**
   * Acquires the snapshot of a generation that is current or leased.
   *
   * @throws StaleGenerationException when it is neither
   */
  IndexSnapshot acquire(String generation) throws IOException {
    IndexSnapshot open = acquire();
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
  private void lease(IndexSnapshot snapshot) {
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
  protected @Nullable IndexSnapshot refreshIfNeeded(IndexSnapshot open) throws IOException {
    String id = store.currentId().orElse("");
    Refused not = refused;
    if (id.equals(open.id())) {
      refused = null;
      return null;
    }
    if (not != null && not.id().equals(id) && not.until() - System.nanoTime() > 0) {
      return null;
    }
    IndexSnapshot next;
    try {
      next = open(store.current());
    } catch (IOException | RuntimeException e) {
      refuse(id, e);
      return null;
    }
    refused = null;
    synchronized (leases) {
      open.releases().reader().incRef();
      lease(open);
    }
    endLeases();
    return next;
  }

  @Override
  protected boolean tryIncRef(IndexSnapshot snapshot) {
    return snapshot.releases().reader().tryIncRef();
  }

  @Override
  protected void decRef(IndexSnapshot snapshot) throws IOException {
    snapshot.releases().reader().decRef();
  }

  @Override
  protected int getRefCount(IndexSnapshot snapshot) {
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
