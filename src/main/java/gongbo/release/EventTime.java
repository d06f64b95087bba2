package gongbo.release;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The time of an event on a day, in the local time of the venue.
 *
 * @param day the day
 * @param start the start time
 * @param end the end time on the same day; null when unknown
 */
public record EventTime(LocalDate day, LocalTime start, @Nullable LocalTime end) {
  /**
   * @throws IllegalArgumentException when the end is not after the start
   */
  public EventTime {
    if (end != null && !end.isAfter(start)) {
      throw new IllegalArgumentException("an event ends after it starts: " + start + "/" + end);
    }
  }

  /**
   * Returns the ISO 8601 form: {@code 2025-05-28T14:00}, or {@code 2025-05-28T14:00/16:00} with an
   * end.
   */
  @Override
  public String toString() {
    return day + "T" + start + (end == null ? "" : "/" + end);
  }
}
