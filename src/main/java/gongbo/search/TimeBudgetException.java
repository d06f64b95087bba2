package gongbo.search;

/** Reports that a request was ended because its {@link TimeBudget} was. */
public final class TimeBudgetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Creates an exception without a stack trace: where the work stood says nothing. */
  public TimeBudgetException() {
    super("the time for the request is over", null, false, false);
  }
}
