package gongbo.index;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes over things: one thread reads them, the others work, and a bounded number is under way at
 * any time, so memory does not grow with how many there are.
 *
 * @param <T> what it goes over
 */
final class BoundedExecutor<T> {
  /** Things under way per thread: enough that none waits for the reader. */
  private static final int AHEAD = 16;

  private final int threads;
  private final Function<T, String> location;
  private final Refusals refusals;

  /** Why it cannot go on, once it cannot. */
  private volatile @Nullable IOException failure;

  /** Gives one thing after another, and null after the last. */
  interface Source<T> {
    @Nullable T next() throws IOException;
  }

  /** What is done with one thing. */
  interface Work<T> {
    void on(T thing) throws IOException;
  }

  /** Hears what could not be worked on. */
  interface Refusals {
    void refused(String location, String reason);
  }

  /**
   * @param threads how many work, at least 1
   * @param location where a thing comes from, for reports
   */
  BoundedExecutor(int threads, Function<T, String> location, Refusals refusals) {
    this.threads = threads;
    this.location = location;
    this.refusals = refusals;
  }

  /**
   * Works on everything that a source gives. A thing that cannot be worked on is refused; what
   * keeps the pass from going on is thrown.
   *
   * @throws InterruptedException when somebody wants it to end
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

  /** Whoever is interrupted while waiting for others hears of it only here. */
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
