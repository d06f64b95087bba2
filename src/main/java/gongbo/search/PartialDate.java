package gongbo.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A year, a month or a day, in the precision it was written in (ISO 8601).
 *
 * @param precision the precision
 * @param first the first day
 * @param last the last day
 */
public record PartialDate(Precision precision, LocalDate first, LocalDate last) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?)?");

  /** The precision of a date. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  /** Orders dates by their first day. */
  public static final Comparator<PartialDate> BY_TIME = Comparator.comparing(PartialDate::first);

  public static PartialDate of(YearMonth month) {
    return new PartialDate(Precision.MONTH, month.atDay(1), month.atEndOfMonth());
  }

  /** Returns the year of a day. */
  public static PartialDate ofYear(LocalDate day) {
    LocalDate first = day.withDayOfYear(1);
    return new PartialDate(Precision.YEAR, first, first.plusYears(1).minusDays(1));
  }

  /** Returns the month of a day. */
  public static PartialDate ofMonth(LocalDate day) {
    return of(YearMonth.from(day));
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(Precision.DAY, day, day);
  }

  /** Returns the single year, month or day that a period is; empty for other periods. */
  public static Optional<PartialDate> of(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    if (from == null || to == null) {
      return Optional.empty();
    }
    return Stream.of(of(from), ofMonth(from), ofYear(from))
        .filter(date -> date.first.equals(from) && date.last.equals(to))
        .findFirst();
  }

  /** Parses {@code 2025}, {@code 2025-05} or {@code 2025-05-29}; empty for other text. */
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

  /**
   * Returns the path of the date in the facet hierarchy: {@code 2025}, {@code 2025-05}, {@code
   * 2025-05-28}.
   */
  List<String> path() {
    String date = toString();
    return Stream.of("2025".length(), "2025-05".length(), "2025-05-28".length())
        .filter(length -> length <= date.length())
        .map(length -> date.substring(0, length))
        .toList();
  }

  /** Returns whether a date lies within this one or is the same. */
  public boolean contains(PartialDate other) {
    return !other.first.isBefore(first) && !other.last.isAfter(last);
  }

  /** Returns the ISO 8601 form. */
  @Override
  public String toString() {
    return switch (precision) {
      case YEAR -> first.toString().substring(0, 4);
      case MONTH -> first.toString().substring(0, 7);
      case DAY -> first.toString();
    };
  }
}
