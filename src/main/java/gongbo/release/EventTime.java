package gongbo.release;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The time of day at which an event takes place, in local time of the place.
 *
 * @param start when it begins
 * @param end when it is over, later on the same day; null when that is not told
 */
public record EventTime(LocalTime start, @Nullable LocalTime end) {
  public EventTime {
    if (end != null && !end.isAfter(start)) {
      throw new IllegalArgumentException("An event ends after it begins: " + start + ", " + end);
    }
  }

  /** {@code 14:00}, or {@code 14:00/16:00}. */
  @Override
  public String toString() {
    return end == null ? start.toString() : start + "/" + end;
  }
}
