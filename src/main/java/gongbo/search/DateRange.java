package gongbo.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From a date to a date, as written in an address: {@code from=2025&to=2025-05} is the first of
 * January to the last of May.
 *
 * @param from the date whose first day it starts with, or null
 * @param to the date whose last day it ends with, or null
 */
public record DateRange(@Nullable PartialDate from, @Nullable PartialDate to) {
  public static final DateRange ALWAYS = new DateRange(null, null);

  /**
   * @throws IllegalArgumentException when it ends before it begins
   */
  public DateRange {
    if (from != null && to != null && to.last().isBefore(from.first())) {
      throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
    }
  }

  /** From the first to the last day of a period. */
  public static DateRange of(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    return new DateRange(
        from == null ? null : PartialDate.of(from), to == null ? null : PartialDate.of(to));
  }

  /** From the year in which a period begins to that in which it ends. */
  public static DateRange years(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    return new DateRange(
        from == null ? null : PartialDate.ofYear(from), to == null ? null : PartialDate.ofYear(to));
  }

  /** The whole of a year, month or day. */
  public static DateRange of(PartialDate date) {
    return new DateRange(date, date);
  }

  public boolean isAlways() {
    return from == null && to == null;
  }

  public Period period() {
    return new Period(from == null ? null : from.first(), to == null ? null : to.last());
  }

  /** Whether it begins and ends within a date. */
  public boolean isWithin(PartialDate date) {
    return from != null
        && to != null
        && !from.first().isBefore(date.first())
        && !to.last().isAfter(date.last());
  }
}
