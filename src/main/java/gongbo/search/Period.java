package gongbo.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period of days, both ends included; an absent end is open.
 *
 * @param from the first day; null when open
 * @param to the last day; null when open
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** The period without ends. */
  public static final Period ALWAYS = new Period(null, null);

  /** The separator between the ends. */
  private static final String SEPARATOR = "..";

  /**
   * @throws IllegalArgumentException when it ends before it begins
   */
  public Period {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
    }
  }

  /** Returns whether it is a calendar year. */
  boolean isYear() {
    return from != null
        && equals(new Period(from.withDayOfYear(1), from.withMonth(12).withDayOfMonth(31)));
  }

  /** Returns the calendar month that this is, if it is one. */
  Optional<YearMonth> month() {
    return Optional.ofNullable(from)
        .map(YearMonth::from)
        .filter(month -> equals(new Period(month.atDay(1), month.atEndOfMonth())));
  }

  /** Returns whether two periods overlap. */
  public boolean overlaps(Period other) {
    return !isBefore(to, other.from) && !isBefore(other.to, from);
  }

  private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
    return end != null && start != null && end.isBefore(start);
  }

  /** Returns whether both ends are open. */
  public boolean isAlways() {
    return from == null && to == null;
  }

  /**
   * Parses {@code 2024-05}, {@code 2024-05..2024-06}, {@code 2024..} or {@code ..2024-05-28}; empty
   * for other text.
   */
  static Optional<Period> parse(String text) {
    int dots = text.indexOf(SEPARATOR);
    String first = dots < 0 ? text : text.substring(0, dots);
    String last = dots < 0 ? text : text.substring(dots + SEPARATOR.length());
    if (first.isEmpty() && last.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Period(
              first.isEmpty() ? null : days(first).from(),
              last.isEmpty() ? null : days(last).to()));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the days of an ISO 8601 year, month or day. */
  private static Period days(String date) {
    return switch (date.length()) {
      case 4 -> {
        Year year = Year.parse(date);
        yield new Period(year.atDay(1), year.atMonth(12).atEndOfMonth());
      }
      case 7 -> {
        YearMonth month = YearMonth.parse(date);
        yield new Period(month.atDay(1), month.atEndOfMonth());
      }
      default -> {
        LocalDate day = LocalDate.parse(date);
        yield new Period(day, day);
      }
    };
  }

  /** Returns the form that {@link #parse} reads; empty when both ends are open. */
  public String written() {
    return isAlways() ? "" : (from == null ? "" : from) + SEPARATOR + (to == null ? "" : to);
  }
}
