package gongbo.source;

import gongbo.config.ConfigFolder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The process that reads documents for an {@link IsolatedReader}, one at a time, until the reader
 * closes its standard input.
 */
final class IsolatedProcess {
  /** The exit status when a file takes longer than twice the time in which its reader gives up. */
  private static final int ABANDONED = 4;

  private IsolatedProcess() {}

  /** Reads a file. */
  interface Work {
    ReadResult read(IsolatedMessage.Request request) throws IOException;
  }

  /**
   * Serves requests on standard input.
   *
   * @param arguments the milliseconds per file, and the folder of the configuration if it is not
   *     the one in the jar
   */
  public static void main(String[] arguments) throws IOException {
    ConfigFolder config =
        arguments.length > 1 ? ConfigFolder.of(Path.of(arguments[1])) : ConfigFolder.bundled();
    SourceSettings settings = SourceSettings.of(config);
    serve(Duration.ofMillis(Long.parseLong(arguments[0])), request -> read(request.file(settings)));
  }

  private static ReadResult read(SourceFile file) throws IOException {
    SourceFormat format = SourceFormat.of(file.name(), file.head(SourceFormat.HEAD));
    if (format == null) {
      return new ReadResult.Refused(file.location(), SourceFormat.unknown(file.name()));
    }
    try (FormatReader.Releases releases = format.reader().open(file)) {
      ReadResult result = releases.next();
      return result == null ? new ReadResult.Refused(file.location(), "empty") : result;
    } catch (RefusedInput e) {
      return new ReadResult.Refused(file.location(), e.reason());
    }
  }

  /**
   * Serves requests with some work.
   *
   * @param perFile the time in which the reader gives up; when the reader has gone, nobody else
   *     ends a file that takes longer
   */
  static void serve(Duration perFile, Work work) throws IOException {
    OutputStream answers = System.out;
    // What libraries print is no answer.
    System.setOut(System.err);
    InputStream requests = System.in;
    try (DataInputStream in = new DataInputStream(requests);
        DataOutputStream out = new DataOutputStream(answers);
        ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor()) {
      for (var next = next(in); next != null; next = next(in)) {
        Future<?> end =
            watchdog.schedule(
                () -> Runtime.getRuntime().halt(ABANDONED),
                perFile.multipliedBy(2).toMillis(),
                TimeUnit.MILLISECONDS);
        IsolatedMessage.write(out, IsolatedMessage.Response.of(result(work, next)));
        end.cancel(false);
      }
    }
  }

  private static IsolatedMessage.@Nullable Request next(DataInputStream in) throws IOException {
    try {
      return IsolatedMessage.read(in, IsolatedMessage.Request.class);
    } catch (EOFException closed) {
      return null;
    }
  }

  private static ReadResult result(Work work, IsolatedMessage.Request request) {
    try {
      return work.read(request);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return new ReadResult.Refused(
          request.location(), "cannot be read: " + TextDecoder.line(String.valueOf(e)));
    }
  }
}
