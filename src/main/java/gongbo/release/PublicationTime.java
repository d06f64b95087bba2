package gongbo.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The time of publication of a release.
 *
 * @param time the time in Korea; midnight when only the day is known
 */
public record PublicationTime(LocalDateTime time) {
  /** The time zone of releases. */
  public static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  /** Returns the day of publication. */
  public LocalDate day() {
    return time.toLocalDate();
  }

  /** Returns the moment of publication. */
  public Instant instant() {
    return time.atZone(KOREA).toInstant();
  }
}
