package gongbo.index;

import gongbo.entities.CorpusCollector;
import gongbo.entities.EntityLinker;
import gongbo.entities.KnowledgeBase;
import gongbo.korean.KoreanAnalysis;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Builds a new generation from releases and makes it current.
 *
 * <p>There are two passes. The first extracts every release, learns from all of them and keeps them
 * in a file; the second looks each up in what was learned, analyses and writes it. Between them,
 * the releases that turned out to be one are united and extracted as one.
 *
 * <p>An incremental run takes over from the current generation what is as it was: it is neither
 * extracted again nor, unless all releases together now tell something else of it, analysed. When
 * the code or a file of the configuration has changed, everything is done anew.
 *
 * <p>An addition goes on from a copy and puts releases to those that are there, in one pass: they
 * are looked up in what was learned before, and nothing is learned from them until the next run. It
 * knows releases by their ids alone: one whose files came apart is united by that run.
 */
public final class Reindexer {
  private static final String SPOOL = "spool";

  /**
   * How much of a disk is used at most while a generation is built, in generations: itself, and
   * once more what is being merged and the releases between the passes.
   */
  private static final int ROOM = 2;

  private final GenerationStore store;
  private final KoreanAnalysis analysis;
  private final Function<RawRelease, Release> extraction;
  private final Supplier<CorpusCollector> survey;
  private final int threads;
  private final ReindexOptions plan;

