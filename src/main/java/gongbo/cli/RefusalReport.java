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

/** Counts, names and reports the releases that were refused. Called by many threads. */
final class RefusalReport implements AutoCloseable {
  /** After so many lines on the terminal, the rest stands in the report alone. */
  private static final int NAMED = 20;

  private static final JsonMapper MAPPER = new JsonMapper();

  /** How many refusals a command puts up with. */
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

  /** One line of the report, about a release. */
  private record Line(String path, String reason) {}

  private final AtomicLong count = new AtomicLong();
  private final PrintWriter terminal;
  private final @Nullable Writer report;

  /**
   * @param terminal where the first of them are named
   * @param report the file that names them all as JSON Lines, or null
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

  /** Reports why a generation did not become current, which has been said already. */
  synchronized void report(QualityGate.Objection objection) {
    write(objection);
  }

  /** Says something else that an operator should know. */
  synchronized void say(String line) {
    terminal.println(line);
    terminal.flush();
  }

  /** Names what was passed over by force. */
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
   * Holds a generation back when more was refused than allowed. Where there is none yet, one with
   * gaps is better.
   */
  QualityGate gate(Limit limit) {
    return new QualityGate(
        "refused",
        (built, current) ->
            current == null || !exceed(limit, built)
                ? List.of()
                : List.of(
                    String.format(
                        Locale.ROOT,
                        "%,d refused of %s; at most %s is allowed",
                        count(),
                        Plural.releases(count() + built.manifest().releases()),
                        limit)));
  }

  /** Whether more was refused than allowed. */
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
