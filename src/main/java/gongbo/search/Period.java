package gongbo.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, both ends included; an absent end is open.
 *
 * @param from the first day, or null
 * @param to the last day, or null
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** All of time. */
  public static final Period ALWAYS = new Period(null, null);

  /**
   * @throws IllegalArgumentException when it ends before it begins
   */
  public Period {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
    }
  }

  /** Whether it leaves nothing out. */
  public boolean isAlways() {
    return from == null && to == null;
  }
}
