package gongbo.pages;

import gongbo.request.Messages;
import gongbo.search.PartialDate;
import gongbo.search.Trends;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A line chart of counts or shares over time, also shown as a table. A period without any release
 * is a gap, as nothing can be said of it. Horizontal positions are percentages, so that the drawing
 * fits any width with labels in normal text size.
 *
 * @param lines the pieces of each line between its gaps, each as the points of an SVG polyline
 * @param periods the periods from left to right
 * @param rules the horizontal grid lines
 */
public record LineChart(List<List<String>> lines, List<Period> periods, List<Rule> rules) {
  /** The width of the drawing in units of the lines. */
  public static final int WIDTH = 1000;

  /** The height of the drawing in pixels, and the space for labels above and below the lines. */
  public static final int HEIGHT = 220;

  public static final int ABOVE = 20;
  public static final int BELOW = 24;

  /** The most labels on a wide screen; a phone shows half of them. */
  private static final int NAMED = 6;

  /** The steps between labelled months: fractions of a year, or years. */
  private static final List<Integer> STEPS = List.of(1, 2, 3, 6, 12, 24, 48, 96);

  /** The table's sign for what has no value. */
  private static final String NO_VALUE = "–";

  /**
   * A period.
   *
   * @param label the label
   * @param x the position of its middle in percent of the width
   * @param name whether the axis shows the label
   * @param values the value of each line, as shown
   */
  public record Period(String label, double x, Name name, List<String> values) {
    public Period {
      values = List.copyOf(values);
    }

    /** Returns the text anchor of the label, so that it stays inside the drawing. */
    public String anchor() {
      return x < MARGIN ? "start" : x > 100 - MARGIN ? "end" : "middle";
    }
  }

  /** Returns whether the axis has space for the label of a period. */
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
    lines = lines.stream().map(List::copyOf).toList();
    periods = List.copyOf(periods);
    rules = List.copyOf(rules);
  }

  /**
   * Returns the chart of trends.
   *
   * @param shares whether to draw shares of all releases, in percent, rather than counts
   */
  static LineChart of(Trends trends, boolean shares, Messages messages) {
    List<List<Double>> values =
        trends.series().stream().map(line -> values(line.counts(), trends.all(), shares)).toList();
    double highest =
        values.stream()
            .flatMap(List::stream)
            .mapToDouble(Double::doubleValue)
            .filter(value -> !Double.isNaN(value))
            .max()
            .orElse(0);
    double top = round(highest, shares);
    return new LineChart(
        values.stream().map(line -> pieces(line, top)).toList(),
        IntStream.range(0, trends.periods().size())
            .mapToObj(
                index ->
                    new Period(
                        label(index, trends, messages),
                        x(index, trends.periods().size(), 100),
                        name(index, trends),
                        values.stream()
                            .map(line -> shown(line.get(index), shares, messages))
                            .toList()))
            .toList(),
        DoubleStream.of(0, top / 2, top)
            .mapToObj(value -> new Rule(shown(value, shares, messages), y(value, top)))
            .toList());
  }

  /** Returns what the line shows in each period; no number where there are no releases at all. */
  private static List<Double> values(List<Long> counts, List<Long> all, boolean shares) {
    return IntStream.range(0, counts.size())
        .mapToObj(
            index ->
                all.get(index) == 0
                    ? Double.NaN
                    : shares
                        ? 100.0 * counts.get(index) / all.get(index)
                        : counts.get(index).doubleValue())
        .toList();
  }

  private static String shown(double value, boolean shares, Messages messages) {
    if (Double.isNaN(value)) {
      return NO_VALUE;
    }
    return shares ? "%.1f %%".formatted(value) : messages.number(Math.round(value));
  }

  /**
   * Returns the next round number whose half is round too: 2, 4, 6, 8, 10, 20, 40 and so on; for
   * shares also 0.2, 0.4 and so on.
   */
  private static double round(double value, boolean shares) {
    double unit = shares ? 0.2 : 2;
    while (value > 5 * unit) {
      unit *= 10;
    }
    return Math.max(unit, Math.ceil(value / unit) * unit);
  }

  /** Returns the pieces of a line between its gaps; a single period becomes a horizontal stroke. */
  private static List<String> pieces(List<Double> line, double top) {
    List<String> pieces = new ArrayList<>();
    int begin = 0;
    while (begin < line.size()) {
      int end = begin;
      while (end < line.size() && !Double.isNaN(line.get(end))) {
        end++;
      }
      if (end > begin) {
        pieces.add(piece(line, begin, end, top));
      }
      begin = end + 1;
    }
    return pieces;
  }

  private static String piece(List<Double> line, int begin, int end, double top) {
    int size = line.size();
    if (end == begin + 1) {
      int y = y(line.get(begin), top);
      return WIDTH * begin / size + "," + y + " " + WIDTH * end / size + "," + y;
    }
    return IntStream.range(begin, end)
        .mapToObj(index -> Math.round(x(index, size, WIDTH)) + "," + y(line.get(index), top))
        .collect(Collectors.joining(" "));
  }

  private static String label(int index, Trends trends, Messages messages) {
    LocalDate first = trends.periods().get(index);
    return switch (trends.interval()) {
      case YEAR -> messages.date(PartialDate.ofYear(first));
      case MONTH -> messages.date(PartialDate.ofMonth(first));
      case WEEK -> messages.date(first) + " –";
      case DAY -> messages.date(first);
    };
  }

  private static Name name(int index, Trends trends) {
    int size = trends.periods().size();
    int number = index;
    int step = Math.ceilDiv(size, NAMED);
    if (trends.interval() == Trends.Interval.MONTH) {
      LocalDate month = trends.periods().get(index);
      number = month.getYear() * 12 + month.getMonthValue() - 1;
      step = STEPS.stream().filter(it -> size <= it * NAMED).findFirst().orElse(120);
    }
    return number % step != 0
        ? Name.NOWHERE
        : number % (2 * step) == 0 ? Name.EVERYWHERE : Name.ON_WIDE_SCREENS;
  }

  private static double x(int index, int periods, int width) {
    return width * (2 * index + 1) / (2.0 * periods);
  }

  private static int y(double value, double top) {
    return Math.toIntExact(Math.round(HEIGHT - (HEIGHT - ABOVE) * value / top));
  }
}
