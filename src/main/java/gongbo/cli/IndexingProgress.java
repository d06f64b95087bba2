package gongbo.cli;

import gongbo.index.Generation;
import gongbo.index.GenerationRejectedException;
import gongbo.index.GenerationStore;
import gongbo.index.QualityGate;
import gongbo.index.RecurringTask;
import gongbo.index.ReindexProgress;
import gongbo.index.ReindexProgress.State;
import gongbo.index.ReindexProgressBuilder;
import gongbo.index.Reindexer;
import gongbo.request.Language;
import gongbo.request.Messages;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Measures and reports the progress of a reindex: in a file next to the index, and as a progress
 * bar on a terminal or a line every five seconds elsewhere, each with a number that grows. The
 * first pass is measured in bytes of the sources, which are known beforehand, the second in
 * releases.
 */
final class IndexingProgress implements Reindexer.Listener, AutoCloseable {
  private static final Logger LOG = System.getLogger(IndexingProgress.class.getName());

  private static final Duration STEP = Duration.ofMillis(500);

  /** The steps between two lines where there is no terminal. */
  private static final int LINE = 10;

  /** The share of time of the first pass: reading and extracting. */
  private static final double FIRST_PASS = 0.25;

  /**
   * The share of time of the second pass: analysing and writing. The rest is saving and checking.
   */
  private static final double SECOND_PASS = 0.7;

  /** The share of a pass, and the time, from which on its speed is known. */
  private static final double EVIDENCE = 0.02;

  private static final Duration SETTLED = Duration.ofSeconds(5);

  private static final int PERCENT = 100;

  private static final long MEGABYTE = 1_000_000;

  private final LongAdder extracted = new LongAdder();
  private final LongAdder indexed = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private volatile int hidden;
  private final ProgressFile file;
  private final RefusalReport refusals;
  private final PrintWriter out;
  private final long allBytes;
  private final Instant started = Instant.now();
  private final long start = System.nanoTime();
  private final RecurringTask clock;
  private final @Nullable ProgressBar bar;

  private State state = State.STARTING;
  private long phaseStart = start;
  private int steps;

  /**
   * @param store the store, next to which the progress is written
   * @param allBytes the size of the sources
   * @param refusals the report of refused releases
   * @param out the stream for lines when there is no terminal
   */
  IndexingProgress(GenerationStore store, long allBytes, RefusalReport refusals, PrintWriter out) {
    this.file = new ProgressFile(store);
    this.allBytes = allBytes;
    this.refusals = refusals;
    this.out = out;
    this.bar =
        isTerminal()
            ? new ProgressBarBuilder()
                .setTaskName("reindex")
                .setInitialMax(PERCENT)
                .setUnit(" %", 1)
                .build()
            : null;
    this.clock =
        RecurringTask.start("reporting progress", STEP, STEP, InstantSource.system(), this::step);
  }

  // Since JDK 25 the console is null again where there is no terminal, as before JDK 22.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** Adds bytes that were read of the sources. */
  void read(long more) {
    bytes.add(more);
  }

  @Override
  public synchronized void begins(Reindexer.Phase phase) {
    state =
        switch (phase) {
          case READING -> State.READING;
          case LEARNING -> State.LEARNING;
          case MERGING -> State.MERGING;
          case INDEXING -> State.INDEXING;
          case SAVING -> State.SAVING;
          case CHECKING -> State.CHECKING;
        };
    phaseStart = System.nanoTime();
    tell(now());
  }

  @Override
  public void needs(long needed, long free) {
    out.printf(
        Locale.ROOT,
        "needs up to %,d MB more, %,d MB are free%n",
        needed / MEGABYTE,
        free / MEGABYTE);
    out.flush();
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
    refusals.say("a full run is needed: " + reason);
  }

  @Override
  public void hidden(int releases) {
    hidden = releases;
  }

  /** The number of releases that are not shown at present. */
  int hiddenReleases() {
    return hidden;
  }

  @Override
  public void overruled(QualityGate.Objection objection) {
    refusals.overruled(objection);
  }

  @Override
  public void refused(String location, String reason) {
    refusals.add(location, reason);
  }

