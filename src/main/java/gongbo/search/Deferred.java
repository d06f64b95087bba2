package gongbo.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed once, on a thread of its own, so that the server answers before all of a
 * generation is read. The processor time of the computation is no part of the budget of the request
 * that waits for it. A failure is thrown to who waits, and the value computed again when it is next
 * asked for. Safe for use by many threads.
 */
final class Deferred<T> {
  /** How often a request that waits looks whether it still may. */
  private static final Duration SLICE = Duration.ofMillis(50);

  private final Callable<T> computation;
  private final AtomicReference<@Nullable FutureTask<T>> task = new AtomicReference<>();

  private Deferred(Callable<T> computation) {
    this.computation = computation;
  }

  /**
   * Returns a value that is computed when it is first asked for.
   *
   * @param computation throws an {@link IOException} or an unchecked exception when it fails
   */
  static <T> Deferred<T> of(Callable<T> computation) {
    return new Deferred<>(computation);
  }

  /** Returns a value whose computation begins at once. */
  static <T> Deferred<T> begun(Callable<T> computation) {
    Deferred<T> value = of(computation);
    var unused = value.begin();
    return value;
  }

  private FutureTask<T> begin() {
    FutureTask<T> begun = task.get();
    if (begun != null) {
      return begun;
    }
    FutureTask<T> mine = new FutureTask<>(computation);
    FutureTask<T> other = task.compareAndExchange(null, mine);
    if (other != null) {
      return other;
    }
    try {
      Thread.ofPlatform().daemon().name("open").start(mine);
    } catch (OutOfMemoryError e) {
      // No thread could begin, so whoever asks next tries again.
      task.compareAndSet(mine, null);
      mine.cancel(false);
      throw e;
    }
    return mine;
  }

  /**
   * Returns the value and waits for it.
   *
   * @throws IOException when the computation threw it, or the calling thread is interrupted
   * @throws TimeBudgetException when the request may not wait any longer; the computation goes on
   */
  T get() throws IOException {
    FutureTask<T> begun = begin();
    try {
      while (true) {
        try {
          return begun.get(SLICE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          TimeBudget.check();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a generation was read");
    } catch (ExecutionException e) {
      task.compareAndSet(begun, null);
      throw thrown(e.getCause());
    }
  }

  /**
   * Returns the value and waits for it, where no {@link IOException} may be thrown.
   *
   * @throws UncheckedIOException in place of one
   */
  T getUnchecked() {
    try {
      return get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Passes the value to an action if it has been computed. */
  void ifComputed(Consumer<? super T> action) {
    FutureTask<T> begun = task.get();
    if (begun != null && begun.state() == Future.State.SUCCESS) {
      action.accept(begun.resultNow());
    }
  }

  /** Returns a checked exception to throw; throws all others. */
  private static IOException thrown(@Nullable Throwable failure) {
    return switch (failure) {
      case IOException e -> e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> new IOException(failure);
    };
  }
}