  /**
   * @param store where the generation goes
   * @param analysis how its texts become terms
   * @param extraction finds the metadata of a release; called by many threads
   * @param survey begins to learn from all releases
   * @param threads how many of them, at least 1
   * @param plan how a run goes
   */
  public Reindexer(
      GenerationStore store,
      KoreanAnalysis analysis,
      Function<RawRelease, Release> extraction,
      Supplier<CorpusCollector> survey,
      int threads,
      ReindexOptions plan) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread: " + threads);
    }
    this.store = store;
    this.analysis = analysis;
    this.extraction = extraction;
    this.survey = survey;
    this.threads = threads;
    this.plan = plan;
  }

  /**
   * A release to index.
   *
   * @param location where it was read, for reports
   * @param release the release
   */
  public record Item(String location, RawRelease release) {}

  /** What a run is doing. */
  public enum Phase {
    /** Reads and extracts: the first pass. */
    READING,
    /** Analyses and writes: the second. */
    INDEXING,
    /** Makes what was written durable. */
    SAVING,
    /** Reads it back, every byte, and asks the gates. */
    CHECKING
  }

  /** Hears how a run goes; called by many threads. */
  public interface Listener {
    /** What a run needs of the disk at most beside what is there, and what is free, in bytes. */
    default void needs(long bytes, long free) {}

    /** Another phase begins. */
    default void begins(Phase phase) {}

    /** An incremental run was asked for, and everything has to be done anew. */
    default void startsAnew(String reason) {}

    /** A gate had something against the generation, and it becomes current by force. */
    default void overruled(QualityGate.Objection objection) {}

    /** A release was extracted, which is the first pass over it. */
    default void extracted() {}

    /** A release is in the new generation, which is the second. */
    default void indexed() {}

    /** A release was left out. */
    void refused(String location, String reason);

    /** The run has ended; this generation is current now, a new one or the one before. */
    default void succeeded(Generation current) {}

    /** The run has ended, and the generation before it stays current. */
    default void failed(Exception reason) {}
  }

  /**
   * Builds a generation of all the items. A release that cannot be extracted or indexed, or whose
   * id another release had before, is refused and the run goes on.
   *
   * @param items what to index, read as the run advances
   * @param listener hears what becomes of each
   * @return the generation, now current; the one before where an incremental run finds no change
   * @throws GenerationRejectedException when it was built and a gate is against it; the current one
   *     stays
   * @throws IOException when the generation cannot be built or would be empty; the current one
   *     stays
   */
  public Generation run(Stream<Item> items, Listener listener)
      throws IOException, InterruptedException {
    return inTheStore(listener, building -> new Run(listener, building).all(items));
  }

  /**
   * Builds a generation that has these releases beside, or in place of those of the same ids, what
   * the current one has.
   *
   * @return the generation, now current; the one before where it has all of this already
   * @throws IOException when the generation cannot be built, or the current one was made by another
   *     program or configuration; the current one stays
   */
  public Generation add(Stream<Item> items, Listener listener)
      throws IOException, InterruptedException {
    return inTheStore(listener, building -> new Run(listener, building).added(items));
  }

  /**
   * Where a run builds.
   *
   * @param lock the right to
   * @param folder an empty folder
   */
  private record Building(GenerationStore.Lock lock, Path folder) {}

  /** Builds a generation, or returns the current one. */
  private interface Builder {
    Generation build(Building building) throws IOException, InterruptedException;
  }

  /** Takes the lock, and leaves nothing of a run that fails. */
  private Generation inTheStore(Listener listener, Builder builder)
      throws IOException, InterruptedException {
    try (GenerationStore.Lock lock = store.lock()) {
      Path folder = lock.begin();
      try {
        requireRoom(folder, listener);
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
      // What cannot be removed now, the next run removes.
      reason.addSuppressed(left);
    }
  }

  /** A disk that fills half way costs a night; one that is too full costs a second. */
  private void requireRoom(Path folder, Listener listener) throws IOException {
    Generation current = currentOrNull();
    long needed = ROOM * Math.max(plan.expected(), current == null ? 0 : current.bytes());
    long free = Files.getFileStore(folder).getUsableSpace();
    listener.needs(needed, free);
    if (free < needed) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "not enough room: a reindex needs %,d MB beside what is there, %,d MB are free",
              needed / 1_000_000,
              free / 1_000_000));
    }
  }

  private @Nullable Generation currentOrNull() {
    try {
      return store.current();
    } catch (IOException e) {
      // None yet, or none that can be read: this run is what mends it.
      return null;
    }
  }

  /** The current generation, if it can be gone on from. */
  private Generation unchangedCurrent() throws IOException {
    Generation current = store.current();
    current.requireWhole();
    List<String> changed = current.manifest().changes(plan.inputs());
    if (!changed.isEmpty()) {
      throw new IOException("changed since " + current.id() + ": " + String.join(", ", changed));
    }
    return current;
  }

  /** One run, in the order of its steps. */
  private final class Run {
    private final Listener listener;
    private final Building building;
    private final Path folder;

    /** How many the generation has: counted here, so that the index can be checked against it. */
    private final LongAdder releases = new LongAdder();

    private final LongAdder quotations = new LongAdder();

    /** How many of an addition were not there yet as they are. */
    private final LongAdder news = new LongAdder();

    Run(Listener listener, Building building) {
      this.listener = listener;
      this.building = building;
      this.folder = building.folder();
    }

    Generation all(Stream<Item> items) throws IOException, InterruptedException {
      try (PreviousGeneration before = predecessor();
          ReleaseSpool spool = new ReleaseSpool(folder.resolve(SPOOL))) {
        listener.begins(Phase.READING);
        ExtractionPass first =
            new ExtractionPass(threads, extraction, survey, listener, before, spool);
        CorpusCollector learned = first.over(items.iterator());
        if (before != null && isUnchanged(first, before)) {
          IOUtils.rm(folder);
          return before.generation();
        }
        KnowledgeBase knowledge = learned.knowledge();
        Generation.writeKnowledge(folder, knowledge);
        listener.begins(Phase.INDEXING);
        write(spool, learned.lookup(knowledge), before);
      }
      if (releases.sum() == 0) {
        throw new IOException("not one release could be indexed; the index stays as it was");
      }
      BoundedExecutor.requireGoingOn();
      listener.begins(Phase.SAVING);
      Vocabulary.write(folder, analysis);
      return finish(null);
    }

    Generation added(Stream<Item> items) throws IOException, InterruptedException {
      Generation current = unchangedCurrent();
      releases.add(current.manifest().releases());
      quotations.add(current.manifest().quotations());
      try (PreviousGeneration before = new PreviousGeneration(current);
          GenerationWriter writer = new GenerationWriter(folder, analysis, before)) {
        listener.begins(Phase.INDEXING);
        EntityLinker lookup =
            survey
                .get()
                .lookup(current.knowledge(), Math.toIntExact(current.manifest().releases()));
        forEach(items, item -> add(item, lookup, before, writer));
        if (news.sum() > 0) {
          writer.commit();
        }
      }
      if (news.sum() == 0) {
        IOUtils.rm(folder);
        return current;
      }
      BoundedExecutor.requireGoingOn();
      listener.begins(Phase.SAVING);
      current.copyLearned(folder);
      return finish(current);
    }

    /** What an incremental run goes on from; null where everything is done anew. */
    private @Nullable PreviousGeneration predecessor() throws IOException {
      if (!plan.incremental()) {
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
      Map<ReleaseId, String> seen = new HashMap<>();
      Iterator<Item> iterator = items.iterator();
      new BoundedExecutor<>(threads, Item::location, listener::refused)
          .over(() -> nextUnseen(iterator, seen), work);
    }

    private @Nullable Item nextUnseen(Iterator<Item> items, Map<ReleaseId, String> seen) {
      while (items.hasNext()) {
        Item item = items.next();
        String before = seen.putIfAbsent(item.release().id(), item.location());
        if (before == null) {
          return item;
        }
        listener.refused(item.location(), RecordLinker.taken(item.release().id(), before));
      }
      return null;
    }

    /**
     * Whether nothing came, went or changed. From additions, nothing was learned yet, so after them
     * there is something to do always.
     */
    private static boolean isUnchanged(ExtractionPass first, PreviousGeneration before) {
      Manifest manifest = before.generation().manifest();
      return first.changed() == 0
          && first.unchanged() == manifest.releases()
          && manifest.addedTo() == null
          && !before.hasMoved();
    }

    /** The second pass. */
    private void write(ReleaseSpool spool, EntityLinker lookup, @Nullable PreviousGeneration before)
        throws IOException, InterruptedException {
      try (GenerationWriter writer = new GenerationWriter(folder, analysis, null)) {
        spool.rewind();
        new BoundedExecutor<>(threads, ReleaseSpool.Entry::location, listener::refused)
            .over(spool::next, entry -> write(entry, lookup, before, writer));
        if (before != null) {
          writer.addKept(before);
        }
        BoundedExecutor.requireGoingOn();
        writer.commit();
      }
    }

    private void write(
        ReleaseSpool.Entry entry,
        EntityLinker lookup,
        @Nullable PreviousGeneration before,
        GenerationWriter writer)
        throws IOException {
      Release found = entry.release();
      Release release = lookup.of(found);
      // What was looked up before and comes out the same is in the index as it should be.
      if (before == null || !entry.known() || !before.keep(found, release)) {
        writer.add(release);
      }
      releases.increment();
      quotations.add(release.quotations().size());
      listener.indexed();
    }

    private void add(
        Item item, EntityLinker lookup, PreviousGeneration before, GenerationWriter writer)
        throws IOException {
      Release was = before.release(item.release().id());
      if (was == null || !was.raw().equals(item.release())) {
        Release release = lookup.of(extraction.apply(item.release()));
        if (was == null) {
          releases.increment();
        } else {
          writer.delete(was.id().value());
          quotations.add(-was.quotations().size());
        }
        writer.add(release);
        quotations.add(release.quotations().size());
        news.increment();
      }
      listener.extracted();
      listener.indexed();
    }

    /**
     * Makes what was written durable and, if nothing speaks against it, current.
     *
     * @param before what this is an addition to; null where it is none
     */
    private Generation finish(@Nullable Generation before)
        throws IOException, InterruptedException {
      Generation.writeDictionary(folder, analysis);
      Generation.writeManifest(
          folder,
          new Manifest(
              building.lock().idOf(folder),
              Schema.VERSION,
              releases.sum(),
              quotations.sum(),
              before == null ? null : before.manifest().base(),
              plan.inputs(),
              Instant.now()));
      ChecksumFile.write(folder);
      BoundedExecutor.requireGoingOn();
      listener.begins(Phase.CHECKING);
      pass(Generation.in(folder));
      BoundedExecutor.requireGoingOn();
      return building.lock().finish(folder, plan.kept());
    }

    private void pass(Generation built) throws IOException {
      List<QualityGate.Objection> faults =
          new QualityGate("soundness", (generation, before) -> generation.check())
              .objections(built, null);
      if (!faults.isEmpty()) {
        throw new GenerationRejectedException(faults);
      }
      Generation current = currentOrNull();
      List<QualityGate.Objection> objections = new ArrayList<>();
      for (QualityGate gate : plan.gates()) {
        objections.addAll(gate.objections(built, current));
      }
      if (plan.force()) {
        objections.forEach(listener::overruled);
      } else if (!objections.isEmpty()) {
        throw new GenerationRejectedException(objections);
      }
    }
  }
}
