package gongbo.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * How often texts come up as time goes by. Every list of counts has one for each period.
 *
 * @param generation the id of the generation that was counted
 * @param interval how long a period is
 * @param periods the first day of each, without a gap from the first release to the last
 * @param all how many releases there are in each, whatever their text, the filters kept
 * @param series the counts of each text
 */
public record Trends(
    String generation,
    Interval interval,
    List<LocalDate> periods,
    List<Long> all,
    List<Series> series) {
  /** The most texts that are counted at once: what a chart can tell apart. */
  public static final int MAX_TEXTS = 5;

  /** So many publishers are told apart, the most frequent; the others stay together. */
  public static final int PUBLISHERS = 20;

  public Trends {
    periods = List.copyOf(periods);
    all = List.copyOf(all);
    series = List.copyOf(series);
  }

  /** Lengths of periods, in the Korean calendar; weeks begin on Monday (ISO 8601). */
  public enum Interval {
    YEAR,
    MONTH,
    WEEK,
    DAY;

    /** The first day of the period that a day is in. */
    public LocalDate first(LocalDate day) {
      return switch (this) {
        case YEAR -> day.withDayOfYear(1);
        case MONTH -> day.withDayOfMonth(1);
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case DAY -> day;
      };
    }

    /** The first day of the period after one. */
    LocalDate next(LocalDate first) {
      return switch (this) {
        case YEAR -> first.plus(1, ChronoUnit.YEARS);
        case MONTH -> first.plus(1, ChronoUnit.MONTHS);
        case WEEK -> first.plus(1, ChronoUnit.WEEKS);
        case DAY -> first.plus(1, ChronoUnit.DAYS);
      };
    }

    /** A period as it is written: {@code 2025}, {@code 2025-05} or its first day. */
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
   * @param text as typed
   * @param interpretation how it was understood
   * @param total how many releases it finds
   * @param undated how many of them are in no period, since nobody knows when they were published
   * @param counts how many in each period
   * @param publishers the same by publisher, the most frequent first, at most {@value #PUBLISHERS};
   *     empty where it was not asked for
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
   * What one publisher has of a text.
   *
   * @param publisher its name
   * @param total how many releases in all periods
   * @param counts how many in each
   */
  public record PublisherShare(String publisher, long total, List<Long> counts) {
    public PublisherShare {
      counts = List.copyOf(counts);
    }
  }
}
