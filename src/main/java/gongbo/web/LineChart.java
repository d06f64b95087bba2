package gongbo.web;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Counts by month as lines, and as a table for those who would rather read it.
 *
 * @param lines each line's points, as a polyline of SVG has them
 * @param months the months from left to right
 * @param rules the lines across, with their values
 */
public record LineChart(List<String> lines, List<Month> months, List<Rule> rules) {
  /** The drawing, in its own units: the lines, and around them room for the labels. */
  public static final int WIDTH = 720;

  public static final int HEIGHT = 220;
  public static final int LEFT = 48;
  public static final int BELOW = 24;

  /** About how many months the axis names. */
  private static final int NAMED = 8;

  /**
   * A month.
   *
   * @param label which it is
   * @param x where it is
   * @param named whether the axis has room for its name
   * @param counts the count of each line
   */
  public record Month(String label, int x, boolean named, List<String> counts) {
    public Month {
      counts = List.copyOf(counts);
    }
  }

  /**
   * A line across.
   *
   * @param label its value
   * @param y where it is
   */
  public record Rule(String label, int y) {}

  public LineChart {
    lines = List.copyOf(lines);
    months = List.copyOf(months);
    rules = List.copyOf(rules);
  }

  /**
   * @param counts the counts of each line by month
   */
  static LineChart of(List<Map<PartialDate, Long>> counts, Messages messages) {
    SortedSet<PartialDate> dates = new TreeSet<>(PartialDate.BY_TIME);
    counts.forEach(line -> dates.addAll(line.keySet()));
    List<PartialDate> months = List.copyOf(dates);
    long top =
        Math.max(
            2, counts.stream().flatMap(it -> it.values().stream()).max(Long::compare).orElse(0L));
    return new LineChart(
        counts.stream().map(line -> line(line, months, top)).toList(),
        IntStream.range(0, months.size())
            .mapToObj(index -> month(index, months, counts, messages))
            .toList(),
        LongStream.of(0, top / 2, top)
            .mapToObj(value -> new Rule(messages.number(value), y(value, top)))
            .toList());
  }

  private static String line(Map<PartialDate, Long> line, List<PartialDate> months, long top) {
    return IntStream.range(0, months.size())
        .mapToObj(
            index ->
                x(index, months.size()) + "," + y(line.getOrDefault(months.get(index), 0L), top))
        .collect(Collectors.joining(" "));
  }

  private static Month month(
      int index, List<PartialDate> months, List<Map<PartialDate, Long>> counts, Messages messages) {
    PartialDate month = months.get(index);
    return new Month(
        messages.date(month),
        x(index, months.size()),
        index % Math.ceilDiv(months.size(), NAMED) == 0,
        counts.stream().map(line -> messages.number(line.getOrDefault(month, 0L))).toList());
  }

  private static int x(int index, int months) {
    return LEFT + (WIDTH - LEFT) * (2 * index + 1) / (2 * months);
  }

  private static int y(long value, long top) {
    return Math.toIntExact(HEIGHT - (HEIGHT - 10) * value / top);
  }
}
