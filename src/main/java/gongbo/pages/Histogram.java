package gongbo.pages;

import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.FacetValue;
import gongbo.search.PartialDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Releases over time as bars, one per month, or per year when there would be too many months.
 *
 * @param title the title
 * @param bars the bars in order of time, empty ones included
 * @param first the label of the first bar
 * @param last the label of the last bar
 */
public record Histogram(String title, List<Bar> bars, String first, String last) {
  /** The width of a bar and its gap, in units of the drawing. */
  public static final int STEP = 10;

  /** The height of the highest bar. */
  public static final int HEIGHT = 60;

  /** The most bars: three pixels each in the column of facets. */
  private static final int MOST = 84;

  /**
   * A bar.
   *
   * @param label the period and the number of releases
   * @param href the address of the results of the period
   * @param height the height; at least 1 unless the period is empty
   * @param chosen whether the results are filtered to a period that contains it
   */
  public record Bar(String label, String href, int height, boolean chosen) {}

  public Histogram {
    bars = List.copyOf(bars);
  }

  /** The width of the drawing. */
  public int width() {
    return bars.size() * STEP;
  }

  /**
   * @param years counts by year, with those of their months
   */
  static Histogram of(List<FacetValue> years, SearchAddress address, Messages messages) {
    Map<PartialDate, Long> counts = months(years);
    if (counts.size() > MOST) {
      counts = counts(years.stream());
    }
    long highest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    counts.forEach(
        (date, count) ->
            bars.add(
                new Bar(
                    messages.get("histogram.bar", messages.date(date), count),
                    address.on(FacetField.DATE, date).toString(),
                    Math.toIntExact(Math.ceilDiv(count * HEIGHT, Math.max(1, highest))),
                    isChosen(date, address))));
    List<PartialDate> dates = List.copyOf(counts.keySet());
    return new Histogram(
        messages.get("histogram.title"),
        bars,
        dates.isEmpty() ? "" : messages.date(dates.getFirst()),
        dates.isEmpty() ? "" : messages.date(dates.getLast()));
  }

  /** Returns the counts of every month from the first to the last that is not empty. */
  static Map<PartialDate, Long> months(List<FacetValue> years) {
    Map<PartialDate, Long> counted =
        counts(years.stream().flatMap(year -> year.children().stream()));
    Map<PartialDate, Long> months = new TreeMap<>(PartialDate.BY_TIME);
    if (!counted.isEmpty()) {
      List<PartialDate> dates = List.copyOf(counted.keySet());
      YearMonth first = YearMonth.from(dates.getFirst().first());
      long last = first.until(YearMonth.from(dates.getLast().first()), ChronoUnit.MONTHS);
      for (long month = 0; month <= last; month++) {
        PartialDate date = PartialDate.of(first.plusMonths(month));
        months.put(date, counted.getOrDefault(date, 0L));
      }
    }
    return months;
  }

  private static Map<PartialDate, Long> counts(Stream<FacetValue> dates) {
    return dates.collect(
        Collectors.toMap(
            date -> PartialDate.parse(date.value()).orElseThrow(),
            FacetValue::count,
            Long::sum,
            () -> new TreeMap<>(PartialDate.BY_TIME)));
  }

  private static boolean isChosen(PartialDate bar, SearchAddress address) {
    DateRange range = address.published();
    return (!range.isAlways() && range.period().overlaps(DateRange.of(bar).period()))
        || address.selected().getOrDefault(FacetField.DATE, Set.of()).stream()
            .flatMap(date -> PartialDate.parse(date).stream())
            .anyMatch(date -> date.contains(bar) || bar.contains(date));
  }
}
