package gongbo.index;

import gongbo.corpus.Knowledge;
import gongbo.corpus.Lookup;
import gongbo.corpus.Survey;
import gongbo.index.Generation.Part;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Builds a new generation from releases and makes it current.
 *
 * <p>There are two passes. The first extracts every release, learns from all of them and keeps them
 * in a file; the second looks each up in what was learned, analyses and writes it. In either one
 * thread reads, the others work, and a bounded number of releases is under way at any time, so
 * memory does not grow with the input.
 *
 * <p>An incremental run goes on from a copy of the current generation. A release that is as it was
 * is neither extracted nor analysed again, unless all releases together now tell something else of
 * it. When the code or a file of the configuration has changed, everything is done anew.
 */
public final class Reindexer {
  /** Releases under way per thread: enough that none waits for the reader. */
  private static final int AHEAD = 16;

  private static final String SPOOL = "spool";

  /**
   * How much of a disk is used at most while a generation is built, in generations: itself, and
   * once more what is being merged and the releases between the passes.
   */
  private static final int ROOM = 2;

  /** What Lucene gathers in memory before it writes a segment, in MiB. */
  private static final double BUFFER = 80;

  /** The same for the quotations, which are a twentieth of the text. */
  private static final double QUOTATION_BUFFER = 16;

  private final GenerationStore store;
  private final KoreanAnalysis analysis;
  private final Function<RawRelease, Release> extraction;
  private final Supplier<Survey> survey;
  private final int threads;
  private final Plan plan;

