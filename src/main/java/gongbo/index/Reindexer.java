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
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
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
 */
public final class Reindexer {
  /** Releases under way per thread: enough that none waits for the reader. */
  private static final int AHEAD = 16;

  private static final String SPOOL = "spool";

  /** What Lucene gathers in memory before it writes a segment, in MiB. */
  private static final double BUFFER = 80;

  /** The same for the quotations, which are a twentieth of the text. */
  private static final double QUOTATION_BUFFER = 16;

  private final GenerationStore store;
  private final KoreanAnalysis analysis;
  private final Function<RawRelease, Release> extraction;
  private final Supplier<Survey> survey;
  private final int threads;
  private final Policy policy;

  /**
   * What becomes current and what stays.
   *
   * @param gates what a generation must pass beside being sound, which it must always be
   * @param force whether it becomes current whatever these have against it
   * @param kept how many finished generations are kept, the current one among them
   */
  public record Policy(List<Gate> gates, boolean force, int kept) {
    /** Whatever is sound becomes current. */
    public static final Policy SOUND = new Policy(List.of(), false, GenerationStore.KEPT);

    public Policy {
      gates = List.copyOf(gates);
      if (kept < 1) {
        throw new IllegalArgumentException("at least the current generation is kept: " + kept);
      }
    }
  }

  /**
   * @param store where the generation goes
   * @param analysis how its texts become terms
   * @param extraction finds the metadata of a release; called by many threads
   * @param survey begins to learn from all releases
   * @param threads how many of them, at least 1
   * @param policy what becomes current and what stays
   */
  public Reindexer(
      GenerationStore store,
      KoreanAnalysis analysis,
      Function<RawRelease, Release> extraction,
      Supplier<Survey> survey,
      int threads,
      Policy policy) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread: " + threads);
    }
    this.store = store;
    this.analysis = analysis;
    this.extraction = extraction;
    this.survey = survey;
    this.threads = threads;
    this.policy = policy;
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

    /** A gate had something against the generation, and it becomes current by force. */
    default void overruled(Gate.Objection objection) {}

    /** A release was extracted, which is the first pass over it. */
    void extracted();

    /** A release is in the new generation, which is the second. */
    void indexed();

    /** A release was left out. */
    void refused(String location, String reason);
  }

  /**
   * Builds a generation of all the items. A release that cannot be extracted or indexed, or whose
   * id was there before, is refused and the run goes on.
   *
   * @param items what to index, read as the run advances
   * @param listener hears what becomes of each
   * @return the generation, now current
   * @throws HeldBackException when it was built and a gate is against it; the current one stays
   * @throws IOException when the generation cannot be built or would be empty; the current one
   *     stays
   */
  public Generation run(Stream<Item> items, Listener listener)
      throws IOException, InterruptedException {
    try (GenerationStore.Lock lock = store.lock()) {
      Path folder = lock.begin();
      try {
        Run run = new Run(listener);
        try (Spool spool = new Spool(folder.resolve(SPOOL))) {
          Survey all = survey.get();
          listener.begins(Phase.READING);
          run.extract(items, all, spool);
          Knowledge knowledge = all.knowledge();
          Generation.writeKnowledge(folder, knowledge);
          listener.begins(Phase.INDEXING);
          run.write(spool, all.lookup(knowledge), folder);
        }
        if (run.indexed.sum() == 0) {
          throw new IOException("not one release could be indexed; the index stays as it was");
        }
        listener.begins(Phase.SAVING);
        Generation.writeDictionary(folder, analysis);
        Generation.writeManifest(
            folder,
            new Manifest(
                lock.idOf(folder),
                Schema.VERSION,
                run.indexed.sum(),
                run.quotations.sum(),
                Map.of(),
                Instant.now()));
        Seal.write(folder);
        listener.begins(Phase.CHECKING);
        pass(Generation.in(folder), listener);
        return lock.finish(folder, policy.kept());
      } catch (IOException | InterruptedException | RuntimeException | Error e) {
        try {
          IOUtils.rm(folder);
        } catch (IOException left) {
          // What cannot be removed now, the next run removes.
          e.addSuppressed(left);
        }
        throw e;
      }
    }
  }

  private void pass(Generation built, Listener listener) throws IOException {
    List<Gate.Objection> faults =
        new Gate("soundness", (generation, before) -> generation.check()).objections(built, null);
    if (!faults.isEmpty()) {
      throw new HeldBackException(faults);
    }
    Generation current = currentOrNull();
    List<Gate.Objection> objections = new ArrayList<>();
    for (Gate gate : policy.gates()) {
      objections.addAll(gate.objections(built, current));
    }
    if (policy.force()) {
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
    private final DocumentMapper mapper = new DocumentMapper();

    /** Why the run cannot go on, once it cannot. */
    private volatile @Nullable IOException failure;

    Run(Listener listener) {
      this.listener = listener;
    }

    /** The first pass. */
    void extract(Stream<Item> items, Survey all, Spool spool)
        throws IOException, InterruptedException {
      Map<ReleaseId, String> seen = new HashMap<>();
      Iterator<Item> iterator = items.iterator();
      forEach(
          () -> nextUnseen(iterator, seen),
          Item::location,
          item -> {
            Release release = extraction.apply(item.release());
            all.add(release);
            spool.add(new Spool.Entry(item.location(), release));
            listener.extracted();
          });
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
    void write(Spool spool, Lookup lookup, Path folder) throws IOException, InterruptedException {
      try (Directory releaseFolder = Part.RELEASES.in(folder);
          Directory quotationFolder = Part.QUOTATIONS.in(folder);
          IndexWriter releases = new IndexWriter(releaseFolder, config(BUFFER));
          IndexWriter utterances = new IndexWriter(quotationFolder, config(QUOTATION_BUFFER))) {
        spool.rewind();
        forEach(
            spool::next,
            Spool.Entry::location,
            entry -> {
              Release release = lookup.of(entry.release());
              Document document = mapper.map(release);
              List<Document> quoted = mapper.mapQuotations(release);
              try {
                releases.addDocument(document);
                utterances.addDocuments(quoted);
              } catch (AlreadyClosedException e) {
                throw new IOException("the index writer is closed", e);
              }
              indexed.increment();
              quotations.add(quoted.size());
              listener.indexed();
            });
        utterances.commit();
        releases.commit();
      }
    }

    private IndexWriterConfig config(double buffer) {
      return new IndexWriterConfig(Schema.analyzer(analysis))
          .setRAMBufferSizeMB(buffer)
          .setOpenMode(IndexWriterConfig.OpenMode.CREATE);
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

  /** Gives one thing after another, and null after the last. */
  private interface Source<T> {
    @Nullable T next() throws IOException;
  }

  /** What a pass does with one thing. */
  private interface Work<T> {
    void on(T thing) throws IOException;
  }
}
