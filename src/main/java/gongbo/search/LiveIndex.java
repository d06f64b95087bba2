package gongbo.search;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import gongbo.config.WithdrawnReleases;
import gongbo.index.Generation;
import gongbo.index.GenerationStore;
import gongbo.index.Withholding;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/**
 * Follows the current generation of an index. A caller that acquires a snapshot keeps it until it
 * is released, whatever {@code CURRENT} names meanwhile.
 *
 * <p>Only an intact generation is opened. When the current one is damaged, the open one stays in
 * use, or at the start the newest intact one, and {@link #trouble()} says so.
 *
 * <p>A replaced generation stays open for a while, so that a client that pages through results
 * reaches the end; each page renews the lease.
 */
final class LiveIndex extends ReferenceManager<IndexSnapshot> {
  /** The longest pause between two pages. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** The most generations open at a time; beyond it the least recently used is closed. */
  private static final int LEASED = 4;

  /** The pause before a damaged generation is tried again, since that reads all of it. */
  private static final Duration RETRY = Duration.ofSeconds(30);

  private static final Logger LOG = System.getLogger(LiveIndex.class.getName());

  private final GenerationStore store;
  private final RankingWeights weights;
  private final ConfigFolder config;

  /** The leases by generation, least recently used first. */
  private final Map<String, Lease> leases = new LinkedHashMap<>();

  private record Lease(IndexSnapshot snapshot, long end) {}

  private final InstantSource clock;

  /** What is withdrawn, as far as it could be read. */
  private volatile WithdrawnReleases withdrawn;

  /** Why {@link #withdrawn} may be outdated, a sentence; null when it is not. */
  private volatile @Nullable String unreadable;

  /** The generation in {@code CURRENT} and why it is not served; null when it is. */
  private volatile @Nullable Refused refused;

  private record Refused(String id, String reason, long until) {}

  /** Reads the rest of the first snapshot. */
  private final Thread completion;

  /**
   * @throws gongbo.config.ConfigException when the list of withdrawn releases cannot be read
   */
  LiveIndex(GenerationStore store, RankingWeights weights, ConfigFolder config, InstantSource clock)
      throws IOException {
    this.store = store;
    this.weights = weights;
    this.config = config;
    this.clock = clock;
    this.withdrawn = WithdrawnReleases.of(config);
    this.current = openFirst();
    this.completion = completeFirst();
  }

  /** Opens the current generation or, if it is damaged, the newest intact one before it. */
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

  /** Completes the first snapshot while it answers; whoever asks for more meanwhile waits. */
  private Thread completeFirst() {
    IndexSnapshot first = current;
    first.releases().reader().incRef();
    return Thread.ofPlatform().daemon().name("complete").start(() -> completeAndRelease(first));
  }

  private void completeAndRelease(IndexSnapshot snapshot) {
    try (Closeable _ = () -> decRef(snapshot)) {
      snapshot.complete();
    } catch (IOException | RuntimeException | Error e) {
      // A request that needs what is missing tries again and reports why.
      LOG.log(Level.WARNING, "the generation could not be read as a whole", e);
    }
  }

  /** Completes a snapshot before it answers; closes it when that fails. */
  private IndexSnapshot completed(IndexSnapshot snapshot) throws IOException {
    try {
      snapshot.complete();
      return snapshot;
    } catch (IOException | RuntimeException | Error e) {
      decRef(snapshot);
      throw e;
    }
  }

  private IndexSnapshot open(Generation generation) throws IOException {
    generation.requireWhole();
    return OpenGeneration.snapshot(generation, weights, config, withholding());
  }

  private Withholding withholding() {
    return new Withholding(withdrawn, clock.instant());
  }

  /** The releases that are withdrawn. */
  WithdrawnReleases withdrawn() {
    return withdrawn;
  }

  private void refuse(String id, Throwable reason) {
    // A damaged file is reported by name; only unexpected failures show their stack trace.
    LOG.log(
        Level.WARNING,
        "the current generation is not served, an earlier one answers: " + reason.getMessage(),
        reason instanceof IOException ? null : reason);
    refused =
        new Refused(
            id,
            reason instanceof IOException ? String.valueOf(reason.getMessage()) : reason.toString(),
            System.nanoTime() + RETRY.toNanos());
  }

  /**
   * Returns why an older generation is served, or withdrawn releases may be, a sentence; null when
   * neither is the case.
   */
  @Nullable String trouble() {
    Refused not = refused;
    return not == null ? unreadable : not.reason();
  }

  /**
   * Switches to the current generation if it is a new one and intact, and to a new snapshot when a
   * release was withdrawn or an embargo has ended.
   */
  void follow() throws IOException {
    readWithdrawn();
    maybeRefresh();
    endLeases();
  }

  private void readWithdrawn() {
    try {
      withdrawn = WithdrawnReleases.of(config);
      unreadable = null;
    } catch (ConfigException e) {
      if (unreadable == null) {
        LOG.log(Level.WARNING, "releases withdrawn since are still shown: " + e.getMessage());
      }
      unreadable = e.getMessage();
    }
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

  /**
   * Transfers a reference to a snapshot to a lease, which ends an earlier one of its generation.
   */
  private void lease(IndexSnapshot snapshot) throws IOException {
    Lease earlier =
        leases.put(snapshot.id(), new Lease(snapshot, System.nanoTime() + LEASE.toNanos()));
    if (earlier != null) {
      decRef(earlier.snapshot());
    }
  }

  /** Closes the generations whose lease has expired, or that show what is withdrawn. */
  void endLeases() throws IOException {
    synchronized (leases) {
      Iterator<Lease> oldest = leases.values().iterator();
      while (oldest.hasNext()) {
        Lease lease = oldest.next();
        boolean expired = leases.size() > LEASED || lease.end() - System.nanoTime() <= 0;
        if (expired || !lease.snapshot().withheld().by().hasAll(withdrawn)) {
          oldest.remove();
          decRef(lease.snapshot());
        }
      }
    }
  }

  @Override
  protected @Nullable IndexSnapshot refreshIfNeeded(IndexSnapshot open) throws IOException {
    IndexSnapshot next = next(open);
    if (next != null) {
      return next;
    }
    Withholding withholding = withholding();
    return open.withheld().isOutdated(withholding) ? completed(open.showing(withholding)) : null;
  }

  /** Opens the current generation; returns null when it is open, or cannot be opened. */
  private @Nullable IndexSnapshot next(IndexSnapshot open) throws IOException {
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
      next = completed(open(store.current()));
    } catch (IOException | RuntimeException | Error e) {
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

  /** Waits until nothing reads the generation any more. */
  @Override
  protected void afterClose() throws IOException {
    try {
      completion.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (leases) {
      for (Lease lease : leases.values()) {
        decRef(lease.snapshot());
      }
      leases.clear();
    }
  }
}
