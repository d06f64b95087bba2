package gongbo.release;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * When a release was published.
 *
 * @param time the moment in Korean time; midnight where only the day is known
 */
public record PublicationTime(LocalDateTime time) {
  /** The day, which is what people search by. */
  public LocalDate day() {
    return time.toLocalDate();
  }
}
