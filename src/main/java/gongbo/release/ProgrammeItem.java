package gongbo.release;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An item of the programme of an event, in the local time of the venue.
 *
 * @param start the start time
 * @param end the end time on the same day; null when unknown
 * @param text the activity and the persons involved, as printed; lines are separated by {@value
 *     #BETWEEN}
 */
public record ProgrammeItem(LocalTime start, @Nullable LocalTime end, String text) {
  /** The separator between the lines of a text. */
  public static final String BETWEEN = " / ";

  /**
   * @throws IllegalArgumentException when the end is not after the start or the text is blank
   */
  public ProgrammeItem {
    if (end != null && !end.isAfter(start)) {
      throw new IllegalArgumentException("an item ends after it starts: " + start + "/" + end);
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("an item says what happens");
    }
  }

  /** Returns times and text, such as {@code 14:00/14:10 개회사}. */
  @Override
  public String toString() {
    return start + (end == null ? "" : "/" + end) + " " + text;
  }
}
