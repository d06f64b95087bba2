package gongbo.release;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A part of an event's programme, in the local time of the place.
 *
 * @param start when it begins
 * @param end when it is over, later on that day; null when that is not told
 * @param text what happens then and who does it, as printed; lines are parted by {@value #BETWEEN}
 */
public record ProgrammeItem(LocalTime start, @Nullable LocalTime end, String text) {
  /** Stands between the lines of a text. */
  public static final String BETWEEN = " / ";

  /**
   * @throws IllegalArgumentException when the end is not after the start or nothing happens
   */
  public ProgrammeItem {
    if (end != null && !end.isAfter(start)) {
      throw new IllegalArgumentException("an item ends after it starts: " + start + "/" + end);
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("an item says what happens");
    }
  }

  /** {@code 14:00/14:10 개회사}. */
  @Override
  public String toString() {
    return start + (end == null ? "" : "/" + end) + " " + text;
  }
}
