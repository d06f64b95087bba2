package gongbo.pages;

import gongbo.request.Messages;
import gongbo.search.PartialDate;
import gongbo.search.Trends;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A line chart of counts by month, also shown as a table. Horizontal positions are percentages, so
 * that the drawing fits any width with labels in normal text size.
 *
 * @param lines the points of each line, as an SVG polyline
 * @param months the months from left to right
 * @param rules the horizontal grid lines
 */
public record LineChart(List<String> lines, List<Month> months, List<Rule> rules) {
  /** The width of the drawing in units of the lines. */
  public static final int WIDTH = 1000;

  /** The height of the drawing in pixels, and the space for labels above and below the lines. */
  public static final int HEIGHT = 220;

  public static final int ABOVE = 20;
  public static final int BELOW = 24;

  /** The most month labels on a wide screen; a phone shows half of them. */
  private static final int NAMED = 6;

  /** The steps between labelled months: fractions of a year, or years. */
  private static final List<Integer> STEPS = List.of(1, 2, 3, 6, 12, 24, 48, 96);

  /**
   * A month.
   *
   * @param label the label
   * @param x the position in percent of the width
   * @param name whether the axis shows the label
   * @param counts the count of each line
   */
  public record Month(String label, int x, Name name, List<String> counts) {
    public Month {
      counts = List.copyOf(counts);
    }

    /** Returns the text anchor of the label, so that it stays inside the drawing. */
    public String anchor() {
      return x < MARGIN ? "start" : x > 100 - MARGIN ? "end" : "middle";
    }
  }

  /** Returns whether the axis has space for the label of a month. */
  public enum Name {
    EVERYWHERE,
    ON_WIDE_SCREENS,
    NOWHERE
  }

  /** Half the width of a label on a phone, in percent of the width. */
  private static final int MARGIN = 10;

  /**
   * A horizontal grid line.
   *
   * @param label the value
   * @param y the position
   */
  public record Rule(String label, int y) {}

  public LineChart {
    lines = List.copyOf(lines);
    months = List.copyOf(months);
    rules = List.copyOf(rules);
  }

  static LineChart of(Trends trends, Messages messages) {
    List<LocalDate> months = trends.periods();
    long top =
        round(
            trends.series().stream()
                .flatMapToLong(line -> line.counts().stream().mapToLong(Long::longValue))
                .max()
                .orElse(0));
    int step = STEPS.stream().filter(it -> months.size() <= it * NAMED).findFirst().orElse(120);
    return new LineChart(
        trends.series().stream().map(line -> line(line.counts(), top)).toList(),
        IntStream.range(0, months.size())
            .mapToObj(index -> month(index, trends, step, messages))
            .toList(),
        LongStream.of(0, top / 2, top)
            .mapToObj(value -> new Rule(messages.number(value), y(value, top)))
            .toList());
  }

  /** Returns the next round number whose half is round too: 2, 4, 6, 8, 10, 20, 40 and so on. */
  private static long round(long count) {
    long unit = 2;
    while (count > 5 * unit) {
      unit *= 10;
    }
    return Math.max(unit, Math.ceilDiv(count, unit) * unit);
  }

  /** Returns the points of a line; a single month becomes a horizontal line. */
  private static String line(List<Long> counts, long top) {
    return counts.size() == 1
        ? "0," + y(counts.getFirst(), top) + " " + WIDTH + "," + y(counts.getFirst(), top)
        : IntStream.range(0, counts.size())
            .mapToObj(index -> x(index, counts.size(), WIDTH) + "," + y(counts.get(index), top))
            .collect(Collectors.joining(" "));
  }

  private static Month month(int index, Trends trends, int step, Messages messages) {
    LocalDate month = trends.periods().get(index);
    int number = month.getYear() * 12 + month.getMonthValue() - 1;
    return new Month(
        messages.date(PartialDate.ofMonth(month)),
        x(index, trends.periods().size(), 100),
        number % step != 0
            ? Name.NOWHERE
            : number % (2 * step) == 0 ? Name.EVERYWHERE : Name.ON_WIDE_SCREENS,
        trends.series().stream().map(line -> messages.number(line.counts().get(index))).toList());
  }

  private static int x(int index, int months, int width) {
    return width * (2 * index + 1) / (2 * months);
  }

  private static int y(long value, long top) {
    return Math.toIntExact(HEIGHT - (HEIGHT - ABOVE) * value / top);
  }
}
