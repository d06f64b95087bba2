package gongbo.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Counts of releases over time. Every list of counts has one per period.
 *
 * @param generation the id of the generation
 * @param interval the length of a period
 * @param periods the first day of each period, without gaps from the first release to the last
 * @param all the number of releases in each period that pass the filters, whatever their text
 * @param series the counts of each text
 */
public record Trends(
    String generation,
    Interval interval,
    List<LocalDate> periods,
    List<Long> all,
    List<Series> series) {
  /** The most texts counted at a time: what a chart can show. */
  public static final int MAX_TEXTS = 5;

  /** The most publishers counted separately, most frequent first; the others are summed up. */
  public static final int PUBLISHERS = 20;

  public Trends {
    periods = List.copyOf(periods);
    all = List.copyOf(all);
    series = List.copyOf(series);
  }

  /** The lengths of periods in the Korean calendar; weeks begin on Monday (ISO 8601). */
  public enum Interval {
    YEAR,
    MONTH,
    WEEK,
    DAY;

    /** Returns the first day of the period that contains a day. */
    public LocalDate first(LocalDate day) {
      return switch (this) {
        case YEAR -> day.withDayOfYear(1);
        case MONTH -> day.withDayOfMonth(1);
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case DAY -> day;
      };
    }

    /** Returns the first day of the next period. */
    LocalDate next(LocalDate first) {
      return switch (this) {
        case YEAR -> first.plus(1, ChronoUnit.YEARS);
        case MONTH -> first.plus(1, ChronoUnit.MONTHS);
        case WEEK -> first.plus(1, ChronoUnit.WEEKS);
        case DAY -> first.plus(1, ChronoUnit.DAYS);
      };
    }

    /** Returns the next longer interval; a year, the longest, is its own. */
    public Interval longer() {
      return switch (this) {
        case YEAR, MONTH -> YEAR;
        case WEEK -> MONTH;
        case DAY -> WEEK;
      };
    }

    /** Returns the written form of a period: {@code 2025}, {@code 2025-05} or its first day. */
    public String name(LocalDate first) {
      return switch (this) {
        case YEAR -> Integer.toString(first.getYear());
        case MONTH -> YearMonth.from(first).toString();
        case WEEK, DAY -> first.toString();
      };
    }
  }

  /**
   * The counts of one text.
   *
   * @param text the text as typed
   * @param interpretation how it was interpreted
   * @param total the number of releases found
   * @param undated the number of them without a day of publication, which are in no period
   * @param counts the number in each period
   * @param publishers the counts by publisher, most frequent first, at most {@value #PUBLISHERS};
   *     empty when not requested
   */
  public record Series(
      String text,
      QueryInterpretation interpretation,
      long total,
      long undated,
      List<Long> counts,
      List<PublisherShare> publishers) {
    public Series {
      counts = List.copyOf(counts);
      publishers = List.copyOf(publishers);
    }
  }

  /**
   * The counts of one publisher for a text.
   *
   * @param publisher the name
   * @param total the number of releases in all periods
   * @param counts the number in each period
   */
  public record PublisherShare(String publisher, long total, List<Long> counts) {
    public PublisherShare {
      counts = List.copyOf(counts);
    }
  }
}
