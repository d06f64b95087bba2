package gongbo.index;

import gongbo.index.Generation.Part;
import gongbo.korean.KoreanAnalysis;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Builds a new generation from releases and makes it current.
 *
 * <p>One thread reads; the others extract, analyse and write. A bounded number of releases is under
 * way at any time, so memory does not grow with the input.
 */
public final class Reindexer {
  /** Releases under way per thread: enough that none waits for the reader. */
  private static final int AHEAD = 16;

  /** What Lucene gathers in memory before it writes a segment, in MiB. */
  private static final double BUFFER = 80;

  /** The same for the quotations, which are a twentieth of the text. */
  private static final double QUOTATION_BUFFER = 16;

  private final GenerationStore store;
  private final KoreanAnalysis analysis;
  private final Function<RawRelease, Release> extraction;
  private final int threads;

  /**
   * @param store where the generation goes
   * @param analysis how its texts become terms
   * @param extraction finds the metadata of a release; called by many threads
   * @param threads how many of them, at least 1
   */
  public Reindexer(
      GenerationStore store,
      KoreanAnalysis analysis,
      Function<RawRelease, Release> extraction,
      int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread: " + threads);
    }
    this.store = store;
    this.analysis = analysis;
    this.extraction = extraction;
    this.threads = threads;
  }

  /**
   * A release to index.
   *
   * @param location where it was read, for reports
   * @param release the release
   */
  public record Item(String location, RawRelease release) {}

  /** Hears what becomes of each release; called by many threads. */
  public interface Listener {
    /** A release is in the new generation. */
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
   * @throws IOException when the generation cannot be built or would be empty; the current one
   *     stays
   */
  public Generation run(Stream<Item> items, Listener listener)
      throws IOException, InterruptedException {
    try (GenerationStore.Lock lock = store.lock()) {
      Path folder = lock.begin();
      try {
        Run run = new Run(listener);
        run.write(items, folder);
        if (run.indexed.sum() == 0) {
          throw new IOException("not one release could be indexed; the index stays as it was");
        }
        Generation.writeDictionary(folder, analysis);
        Generation.writeManifest(
            folder,
            new Manifest(
                lock.idOf(folder),
                Schema.VERSION,
                run.indexed.sum(),
                run.quotations.sum(),
                Instant.now()));
        return lock.finish(folder);
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

    void write(Stream<Item> items, Path folder) throws IOException, InterruptedException {
      try (Directory releaseFolder = FSDirectory.open(Part.RELEASES.in(folder));
          Directory quotationFolder = FSDirectory.open(Part.QUOTATIONS.in(folder));
          IndexWriter releases = new IndexWriter(releaseFolder, config(BUFFER));
          IndexWriter utterances = new IndexWriter(quotationFolder, config(QUOTATION_BUFFER))) {
        feed(items, releases, utterances);
        IOException failed = failure;
        if (failed != null) {
          throw failed;
        }
        utterances.commit();
        releases.commit();
      }
    }

    private IndexWriterConfig config(double buffer) {
      return new IndexWriterConfig(Schema.analyzer(analysis))
          .setRAMBufferSizeMB(buffer)
          .setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    }

    private void feed(Stream<Item> items, IndexWriter releases, IndexWriter utterances)
        throws InterruptedException {
      Semaphore ahead = new Semaphore(threads * AHEAD);
      Map<ReleaseId, String> seen = new HashMap<>();
      try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
        Iterator<Item> iterator = items.iterator();
        while (iterator.hasNext() && failure == null) {
          Item item = iterator.next();
          String before = seen.putIfAbsent(item.release().id(), item.location());
          if (before != null) {
            refuse(item, "the id " + item.release().id() + " was already read from " + before);
            continue;
          }
          ahead.acquire();
          workers.execute(
              () -> {
                try {
                  index(item, releases, utterances);
                } finally {
                  ahead.release();
                }
              });
        }
      }
    }

    private void index(Item item, IndexWriter releases, IndexWriter utterances) {
      try {
        Release release = extraction.apply(item.release());
        Document document = mapper.map(release);
        List<Document> quoted = mapper.mapQuotations(release);
        releases.addDocument(document);
        utterances.addDocuments(quoted);
        indexed.increment();
        quotations.add(quoted.size());
        listener.indexed();
      } catch (IOException e) {
        failure = e;
      } catch (OutOfMemoryError e) {
        failure = new IOException("out of memory at " + item.location(), e);
      } catch (RuntimeException | StackOverflowError e) {
        if (releases.isOpen() && utterances.isOpen()) {
          refuse(item, "cannot be indexed: " + e);
        } else {
          failure = new IOException("the index writer is closed", e);
        }
      }
    }

    private void refuse(Item item, String reason) {
      listener.refused(item.location(), reason);
    }
  }
}
