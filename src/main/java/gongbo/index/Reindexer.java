package gongbo.index;

import gongbo.entities.CorpusCollector;
import gongbo.entities.EntityLinker;
import gongbo.entities.KnowledgeBase;
import gongbo.korean.KoreanAnalysis;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Builds a new generation from releases and makes it current.
 *
 * <p>A run has two passes. The first extracts every release, collects statistics of all, and spools
 * them; the second links each to the knowledge of all, analyses and writes it. In between, the
 * pieces of one release are merged and extracted as one.
 *
 * <p>An incremental run takes unchanged releases from the current generation: they are not
 * extracted again, nor analysed again unless the knowledge of all releases changes them. A change
 * of the code or of a configuration file makes the run a full one.
 *
 * <p>An addition copies the current generation and adds releases in one pass: they are linked to
 * the knowledge at hand, and contribute to it only in the next run. It identifies releases by id
 * alone; pieces in files that arrive separately are merged by the next run.
 */
public final class Reindexer {
  private static final String SPOOL = "spool";

  private final GenerationStore store;
  private final KoreanAnalysis analysis;
  private final Function<RawRelease, Release> extraction;
  private final Supplier<CorpusCollector> collectors;
  private final int threads;
  private final ReindexOptions options;

  /**
   * @param store the store of the new generation
   * @param analysis the analyzers
   * @param extraction extracts the metadata of a release; called by many threads
   * @param collectors creates collectors of statistics
   * @param threads the number of threads, at least 1
   * @param options the options of the runs
   */
  public Reindexer(
      GenerationStore store,
      KoreanAnalysis analysis,
      Function<RawRelease, Release> extraction,
      Supplier<CorpusCollector> collectors,
      int threads,
      ReindexOptions options) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread: " + threads);
    }
    this.store = store;
    this.analysis = analysis;
    this.extraction = extraction;
    this.collectors = collectors;
    this.threads = threads;
    this.options = options;
  }

  /**
   * A release to index.
   *
   * @param location where it was read, for reports
   * @param release the release
   */
  public record Item(String location, RawRelease release) {}

  /** The phases of a run. */
  public enum Phase {
    /** The first pass: reading and extracting. */
    READING,
    /** Merging the pieces of releases, and learning from all of them. */
    LEARNING,
    /** The second pass: analysing and writing. */
    INDEXING,
    /** Merging what was written. */
    MERGING,
    /** Counting the common words, learning what words mean, and syncing to disk. */
    SAVING,
    /** Verifying every byte, and asking the quality gates. */
    CHECKING
  }

  /** Receives the events of a run; called by many threads. */
  public interface Listener {
    /**
     * Receives the most disk space that the run needs in addition, and the free space, in bytes.
     */
    default void needs(long bytes, long free) {}

    /** A phase begins. */
    default void begins(Phase phase) {}

    /** An incremental run has to be a full one. */
    default void startsAnew(String reason) {}

    /** A gate objects, and the generation becomes current by force. */
    default void overruled(QualityGate.Objection objection) {}

    /** A release was extracted. */
    default void extracted() {}

    /** A release was indexed. */
    default void indexed() {}

    /** Releases of the run are not shown at present: withdrawn, or published later. */
    default void hidden(int releases) {}

    /** A release was refused. */
    void refused(String location, String reason);

    /** The run is over; this generation is current, a new one or the previous one. */
    default void succeeded(Generation current) {}

    /** The run is over, and the previous generation stays current. */
    default void failed(Exception reason) {}
  }

  /**
   * Builds a generation of all items. A release that cannot be extracted or indexed, or whose id
   * another release has, is refused, and the run goes on.
   *
   * @param items the releases, read as the run advances
   * @param listener receives the events of the run
   * @return the current generation: the previous one when an incremental run finds no change
   * @throws GenerationRejectedException when a gate rejects the generation; the previous one stays
   *     current
   * @throws IOException when the generation cannot be built or would be empty; the previous one
   *     stays current
   */
  public Generation run(Stream<Item> items, Listener listener)
      throws IOException, InterruptedException {
    return underLock(listener, building -> new Run(listener, building).build(items));
  }

  /**
   * Builds a generation with releases added to, or replacing those with the same ids in, the
   * current one.
   *
   * @return the current generation: the previous one when it has all releases already
   * @throws IOException when the generation cannot be built, or the current one was built by
   *     another program or configuration; the previous one stays current
   */
  public Generation add(Stream<Item> items, Listener listener)
      throws IOException, InterruptedException {
    return underLock(listener, building -> new Run(listener, building).extend(items));
  }

  /**
   * The workplace of a run.
   *
   * @param lock the lock of the store
   * @param folder an empty folder
   */
  private record Building(GenerationStore.Lock lock, Path folder) {}

  /** Builds a generation, or returns the current one. */
  private interface Builder {
    Generation build(Building building) throws IOException, InterruptedException;
  }

  /** Acquires the lock, and removes the remains of a failed run. */
  private Generation underLock(Listener listener, Builder builder)
      throws IOException, InterruptedException {
    try (GenerationStore.Lock lock = store.lock()) {
      Path folder = lock.begin();
      try {
        DiskSpaceCheck.require(folder, options.expected(), store.readableCurrent(), listener);
        Generation current = builder.build(new Building(lock, folder));
        listener.succeeded(current);
        return current;
      } catch (IOException | InterruptedException | RuntimeException e) {
        remove(folder, e);
        listener.failed(e);
        throw e;
      } catch (Error e) {
        remove(folder, e);
        listener.failed(new IOException(e));
        throw e;
      }
    }
  }

  private static void remove(Path folder, Throwable reason) {
    try {
      IOUtils.rm(folder);
    } catch (IOException left) {
      // What cannot be removed now is removed by the next run.
      reason.addSuppressed(left);
    }
  }

  /** Returns the current generation if a run can build on it. */
  private Generation unchangedCurrent() throws IOException {
    Generation current = store.current();
    current.requireWhole();
    List<String> changed = current.manifest().changes(options.inputs());
    if (!changed.isEmpty()) {
      throw new IOException("changed since " + current.id() + ": " + String.join(", ", changed));
    }
    return current;
  }

  /** A run, in the order of its steps. */
  private final class Run {
    private final Listener listener;
    private final Building building;
    private final Path folder;

    /** The number of releases, counted here to check the index against. */
    private final LongAdder releases = new LongAdder();

    private final LongAdder quotations = new LongAdder();

    /** The number of new or changed releases of an addition. */
    private final LongAdder changes = new LongAdder();

    /** The digest of the releases from which nothing was learned. */
    private String withheld = "";

    Run(Listener listener, Building building) {
      this.listener = listener;
      this.building = building;
      this.folder = building.folder();
    }

    Generation build(Stream<Item> items) throws IOException, InterruptedException {
      try (PreviousGeneration before = previous();
          ReleaseSpool spool = new ReleaseSpool(folder.resolve(SPOOL))) {
        listener.begins(Phase.READING);
        ExtractionPass first =
            new ExtractionPass(
                threads, extraction, collectors, listener, before, spool, options.withholding());
        CorpusCollector collector = first.over(items.iterator());
        if (before != null && isUnchanged(first, before)) {
          IOUtils.rm(folder);
          return before.generation();
        }
        withheld = first.withheld();
        listener.hidden(first.hidden());
        KnowledgeBase knowledge = collector.knowledge();
        Generation.writeKnowledge(folder, knowledge);
        listener.begins(Phase.INDEXING);
        write(spool, collector.lookup(knowledge), before);
      }
      if (releases.sum() == 0) {
        throw new IOException("no release could be indexed; the index is unchanged");
      }
      BoundedExecutor.requireGoingOn();
      listener.begins(Phase.SAVING);
      Vocabulary.write(folder, analysis);
      Generation.writeSpace(folder);
      return finish(null);
    }

    Generation extend(Stream<Item> items) throws IOException, InterruptedException {
      Generation current = unchangedCurrent();
      releases.add(current.manifest().releases());
      quotations.add(current.manifest().quotations());
      try (PreviousGeneration before = new PreviousGeneration(current);
          GenerationWriter writer = new GenerationWriter(folder, analysis, before)) {
        listener.begins(Phase.INDEXING);
        EntityLinker linker =
            collectors
                .get()
                .lookup(current.knowledge(), Math.toIntExact(current.manifest().releases()));
        forEach(items, item -> add(item, linker, before, writer));
        if (changes.sum() > 0) {
          writer.commit();
        }
      }
      if (changes.sum() == 0) {
        IOUtils.rm(folder);
        return current;
      }
      BoundedExecutor.requireGoingOn();
      listener.begins(Phase.SAVING);
      current.copyLearned(folder);
      return finish(current);
    }

    /** The previous generation of an incremental run; null for a full run. */
    private @Nullable PreviousGeneration previous() throws IOException {
      if (!options.incremental()) {
        return null;
      }
      try {
        return new PreviousGeneration(unchangedCurrent());
      } catch (IOException e) {
        listener.startsAnew(String.valueOf(e.getMessage()));
        return null;
      }
    }

    private void forEach(Stream<Item> items, BoundedExecutor.Work<Item> work)
        throws IOException, InterruptedException {
      new BoundedExecutor<>(threads, Item::location, listener::refused)
          .over(new DuplicateIdFilter(items.iterator(), listener), work);
    }

    /**
     * Returns whether nothing was added, removed or changed. After additions there is always a
     * change, since nothing was learned from them yet.
     */
    private static boolean isUnchanged(ExtractionPass first, PreviousGeneration before) {
      Manifest manifest = before.generation().manifest();
      return first.changed() == 0
          && first.unchanged() == manifest.releases()
          && manifest.addedTo() == null
          && first.withheld().equals(manifest.withheld())
          && !before.hasMoved();
    }

    /** Runs the second pass. */
    private void write(ReleaseSpool spool, EntityLinker linker, @Nullable PreviousGeneration before)
        throws IOException, InterruptedException {
      try (GenerationWriter writer = new GenerationWriter(folder, analysis, null)) {
        spool.rewind();
        new BoundedExecutor<>(threads, ReleaseSpool.Entry::location, listener::refused)
            .over(spool::next, entry -> write(entry, linker, before, writer));
        listener.begins(Phase.MERGING);
        if (before != null) {
          writer.addKept(before);
        }
        BoundedExecutor.requireGoingOn();
        writer.commit();
      }
    }

    private void write(
        ReleaseSpool.Entry entry,
        EntityLinker linker,
        @Nullable PreviousGeneration before,
        GenerationWriter writer)
        throws IOException {
      Release extracted = entry.release();
      Release release = linker.of(extracted);
      // A release that is linked as before is in the index as it should be.
      if (before == null || !entry.known() || !before.keep(extracted, release)) {
        writer.add(release);
      }
      releases.increment();
      quotations.add(release.quotations().size());
      listener.indexed();
    }

    private void add(
        Item item, EntityLinker linker, PreviousGeneration before, GenerationWriter writer)
        throws IOException {
      Release previous = before.release(item.release().id());
      if (previous == null || !previous.raw().equals(item.release())) {
        Release release = linker.of(extraction.apply(item.release()));
        if (previous == null) {
          releases.increment();
        } else {
          writer.delete(previous.id().value());
          quotations.add(-previous.quotations().size());
        }
        writer.add(release);
        quotations.add(release.quotations().size());
        changes.increment();
      }
      listener.extracted();
      listener.indexed();
    }

    /**
     * Completes the generation and makes it current unless a gate objects.
     *
     * @param before the generation that this one adds to; null for a full run
     */
    private Generation finish(@Nullable Generation before)
        throws IOException, InterruptedException {
      Generation.writeDictionary(folder, analysis);
      Manifest manifest =
          ManifestBuilder.builder()
              .id(building.lock().idOf(folder))
              .schema(Schema.VERSION)
              .releases(releases.sum())
              .quotations(quotations.sum())
              .addedTo(before == null ? null : before.manifest().base())
              .inputs(options.inputs())
              .withheld(withheld)
              .created(Instant.now())
              .build();
      return new GenerationCommitter(store, options, listener)
          .commit(building.lock(), folder, manifest);
    }
  }
}
