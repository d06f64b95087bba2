package gongbo.bench;

import gongbo.config.ConfigFolder;
import gongbo.release.RawRelease;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Indexes releases with Lucene alone: id, title and body stored, title and body analysed by the
 * default nori analyzer, two threads. The baseline of {@link ReindexBenchmark}.
 */
final class BareIndexer {
  private static final int THREADS = 2;

  /** The releases in progress at any time, as in a reindex. */
  private static final int AHEAD = 32;

  /** The buffer of the index writer in MiB, as in a reindex. */
  private static final double BUFFER = 80;

  private BareIndexer() {}

  /**
   * Indexes all releases of files.
   *
   * @param arguments the folder of the index and the sources
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Path> paths = Stream.of(arguments).map(Path::of).toList();
    try (Directory directory = FSDirectory.open(paths.getFirst());
        IndexWriter writer =
            new IndexWriter(
                directory, new IndexWriterConfig(new KoreanAnalyzer()).setRAMBufferSizeMB(BUFFER));
        Stream<ReadResult> results =
            ReleaseReader.of(ConfigFolder.bundled()).read(paths.subList(1, paths.size()))) {
      Semaphore ahead = new Semaphore(AHEAD);
      try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
        for (ReadResult result : (Iterable<ReadResult>) results::iterator) {
          if (result instanceof ReadResult.Read read) {
            ahead.acquire();
            workers.execute(
                () -> {
                  add(writer, read.release());
                  ahead.release();
                });
          }
        }
      }
      writer.commit();
    }
  }

  private static void add(IndexWriter writer, RawRelease release) {
    Document document = new Document();
    document.add(new StringField("id", release.id().value(), Field.Store.YES));
    document.add(new TextField("title", release.title(), Field.Store.YES));
    document.add(new TextField("body", release.body().text(), Field.Store.YES));
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
