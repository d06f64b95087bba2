package gongbo.cli;

import gongbo.index.Gate;
import gongbo.index.Reindexer;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Tells a person how far a reindex is: a bar with rate and time left on a terminal, a line every
 * few seconds elsewhere. How much there is to read is counted in bytes of the sources, which are
 * known beforehand; how much there is to index then, in releases.
 */
final class IndexingProgress implements Reindexer.Listener, AutoCloseable {
  private static final Duration TERMINAL_STEP = Duration.ofMillis(500);
  private static final Duration LINE_STEP = Duration.ofSeconds(5);

  /** The share of the time that the first pass takes, reading and extracting. */
  private static final double FIRST_PASS = 0.15;

  private static final int PERCENT = 100;

  private final LongAdder extracted = new LongAdder();
  private final LongAdder indexed = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final Refusals refusals;
  private final long allBytes;
  private final long start = System.nanoTime();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("progress").unstarted(task));
  private final Runnable stop;

  /**
   * @param allBytes the size of the sources
   * @param refusals where the refused go, and how many there are
   * @param out where lines are written when there is no terminal
   */
  IndexingProgress(long allBytes, Refusals refusals, PrintWriter out) {
    this.allBytes = allBytes;
    this.refusals = refusals;
    if (isTerminal()) {
      ProgressBar bar =
          new ProgressBarBuilder()
              .setTaskName("reindex")
              .setInitialMax(PERCENT)
              .setUnit(" %", 1)
              .build();
      every(
          TERMINAL_STEP,
          () -> bar.stepTo(Math.round(PERCENT * done())).setExtraMessage(" " + rate()));
      stop = bar::close;
    } else {
      every(LINE_STEP, () -> sayLine(out));
      stop = () -> {};
    }
  }

  // The console of JDK 25 is null again where there is no terminal, as before JDK 22.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private void every(Duration step, Runnable say) {
    var unused =
        clock.scheduleAtFixedRate(say, step.toMillis(), step.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** So many more bytes of the sources were read. */
  void read(long more) {
    bytes.add(more);
  }

  @Override
  public void extracted() {
    extracted.increment();
  }

  @Override
  public void indexed() {
    indexed.increment();
  }

  @Override
  public void startsAnew(String reason) {
    refusals.say("a full run is needed, " + reason);
  }

  @Override
  public void overruled(Gate.Objection objection) {
    refusals.overruled(objection);
  }

  @Override
  public void refused(String location, String reason) {
    refusals.add(location, reason);
  }

  /** How long it has been going on. */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Releases indexed and releases a second. */
  String rate() {
    double seconds = Math.max(0.001, elapsed().toMillis() / 1000.0);
    return String.format(
        Locale.ROOT, "%,d releases, %,.0f a second", indexed.sum(), indexed.sum() / seconds);
  }

  private double done() {
    double read = allBytes == 0 ? 1 : Math.min(1, (double) bytes.sum() / allBytes);
    double written = (double) indexed.sum() / Math.max(1, extracted.sum());
    return FIRST_PASS * read + (1 - FIRST_PASS) * written;
  }

  private void sayLine(PrintWriter out) {
    double done = done();
    String left =
        done == 0 ? "" : ", " + Math.round(elapsed().toSeconds() * (1 - done) / done) + " s left";
    out.printf(
        Locale.ROOT,
        "%.0f %%: %s, %,d refused%s%n",
        PERCENT * done,
        rate(),
        refusals.count(),
        left);
    out.flush();
  }

  @Override
  public void close() {
    clock.shutdownNow();
    stop.run();
  }
}
