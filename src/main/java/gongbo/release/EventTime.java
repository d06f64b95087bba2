package gongbo.release;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When on its day an event takes place, in the local time of the place.
 *
 * @param day the day
 * @param start when it begins
 * @param end when it is over, later on that day; null when that is not told
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

  /** ISO 8601: {@code 2025-05-28T14:00}, a span as {@code 2025-05-28T14:00/16:00}. */
  @Override
  public String toString() {
    return day + "T" + start + (end == null ? "" : "/" + end);
  }
}
