package gongbo.cli;

import gongbo.release.RawRelease;
import gongbo.source.ReadResult;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Formats releases with many threads and writes the texts in the order of the source. */
final class OrderedOutput {
  /** The releases that each thread may be ahead of the writer. */
  private static final int AHEAD = 16;

  private final Function<RawRelease, String> text;
  private final int threads;

  /**
   * @param text formats a release; called by many threads
   * @param threads the number of threads, at least 1
   */
  OrderedOutput(Function<RawRelease, String> text, int threads) {
    this.text = text;
    this.threads = threads;
  }

  /**
   * Writes a line per release.
   *
   * @param refused receives refusals, in order
   * @return the number of lines written
   */
  long write(Stream<ReadResult> results, Writer writer, Consumer<ReadResult.Refused> refused)
      throws IOException, InterruptedException {
    long written = 0;
    Queue<Future<String>> ahead = new ArrayDeque<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (ReadResult result : (Iterable<ReadResult>) results::iterator) {
        switch (result) {
          case ReadResult.Read read -> ahead.add(workers.submit(() -> text.apply(read.release())));
          case ReadResult.Refused unread -> refused.accept(unread);
        }
        if (ahead.size() >= threads * AHEAD) {
          written += writeFirst(ahead, writer);
        }
      }
      while (!ahead.isEmpty()) {
        written += writeFirst(ahead, writer);
      }
    }
    return written;
  }

  private static int writeFirst(Queue<Future<String>> ahead, Writer writer)
      throws IOException, InterruptedException {
    try {
      writer.write(ahead.remove().get());
      writer.write('\n');
      return 1;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a release cannot be processed", e.getCause());
    }
  }
}
