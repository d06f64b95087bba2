package gongbo.alerts;

import gongbo.release.PublicationTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * How often a subscription is sent mail.
 *
 * @param period the period
 * @param hour the hour in Korea, from 0 to 23; ignored for mail at once
 */
public record Frequency(Period period, int hour) {
  /** The hour where none is chosen: before most offices open. */
  public static final int DEFAULT_HOUR = 8;

  /** The least time between two mails of a subscription, since releases come one by one. */
  private static final Duration AT_ONCE = Duration.ofMinutes(10);

  /** The periods between mails. */
  public enum Period {
    /** As soon as there is something new. */
    ONCE,
    /** Every day at an hour. */
    DAILY,
    /** Every Monday at an hour. */
    WEEKLY;

    /** The name in requests and answers. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws IllegalArgumentException when the hour is none of a day
   */
  public Frequency {
    if (hour < 0 || hour > 23) {
      throw new IllegalArgumentException("an hour is from 0 to 23: " + hour);
    }
  }

  /** Returns the earliest time of the mail after one at some time. */
  Instant after(Instant time) {
    ZonedDateTime here = time.atZone(PublicationTime.KOREA);
    ZonedDateTime today = here.truncatedTo(ChronoUnit.DAYS).withHour(hour);
    return switch (period) {
      case ONCE -> time.plus(AT_ONCE);
      case DAILY -> (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
      case WEEKLY -> {
        ZonedDateTime monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        yield (monday.isAfter(here) ? monday : monday.plusWeeks(1)).toInstant();
      }
    };
  }

  /** Returns the earliest time of the first mail of a subscription that begins at some time. */
  Instant first(Instant time) {
    return period == Period.ONCE ? time : after(time);
  }
}
