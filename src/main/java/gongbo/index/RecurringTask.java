package gongbo.index;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does the same again and again until it is closed. Whatever a turn throws, an {@code Error}
 * included, is logged and the next turn follows: executors of the JDK drop such a task silently.
 */
public final class RecurringTask implements AutoCloseable {
  private static final Logger LOG = System.getLogger(RecurringTask.class.getName());

  private final String name;
  private final Duration pause;
  private final Duration pauseAfterFailure;
  private final InstantSource clock;
  private final Turn turn;
  private final Thread thread;
  private volatile State state;

  /** One turn of a task. */
  public interface Turn {
    /**
     * Takes the turn.
     *
     * @throws InterruptedException when the task is closed
     */
    void take() throws Exception;
  }

  /**
   * The outcome of the latest turns.
   *
   * @param succeeded when one succeeded, or the task began
   * @param failure why the latest one failed; null when it did not
   */
  private record State(Instant succeeded, @Nullable String failure) {}

  private RecurringTask(
      String name, Duration pause, Duration pauseAfterFailure, InstantSource clock, Turn turn) {
    this.name = name;
    this.pause = pause;
    this.pauseAfterFailure = pauseAfterFailure;
    this.clock = clock;
    this.turn = turn;
    this.state = new State(clock.instant(), null);
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /**
   * Starts a task.
   *
   * @param name the name of its thread and in the log, such as {@code follow-current}
   * @param pause the time between two turns, and before the first one
   * @param pauseAfterFailure the time after a failed turn
   */
  public static RecurringTask start(
      String name, Duration pause, Duration pauseAfterFailure, InstantSource clock, Turn turn) {
    RecurringTask task = new RecurringTask(name, pause, pauseAfterFailure, clock, turn);
    task.thread.start();
    return task;
  }

  private void run() {
    Duration rest = pause;
    while (true) {
      try {
        Thread.sleep(rest);
        turn.take();
        state = new State(clock.instant(), null);
        rest = pause;
      } catch (InterruptedException closed) {
        return;
      } catch (Throwable failure) {
        rest = pauseAfterFailure;
        report(failure);
      }
    }
  }

  private void report(Throwable failure) {
    try {
      state = new State(state.succeeded(), failure.toString());
      LOG.log(Level.WARNING, name + " failed and is tried again: " + failure, failure);
    } catch (Throwable alsoFailed) {
      // Without memory even a line of the log may be too much; the next turn still follows.
    }
  }

  /** Returns the time since a turn succeeded, or since the start. */
  public Duration sinceSuccess() {
    return Duration.between(state.succeeded(), clock.instant());
  }

  /**
   * Returns why no turn succeeded for a while, a sentence; nothing when one did.
   *
   * @param patience the while
   */
  public Optional<String> stuckFor(Duration patience) {
    State now = state;
    Duration since = Duration.between(now.succeeded(), clock.instant());
    if (since.compareTo(patience) < 0) {
      return Optional.empty();
    }
    String reason = now.failure() == null ? "it has not ended" : now.failure();
    return Optional.of(name + " has not succeeded for " + since.toSeconds() + " s: " + reason);
  }

  /** Ends the task; a turn under way is interrupted. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
