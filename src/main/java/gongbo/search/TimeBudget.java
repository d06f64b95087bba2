package gongbo.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The processor time that one request may take, and five times as long by the clock, since a busy
 * machine gives a request less than a processor. It ends when it is spent or cancelled; the next
 * {@link #check} then ends the request, so that an answer is whole or none.
 *
 * <p>Work under a budget runs inside {@link #call}. Work outside of it, such as that of the command
 * line, takes the time it needs.
 */
public final class TimeBudget {
  private static final ScopedValue<Work> CURRENT = ScopedValue.newInstance();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** How much longer than its processor time a request may take by the clock. */
  private static final int PATIENCE = 5;

  private final long processorTime;
  private final long end;
  private volatile boolean cancelled;

  /**
   * The work of the calling thread under a budget.
   *
   * @param budget the budget
   * @param began the processor time of the thread when the work began, in nanoseconds
   */
  private record Work(TimeBudget budget, long began) {
    boolean isEnded() {
      return budget.isEnded() || THREADS.getCurrentThreadCpuTime() - began >= budget.processorTime;
    }
  }

  /** Creates a budget of so much processor time, whose clock begins now. */
  public TimeBudget(Duration processorTime) {
    this.processorTime = processorTime.toNanos();
    this.end = System.nanoTime() + PATIENCE * processorTime.toNanos();
  }

  /**
   * Runs work that ends early when the budget does.
   *
   * @throws TimeBudgetException when the budget ends before the work
   */
  public <T> T call(ScopedValue.CallableOp<T, Exception> work) throws Exception {
    return ScopedValue.where(CURRENT, new Work(this, THREADS.getCurrentThreadCpuTime()))
        .call(
            () -> {
              check();
              return work.call();
            });
  }

  /** Ends the budget, because nobody waits for the answer any more. */
  public void cancel() {
    cancelled = true;
  }

  /** Returns whether the budget is spent by the clock, or cancelled. */
  public boolean isEnded() {
    return cancelled || end - System.nanoTime() <= 0;
  }

  /** Returns whether the budget of the calling work, if it has one, is spent or cancelled. */
  static boolean isCurrentEnded() {
    return CURRENT.isBound() && CURRENT.get().isEnded();
  }

  /**
   * Continues while there is time left.
   *
   * @throws TimeBudgetException when the budget of the calling work is spent or cancelled
   */
  public static void check() {
    if (isCurrentEnded()) {
      throw new TimeBudgetException();
    }
  }
}
