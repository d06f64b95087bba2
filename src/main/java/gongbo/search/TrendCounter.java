package gongbo.search;

import gongbo.search.Trends.Interval;
import gongbo.search.Trends.PublisherShare;
import gongbo.search.Trends.Series;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts matches by the time of publication. */
final class TrendCounter {
  private final Interval interval;
  private final boolean split;

  /**
   * @param split whether to count by publisher
   */
  TrendCounter(Interval interval, boolean split) {
    this.interval = interval;
    this.split = split;
  }

  /** The counts by period. */
  private static final class Counts {
    private final NavigableMap<LocalDate, Long> dated = new TreeMap<>();
    private long undated;

    void add(@Nullable LocalDate first) {
      if (first == null) {
        undated++;
      } else {
        dated.merge(first, 1L, Long::sum);
      }
    }

    long total() {
      return undated + dated.values().stream().mapToLong(Long::longValue).sum();
    }

    List<Long> in(List<LocalDate> periods) {
      return periods.stream().map(period -> dated.getOrDefault(period, 0L)).toList();
    }
  }

  /**
   * @param everything the matches of the filters alone
   * @param texts the matches of each text
   */
  Trends count(String generation, InterpretedQuery everything, List<InterpretedQuery> texts)
      throws IOException {
    Counts all = new Counts();
    DocumentDates.visit(
        everything.index(), everything.narrowed(), null, (day, none) -> all.add(period(day)));
    List<LocalDate> periods = periods(all);
    List<Series> series = new ArrayList<>();
    for (InterpretedQuery text : texts) {
      series.add(series(text, periods));
    }
    return new Trends(generation, interval, periods, all.in(periods), series);
  }

  private Series series(InterpretedQuery text, List<LocalDate> periods) throws IOException {
    Counts counts = new Counts();
    Map<String, Counts> publishers = new HashMap<>();
    DocumentDates.visit(
        text.index(),
        text.narrowed(),
        split ? FacetField.PUBLISHER : null,
        (day, names) -> {
          LocalDate period = period(day);
          counts.add(period);
          names.forEach(
              name -> publishers.computeIfAbsent(name, absent -> new Counts()).add(period));
        });
    List<PublisherShare> parts = new ArrayList<>();
    publishers.forEach(
        (name, part) -> parts.add(new PublisherShare(name, part.total(), part.in(periods))));
    parts.sort(
        Comparator.comparingLong(PublisherShare::total)
            .reversed()
            .thenComparing(PublisherShare::publisher));
    return new Series(
        text.text(),
        text.interpretation(counts.total()),
        counts.total(),
        counts.undated,
        counts.in(periods),
        parts.subList(0, Math.min(Trends.PUBLISHERS, parts.size())));
  }

  private @Nullable LocalDate period(@Nullable LocalDate day) {
    return day == null ? null : interval.first(day);
  }

  private List<LocalDate> periods(Counts all) {
    List<LocalDate> periods = new ArrayList<>();
    if (!all.dated.isEmpty()) {
      LocalDate last = all.dated.lastKey();
      for (LocalDate at = all.dated.firstKey(); !at.isAfter(last); at = interval.next(at)) {
        periods.add(at);
      }
    }
    return periods;
  }
}