  @Override
  public void succeeded(Generation current) {
    end(State.DONE, current.id());
  }

  @Override
  public void failed(Exception reason) {
    switch (reason) {
      case GenerationRejectedException e -> end(State.HELD_BACK, e.getMessage());
      case InterruptedException e -> end(State.FAILED, "interrupted");
      default -> end(State.FAILED, String.valueOf(reason.getMessage()));
    }
  }

  private synchronized void end(State how, @Nullable String what) {
    ReindexProgress last = now();
    state = how;
    tell(last.ended(how, what));
  }

  /** Returns the elapsed time. */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Returns the releases indexed and the releases a second of the whole run. */
  String rate() {
    double seconds = Math.max(0.001, elapsed().toMillis() / 1000.0);
    return String.format(
        Locale.ROOT, "%s, %,.0f a second", Plural.releases(indexed.sum()), indexed.sum() / seconds);
  }

  /** Returns the current progress. */
  private ReindexProgress now() {
    boolean reading = state == State.READING;
    long done = reading || state == State.LEARNING ? extracted.sum() : indexed.sum();
    long since = state.isCounted() ? phaseStart : start;
    double seconds = Math.max(0.001, (System.nanoTime() - since) / 1e9);
    return ReindexProgressBuilder.builder()
        .state(state)
        .done(done)
        .total(reading ? estimate(done) : Long.valueOf(extracted.sum()))
        .perSecond(Math.round(done / seconds))
        .phaseSeconds(Duration.ofNanos(System.nanoTime() - phaseStart).toSeconds())
        .secondsLeft(secondsLeft(seconds))
        .refused(refusals.count())
        .started(started)
        .told(Instant.now())
        .outcome(null)
        .build();
  }

  /**
   * Estimates the seconds left from the speed of the current pass: the time before it, such as that
   * of reading the dictionaries, does not come again. A young pass is no evidence, because code
   * that has just started runs many times slower.
   *
   * @param seconds the seconds since the pass began
   */
  private @Nullable Long secondsLeft(double seconds) {
    boolean reading = state == State.READING;
    if (state == State.STARTING || state == State.LEARNING) {
      return null;
    }
    if (!state.isCounted()) {
      return Math.round(elapsed().toSeconds() * (1 - FIRST_PASS - SECOND_PASS));
    }
    double done = reading ? read() : written();
    if (done < EVIDENCE || seconds < SETTLED.toSeconds()) {
      return null;
    }
    double pass = seconds / done;
    double rest =
        reading ? (1 - FIRST_PASS) / FIRST_PASS : (1 - FIRST_PASS - SECOND_PASS) / SECOND_PASS;
    return Math.round(pass * (1 - done) + pass * rest);
  }

  /** Estimates the number of releases from the share of bytes read so far. */
  private @Nullable Long estimate(long done) {
    double read = read();
    return read == 0 ? null : Math.round(done / read);
  }

  private double read() {
    return allBytes == 0 ? 1 : Math.min(1, (double) bytes.sum() / allBytes);
  }

  private double share() {
    return FIRST_PASS * read() + SECOND_PASS * written();
  }

  private double written() {
    return (double) indexed.sum() / Math.max(1, extracted.sum());
  }

  private synchronized void step() {
    if (state.isEnded()) {
      return;
    }
    ReindexProgress now = now();
    // Until this run has the lock, the file is that of another one.
    if (state != State.STARTING) {
      tell(now);
    }
    steps++;
    if (bar != null) {
      bar.stepTo(Math.round(PERCENT * share()))
          .setExtraMessage(" " + Messages.of(Language.ENGLISH).reindex(now));
    } else if (steps % LINE == 0) {
      out.println(Messages.of(Language.ENGLISH).reindex(now));
      out.flush();
    }
  }

  private void tell(ReindexProgress progress) {
    try {
      file.write(progress);
    } catch (IOException e) {
      // A progress that cannot be written does not stop the run.
      LOG.log(Level.DEBUG, "the progress cannot be written", e);
    }
  }

  @Override
  public void close() {
    clock.close();
    if (bar != null) {
      bar.close();
    }
  }
}
