package gongbo.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a thread clean up when the process is asked to stop, by Ctrl-C or otherwise: the thread is
 * interrupted, and the process waits for it.
 */
final class ShutdownSignal implements AutoCloseable {
  /** The longest wait; the next run cleans up what is left. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean given;

  ShutdownSignal() {
    Thread working = Thread.currentThread();
    this.hook = new Thread(() -> end(working), "end-signal");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end(Thread working) {
    given = true;
    working.interrupt();
    try {
      var unused = ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns whether the process is stopping. */
  boolean isGiven() {
    return given;
  }

  @Override
  public void close() {
    ended.countDown();
    if (!given) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The signal arrived at this very moment.
      }
    }
  }
}
