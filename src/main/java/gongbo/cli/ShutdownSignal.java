package gongbo.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets what the thread that made it is doing clean up when the process is told to end, by Ctrl-C or
 * otherwise: the thread is interrupted, and the process waits for it.
 */
final class ShutdownSignal implements AutoCloseable {
  /** What has not ended then, the next run cleans up. */
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

  /** Whether the process is to end. */
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
        // It was given in this very moment.
      }
    }
  }
}
