package gongbo.search;

import java.time.Duration;

/**
 * The time that one request may take. It ends when it is spent or cancelled; the next {@link
 * #check} then ends the request, so that an answer is whole or none.
 *
 * <p>Work under a budget runs inside {@link #call}. Work outside of it, such as that of the command
 * line, takes the time it needs.
 */
public final class TimeBudget {
  private static final ScopedValue<TimeBudget> CURRENT = ScopedValue.newInstance();

  private final long end;
  private volatile boolean cancelled;

  /** Creates a budget that begins now. */
  public TimeBudget(Duration length) {
    this.end = System.nanoTime() + length.toNanos();
  }

  /**
   * Runs work that ends early when the budget does.
   *
   * @throws TimeBudgetException when the budget ends before the work
   */
  public <T> T call(ScopedValue.CallableOp<T, Exception> work) throws Exception {
    return ScopedValue.where(CURRENT, this)
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

  /** Returns whether the budget is spent or cancelled. */
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
