package gongbo.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import gongbo.index.Generation;
import gongbo.index.QualityGate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Counts, prints and reports refused releases. Thread-safe. */
final class RefusalReport implements AutoCloseable {
  /** The refusals printed on the terminal; the report has all. */
  private static final int NAMED = 20;

  private static final JsonMapper MAPPER = new JsonMapper();

  /** The share of refusals that is allowed. */
  static final class Limit {
    @Option(
        names = "--max-refused",
        paramLabel = "PERCENT",
        description =
            "exit with status 3 if a larger share of releases is refused (default:"
                + " ${DEFAULT-VALUE})")
    private double percent = 5;

    boolean isExceeded(long refused, long all) {
      return refused * 100.0 > percent * all;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3g %%", percent);
    }
  }

  /** A line of the report. */
  private record Line(String path, String reason) {}

  private final AtomicLong count = new AtomicLong();
  private final PrintWriter terminal;
  private final @Nullable Writer report;

  /**
   * @param terminal the stream on which the first refusals are printed
   * @param report the JSON Lines file for all of them; null for none
   */
  RefusalReport(PrintWriter terminal, @Nullable Path report) throws IOException {
    this.terminal = terminal;
    this.report = report == null ? null : Files.newBufferedWriter(report);
  }

  synchronized void add(String location, String reason) {
    long number = count.incrementAndGet();
    if (number <= NAMED) {
      terminal.println("refused " + location + ": " + reason);
    } else if (number == NAMED + 1) {
      terminal.println("more releases were refused; --report FILE lists all of them");
    }
    terminal.flush();
    write(new Line(location, reason));
  }

  /** Reports why a generation was rejected; the terminal has it already. */
  synchronized void report(QualityGate.Objection objection) {
    write(objection);
  }

  /** Prints a warning for the operator. */
  synchronized void say(String line) {
    terminal.println(line);
    terminal.flush();
  }

  /** Reports the objections overridden by force. */
  synchronized void overruled(QualityGate.Objection objection) {
    terminal.println("made current by force, despite " + objection);
    terminal.flush();
    write(objection);
  }

  private void write(Record line) {
    if (report != null) {
      try {
        report.write(MAPPER.writeValueAsString(line));
        report.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException("the report cannot be written", e);
      }
    }
  }

  /**
   * Rejects a generation with more refusals than allowed. Without an earlier generation it is
   * accepted with a warning, since an incomplete index is better than none, unless most releases
   * were refused: then the sources or their format are probably wrong.
   */
  QualityGate gate(Limit limit) {
    return new QualityGate(
        "refused",
        (built, current) -> {
          if (!exceed(limit, built)) {
            return List.of();
          }
          long all = count() + built.manifest().releases();
          String objection =
              String.format(
                  Locale.ROOT,
                  "%,d refused of %s; at most %s is allowed",
                  count(),
                  Plural.releases(all),
                  limit);
          if (current == null && count() * 2 <= all) {
            say(objection + "; accepted, since there is no earlier generation");
            return List.of();
          }
          return List.of(objection);
        });
  }

  /** Returns whether more releases were refused than allowed. */
  boolean exceed(Limit limit, Generation built) {
    return limit.isExceeded(count(), count() + built.manifest().releases());
  }

  long count() {
    return count.get();
  }

  @Override
  public void close() throws IOException {
    if (report != null) {
      report.close();
    }
  }
}
