package gongbo.cli;

import gongbo.index.GenerationStore;
import gongbo.web.ReindexControl;
import gongbo.web.ReindexProgress;
import gongbo.web.ReindexProgress.State;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reindexes of a store. Those begun here run in a process of their own: its memory is not the
 * server's, and it gives way to it.
 */
final class ReindexRuns implements ReindexControl {
  private final GenerationStore store;
  private final ProgressFile file;
  private final List<String> arguments;

  /** The run that was begun here last. */
  private @Nullable Run run;

  /**
   * @param before what was told before it began
   */
  private record Run(Process process, ReindexProgress before, Instant started) {}

  /**
   * @param arguments what a run is begun with: the command {@code reindex}, options and sources
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
          new ReindexProgress(
              State.STARTING, 0, null, 0, null, 0, last.started(), last.started(), null);
      return last.process().isAlive()
          ? starting
          : starting.ended(
              State.FAILED, "the process ended at the start; see the log of the server");
    }
    if (told.state().isEnded() || store.isBeingChanged()) {
      return told;
    }
    // Nobody runs. The end is told before the lock is given back, so it can be read now.
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

  /** Ends what was begun here, as Ctrl-C would. */
  synchronized void close() {
    if (run != null) {
      run.process().destroy();
    }
  }
}
