package gongbo.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, a month or a day, as precise as it was written (ISO 8601).
 *
 * @param precision how precise it is
 * @param first its first day
 * @param last its last day
 */
public record PartialDate(Precision precision, LocalDate first, LocalDate last) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?)?");

  /** How precise a date is. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  /** The earlier first. */
  public static final Comparator<PartialDate> BY_TIME = Comparator.comparing(PartialDate::first);

  public static PartialDate of(YearMonth month) {
    return new PartialDate(Precision.MONTH, month.atDay(1), month.atEndOfMonth());
  }

  /** The year of a day. */
  public static PartialDate ofYear(LocalDate day) {
    LocalDate first = day.withDayOfYear(1);
    return new PartialDate(Precision.YEAR, first, first.plusYears(1).minusDays(1));
  }

  /** The month of a day. */
  public static PartialDate ofMonth(LocalDate day) {
    return of(YearMonth.from(day));
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(Precision.DAY, day, day);
  }

  /** The date of {@code 2025}, {@code 2025-05} or {@code 2025-05-29}; nothing for other text. */
  public static Optional<PartialDate> parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(written.group("year"));
      if (written.group("month") == null) {
        return Optional.of(ofYear(LocalDate.of(year, 1, 1)));
      }
      if (written.group("day") == null) {
        YearMonth month = YearMonth.of(year, Integer.parseInt(written.group("month")));
        return Optional.of(of(month));
      }
      return Optional.of(of(LocalDate.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As it is written in an address. */
  @Override
  public String toString() {
    return switch (precision) {
      case YEAR -> first.toString().substring(0, 4);
      case MONTH -> first.toString().substring(0, 7);
      case DAY -> first.toString();
    };
  }
}
