package gongbo.index;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Processes a stream of items with several threads. One thread reads the items, the others work on
 * them, and the number in flight is bounded, so that memory does not grow with the number of items.
 *
 * @param <T> the type of items
 */
final class BoundedExecutor<T> {
  /** Items in flight per thread: enough that no thread waits for the reader. */
  private static final int AHEAD = 16;

  private final int threads;
  private final Function<T, String> location;
  private final Refusals refusals;

  /** The failure that stops the run, if there is one. */
  private volatile @Nullable IOException failure;

  /** Returns items one by one, and null after the last. */
  interface Source<T> {
    @Nullable T next() throws IOException;
  }

  /** Processes an item. */
  interface Work<T> {
    void on(T thing) throws IOException;
  }

  /** Receives items that could not be processed. */
  interface Refusals {
    void refused(String location, String reason);
  }

  /**
   * @param threads the number of worker threads, at least 1
   * @param location returns where an item comes from, for reports
   */
  BoundedExecutor(int threads, Function<T, String> location, Refusals refusals) {
    this.threads = threads;
    this.location = location;
    this.refusals = refusals;
  }

  /**
   * Processes every item of a source. An item that fails is refused; a failure of the run itself is
   * thrown.
   *
   * @throws InterruptedException when the run is interrupted
   */
  void over(Source<T> source, Work<T> work) throws IOException, InterruptedException {
    Semaphore ahead = new Semaphore(threads * AHEAD);
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (T thing = source.next(); thing != null && failure == null; thing = source.next()) {
        T next = thing;
        ahead.acquire();
        workers.execute(
            () -> {
              try {
                work(next, work);
              } finally {
                ahead.release();
              }
            });
      }
    }
    IOException failed = failure;
    if (failed != null) {
      throw failed;
    }
    requireGoingOn();
  }

  /**
   * Checks for interruption: a thread interrupted while it waits for others notices it only here.
   */
  static void requireGoingOn() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private void work(T thing, Work<T> work) {
    try {
      work.on(thing);
    } catch (IOException e) {
      failure = e;
    } catch (OutOfMemoryError e) {
      failure = new IOException("out of memory at " + location.apply(thing), e);
    } catch (RuntimeException | StackOverflowError e) {
      refusals.refused(location.apply(thing), "cannot be indexed: " + e);
    }
  }
}
