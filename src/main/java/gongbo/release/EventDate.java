package gongbo.release;

import java.time.LocalDate;

/**
 * The dates of an event, from its first to its last day.
 *
 * @param start the first day
 * @param end the last day; equal to {@code start} for an event of one day
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

  /** Returns the date of an event of one day. */
  public static EventDate of(LocalDate day) {
    return new EventDate(day, day);
  }

  /**
   * Returns the ISO 8601 form: {@code 2025-05-28}, or {@code 2025-06-05/2025-06-07} for several
   * days.
   */
  @Override
  public String toString() {
    return start.equals(end) ? start.toString() : start + "/" + end;
  }
}
