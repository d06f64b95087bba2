package gongbo.cli;

import gongbo.http.ReindexControl;
import gongbo.index.GenerationStore;
import gongbo.index.ReindexProgress;
import gongbo.index.ReindexProgress.State;
import gongbo.index.ReindexProgressBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reindexes of a store. Runs started here have a process of their own, with separate memory and
 * a lower priority than the server.
 */
final class ReindexRuns implements ReindexControl, AutoCloseable {
  private final GenerationStore store;
  private final ProgressFile file;
  private final List<String> arguments;

  /** The latest run started here. */
  private @Nullable Run run;

  /**
   * @param before the progress before the run
   */
  private record Run(Process process, ReindexProgress before, Instant started) {}

  /**
   * @param arguments the command line of a run: {@code reindex}, options and sources
   */
  ReindexRuns(GenerationStore store, List<String> arguments) {
    this.store = store;
    this.file = new ProgressFile(store);
    this.arguments = List.copyOf(arguments);
  }

  @Override
  public synchronized ReindexProgress latest() throws IOException {
    ReindexProgress told = file.read();
    Run last = run;
    if (last != null && told.equals(last.before())) {
      ReindexProgress starting =
          ReindexProgressBuilder.builder()
              .state(State.STARTING)
              .done(0)
              .total(null)
              .perSecond(0)
              .phaseSeconds(0)
              .secondsLeft(null)
              .refused(0)
              .started(last.started())
              .told(last.started())
              .outcome(null)
              .build();
      return last.process().isAlive()
          ? starting
          : starting.ended(
              State.FAILED, "the process ended at the start; see the log of the server");
    }
    if (told.state().isEnded() || store.isBeingChanged()) {
      return told;
    }
    // No run is active. A run writes its outcome before it releases the lock, so it can be read
    // now.
    ReindexProgress end = file.read();
    return end.state().isEnded() ? end : end.ended(State.BROKEN_OFF, null);
  }

  @Override
  public synchronized boolean begin() throws IOException {
    if ((run != null && run.process().isAlive()) || store.isBeingChanged()) {
      return false;
    }
    ReindexProgress before = file.read();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    run = new Run(process, before, Instant.now());
    return true;
  }

  /** Interrupts the run started here, like Ctrl-C. */
  @Override
  public synchronized void close() {
    if (run != null) {
      run.process().destroy();
    }
  }
}
