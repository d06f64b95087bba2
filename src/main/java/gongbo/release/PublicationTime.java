package gongbo.release;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The time of publication of a release.
 *
 * @param time the time in Korea; midnight when only the day is known
 */
public record PublicationTime(LocalDateTime time) {
  /** Returns the day of publication. */
  public LocalDate day() {
    return time.toLocalDate();
  }
}
