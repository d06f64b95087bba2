package gongbo.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A range of dates in the precision they were written in: {@code from=2025&to=2025-05} is the first
 * of January to the last of May.
 *
 * @param from the date whose first day begins the range; null when open
 * @param to the date whose last day ends the range; null when open
 */
public record DateRange(@Nullable PartialDate from, @Nullable PartialDate to) {
  public static final DateRange ALWAYS = new DateRange(null, null);

  /**
   * @throws IllegalArgumentException when the range ends before it begins
   */
  public DateRange {
    if (from != null && to != null && to.last().isBefore(from.first())) {
      throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
    }
  }

  /** Returns the range of a period, in days. */
  public static DateRange of(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    return new DateRange(
        from == null ? null : PartialDate.of(from), to == null ? null : PartialDate.of(to));
  }

  /** Returns the range of the years of a period. */
  public static DateRange years(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    return new DateRange(
        from == null ? null : PartialDate.ofYear(from), to == null ? null : PartialDate.ofYear(to));
  }

  /** Returns the range of a single year, month or day. */
  public static DateRange of(PartialDate date) {
    return new DateRange(date, date);
  }

  public boolean isAlways() {
    return from == null && to == null;
  }

  public Period period() {
    return new Period(from == null ? null : from.first(), to == null ? null : to.last());
  }

  /** Returns whether the range begins and ends within a date. */
  public boolean isWithin(PartialDate date) {
    return from != null
        && to != null
        && !from.first().isBefore(date.first())
        && !to.last().isAfter(date.last());
  }
}