  /**
   * How a run goes.
   *
   * @param gates what a generation must pass beside being sound, which it must always be
   * @param force whether it becomes current whatever these have against it
   * @param kept how many finished generations are kept, the current one among them
   * @param inputs what else than releases goes into a generation, by name with a digest
   * @param incremental whether what has not changed is taken over from the current generation
   * @param expected how many bytes the generation is expected to have; the current one's size
   *     counts where that is more
   */
  public record Plan(
      List<Gate> gates,
      boolean force,
      int kept,
      Map<String, String> inputs,
      boolean incremental,
      long expected) {
    /** Everything anew, and whatever is sound becomes current. */
    public static final Plan SOUND =
        new Plan(List.of(), false, GenerationStore.KEPT, Map.of(), false, 0);

    public Plan {
      gates = List.copyOf(gates);
      inputs = Map.copyOf(inputs);
      if (kept < 1) {
        throw new IllegalArgumentException("at least the current generation is kept: " + kept);
      }
    }

    /** The same with gates. */
    public Plan gated(List<Gate> more, boolean passedByForce) {
      return new Plan(more, passedByForce, kept, inputs, incremental, expected);
    }

    /** The same keeping so many generations. */
    public Plan keeping(int many) {
      return new Plan(gates, force, many, inputs, incremental, expected);
    }

    /** The same made with these inputs. */
    public Plan madeWith(Map<String, String> made) {
      return new Plan(gates, force, kept, made, incremental, expected);
    }

    /** The same going on from the current generation. */
    public Plan goingOn() {
      return new Plan(gates, force, kept, inputs, true, expected);
    }

    /** The same for a generation of this size. */
    public Plan expecting(long bytes) {
      return new Plan(gates, force, kept, inputs, incremental, bytes);
    }
  }

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
      Supplier<Survey> survey,
      int threads,
      Plan plan) {
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
    /** Another phase begins. */
    default void begins(Phase phase) {}

    /** An incremental run was asked for, and everything has to be done anew. */
    default void startsAnew(String reason) {}

    /** A gate had something against the generation, and it becomes current by force. */
    default void overruled(Gate.Objection objection) {}

    /** A release was extracted, which is the first pass over it. */
    void extracted();

    /** A release is in the new generation, which is the second. */
    void indexed();

    /** A release was left out. */
    void refused(String location, String reason);

    /** The run has ended; this generation is current now, a new one or the one before. */
    default void succeeded(Generation current) {}

    /** The run has ended, and the generation before it stays current. */
    default void failed(Exception reason) {}
  }

  /**
   * Builds a generation of all the items. A release that cannot be extracted or indexed, or whose
   * id was there before, is refused and the run goes on.
   *
   * @param items what to index, read as the run advances
   * @param listener hears what becomes of each
   * @return the generation, now current; the one before where an incremental run finds no change
   * @throws HeldBackException when it was built and a gate is against it; the current one stays
   * @throws IOException when the generation cannot be built or would be empty; the current one
   *     stays
   */
  public Generation run(Stream<Item> items, Listener listener)
      throws IOException, InterruptedException {
    try (GenerationStore.Lock lock = store.lock()) {
      Path folder = lock.begin();
      try {
        requireRoom(folder);
        Generation current = run(items, listener, lock, folder);
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

  /** Whoever is interrupted while waiting for others hears of it only here. */
  private static void requireGoingOn() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
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

  private Generation run(
      Stream<Item> items, Listener listener, GenerationStore.Lock lock, Path folder)
      throws IOException, InterruptedException {
    Run run = new Run(listener);
    try (Predecessor before = predecessor(listener);
        Spool spool = new Spool(folder.resolve(SPOOL))) {
      Survey all = survey.get();
      listener.begins(Phase.READING);
      run.extract(items, before, all, spool);
      requireGoingOn();
      if (before != null && run.isUnchanged(before)) {
        IOUtils.rm(folder);
        return before.generation();
      }
      Knowledge knowledge = all.knowledge();
      Generation.writeKnowledge(folder, knowledge);
      listener.begins(Phase.INDEXING);
      run.write(spool, all.lookup(knowledge), before, folder);
    }
    requireGoingOn();
    if (run.indexed.sum() == 0) {
      throw new IOException("not one release could be indexed; the index stays as it was");
    }
    listener.begins(Phase.SAVING);
    Generation.writeDictionary(folder, analysis);
    Vocabulary.write(folder, analysis);
    Generation.writeManifest(
        folder,
        new Manifest(
            lock.idOf(folder),
            Schema.VERSION,
            run.indexed.sum(),
            run.quotations.sum(),
            plan.inputs(),
            Instant.now()));
    Seal.write(folder);
    requireGoingOn();
    listener.begins(Phase.CHECKING);
    pass(Generation.in(folder), listener);
    requireGoingOn();
    return lock.finish(folder, plan.kept());
  }

  /** A disk that fills half way costs a night; one that is too full costs a second. */
  private void requireRoom(Path folder) throws IOException {
    Generation current = currentOrNull();
    long needed = ROOM * Math.max(plan.expected(), current == null ? 0 : current.bytes());
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < needed) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "not enough room: a reindex needs %,d MB beside what is there, %,d MB are free",
              needed / 1_000_000,
              free / 1_000_000));
    }
  }

  /** What an incremental run goes on from; null where everything is done anew. */
  private @Nullable Predecessor predecessor(Listener listener) throws IOException {
    if (!plan.incremental()) {
      return null;
    }
    String reason;
    try {
      Generation current = store.current();
      current.requireWhole();
      List<String> changed = current.manifest().changes(plan.inputs());
      if (changed.isEmpty()) {
        return new Predecessor(current);
      }
      reason = "changed since " + current.id() + ": " + String.join(", ", changed);
    } catch (IOException e) {
      reason = String.valueOf(e.getMessage());
    }
    listener.startsAnew(reason);
    return null;
  }

  private void pass(Generation built, Listener listener) throws IOException {
    List<Gate.Objection> faults =
        new Gate("soundness", (generation, before) -> generation.check()).objections(built, null);
    if (!faults.isEmpty()) {
      throw new HeldBackException(faults);
    }
    Generation current = currentOrNull();
    List<Gate.Objection> objections = new ArrayList<>();
    for (Gate gate : plan.gates()) {
      objections.addAll(gate.objections(built, current));
    }
    if (plan.force()) {
      objections.forEach(listener::overruled);
    } else if (!objections.isEmpty()) {
      throw new HeldBackException(objections);
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

  /** The state of one run. */
  private final class Run {
    private final Listener listener;
    private final LongAdder indexed = new LongAdder();
    private final LongAdder quotations = new LongAdder();
    private final LongAdder changed = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final DocumentMapper mapper = new DocumentMapper();

    /** Why the run cannot go on, once it cannot. */
    private volatile @Nullable IOException failure;

    Run(Listener listener) {
      this.listener = listener;
    }

    /** The first pass. */
    void extract(Stream<Item> items, @Nullable Predecessor before, Survey all, Spool spool)
        throws IOException, InterruptedException {
      Map<ReleaseId, String> seen = new HashMap<>();
      Iterator<Item> iterator = items.iterator();
      forEach(
          () -> nextUnseen(iterator, seen),
          Item::location,
          item -> {
            Release known = before == null ? null : before.unchanged(item.release());
            Release release = known == null ? extraction.apply(item.release()) : known;
            all.add(release);
            spool.add(item.location(), known != null, release);
            (known == null ? changed : unchanged).increment();
            listener.extracted();
          });
    }

    /** Whether nothing came, went or changed. */
    boolean isUnchanged(Predecessor before) {
      return changed.sum() == 0 && unchanged.sum() == before.generation().manifest().releases();
    }

    private @Nullable Item nextUnseen(Iterator<Item> items, Map<ReleaseId, String> seen) {
      while (items.hasNext()) {
        Item item = items.next();
        String before = seen.putIfAbsent(item.release().id(), item.location());
        if (before == null) {
          return item;
        }
        listener.refused(
            item.location(), "the id " + item.release().id() + " was already read from " + before);
      }
      return null;
    }

    /** The second pass. */
    void write(Spool spool, Lookup lookup, @Nullable Predecessor before, Path folder)
        throws IOException, InterruptedException {
      try (Directory releaseFolder = Part.RELEASES.in(folder);
          Directory quotationFolder = Part.QUOTATIONS.in(folder)) {
        if (before != null) {
          before.copy(Part.RELEASES, releaseFolder);
          before.copy(Part.QUOTATIONS, quotationFolder);
        }
        try (IndexWriter releases = new IndexWriter(releaseFolder, config(BUFFER));
            IndexWriter utterances = new IndexWriter(quotationFolder, config(QUOTATION_BUFFER))) {
          Writers writers = new Writers(releases, utterances);
          spool.rewind();
          forEach(
              spool::next, Spool.Entry::location, entry -> write(entry, lookup, before, writers));
          if (before != null) {
            for (String gone : before.unmet()) {
              writers.delete(gone);
            }
            // A deleted document counts in every frequency until it is merged away.
            releases.forceMergeDeletes();
            utterances.forceMergeDeletes();
          }
          utterances.commit();
          releases.commit();
        }
      }
    }

    private void write(
        Spool.Entry entry, Lookup lookup, @Nullable Predecessor before, Writers writers)
        throws IOException {
      Release found = entry.release();
      Release release = lookup.of(found);
      boolean was = before != null && before.meet(release.id());
      // What was looked up before and comes out the same is in the index as it should be.
      if (!entry.known() || !release.equals(found)) {
        if (was) {
          writers.delete(release.id().value());
        }
        writers.add(mapper.map(release), mapper.mapQuotations(release));
      }
      indexed.increment();
      quotations.add(release.quotations().size());
      listener.indexed();
    }

    private IndexWriterConfig config(double buffer) {
      return new IndexWriterConfig(Schema.analyzer(analysis))
          .setRAMBufferSizeMB(buffer)
          .setCodec(new Lucene104Codec(Lucene104Codec.Mode.BEST_COMPRESSION))
          .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
          .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
          // A run that ends early has nothing to save.
          .setCommitOnClose(false);
    }

    /**
     * Works on what a source gives until it gives null. A thing that cannot be worked on is
     * refused; what keeps the run from going on is thrown.
     */
    private <T> void forEach(Source<T> source, Function<T, String> location, Work<T> work)
        throws IOException, InterruptedException {
      Semaphore ahead = new Semaphore(threads * AHEAD);
      try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
        for (T thing = source.next(); thing != null && failure == null; thing = source.next()) {
          T next = thing;
          ahead.acquire();
          workers.execute(
              () -> {
                try {
                  tryWork(next, location.apply(next), work);
                } finally {
                  ahead.release();
                }
              });
        }
      }
      IOException failed = failure;
      if (failed != null) {
        throw failed;
      }
    }

    private <T> void tryWork(T thing, String location, Work<T> work) {
      try {
        work.on(thing);
      } catch (IOException e) {
        failure = e;
      } catch (OutOfMemoryError e) {
        failure = new IOException("out of memory at " + location, e);
      } catch (RuntimeException | StackOverflowError e) {
        listener.refused(location, "cannot be indexed: " + e);
      }
    }
  }

  /**
   * The writers of a generation's indexes.
   *
   * @param releases writes the one
   * @param utterances writes the other
   */
  private record Writers(IndexWriter releases, IndexWriter utterances) {
    void add(Document release, List<Document> quoted) throws IOException {
      try {
        releases.addDocument(release);
        // Lucene counts the memory of an empty block and never gives it back.
        if (!quoted.isEmpty()) {
          utterances.addDocuments(quoted);
        }
      } catch (AlreadyClosedException e) {
        throw new IOException("the index writer is closed", e);
      }
    }

    void delete(String id) throws IOException {
      releases.deleteDocuments(new Term(Schema.ID, id));
      utterances.deleteDocuments(new Term(Schema.RELEASE, id));
    }
  }

  /** Gives one thing after another, and null after the last. */
  private interface Source<T> {
    @Nullable T next() throws IOException;
  }

  /** What a pass does with one thing. */
  private interface Work<T> {
    void on(T thing) throws IOException;
  }
}
