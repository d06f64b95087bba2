package gongbo.release;

import java.time.LocalDate;

/**
 * The day of an event, or the days from its first to its last.
 *
 * @param start the first day
 * @param end the last day, the same for an event of one day
 */
public record EventDate(LocalDate start, LocalDate end) {
  /**
   * @throws IllegalArgumentException when the end is before the start
   */
  public EventDate {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("an event ends after it starts: " + start + "/" + end);
    }
  }

  /** An event of one day. */
  public static EventDate of(LocalDate day) {
    return new EventDate(day, day);
  }

  /** ISO 8601: {@code 2025-05-28}, a range as {@code 2025-06-05/2025-06-07}. */
  @Override
  public String toString() {
    return start.equals(end) ? start.toString() : start + "/" + end;
  }
}
