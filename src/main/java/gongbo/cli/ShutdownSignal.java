package gongbo.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets a thread clean up when the process is asked to stop, by Ctrl-C or otherwise: the process
 * waits for the thread, which either works and is interrupted, or waits for the signal.
 */
final class ShutdownSignal implements AutoCloseable {
  /** The longest wait; the next run cleans up what is left. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final CountDownLatch given = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  private ShutdownSignal(Runnable whenGiven, @Nullable Integer status) {
    this.hook = new Thread(() -> end(whenGiven, status), "end-signal");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Returns a signal that interrupts the calling thread. The process ends with the status of the
   * signal, such as 130.
   */
  static ShutdownSignal interrupting() {
    return new ShutdownSignal(Thread.currentThread()::interrupt, null);
  }

  /** Returns a signal to {@link #await}. The process ends with status 0, as it was told to. */
  static ShutdownSignal awaited() {
    return new ShutdownSignal(() -> {}, 0);
  }

  private void end(Runnable whenGiven, @Nullable Integer status) {
    given.countDown();
    whenGiven.run();
    try {
      var unused = ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (status != null) {
      Runtime.getRuntime().halt(status);
    }
  }

  /** Waits until the process is asked to stop. */
  void await() throws InterruptedException {
    given.await();
  }

  /** Returns whether the process is stopping. */
  boolean isGiven() {
    return given.getCount() == 0;
  }

  @Override
  public void close() {
    ended.countDown();
    if (!isGiven()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The signal arrived at this very moment.
      }
    }
  }
}
