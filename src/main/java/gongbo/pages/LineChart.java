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
 * Counts by month as lines, and as a table for those who would rather read it. Places from left to
 * right are shares of the width, so that the drawing is as wide as the screen and its labels as
 * large as other text.
 *
 * @param lines each line's points, as a polyline of SVG has them
 * @param months the months from left to right
 * @param rules the lines across, with their values
 */
public record LineChart(List<String> lines, List<Month> months, List<Rule> rules) {
  /** How many units of the lines are the whole width. */
  public static final int WIDTH = 1000;

  /** How high the drawing is, in pixels, and the room for labels over the lines and under them. */
  public static final int HEIGHT = 220;

  public static final int ABOVE = 20;
  public static final int BELOW = 24;

  /** So many months can be named side by side on a wide screen; on a phone it is half of them. */
  private static final int NAMED = 6;

  /** From one named month to the next: parts of a year, or years. */
  private static final List<Integer> STEPS = List.of(1, 2, 3, 6, 12, 24, 48, 96);

  /**
   * A month.
   *
   * @param label which it is
   * @param x where it is, in percent of the width
   * @param name whether the axis has room for its name
   * @param counts the count of each line
   */
  public record Month(String label, int x, Name name, List<String> counts) {
    public Month {
      counts = List.copyOf(counts);
    }

    /** The end of the label that is at the month, so that none stands out of the drawing. */
    public String anchor() {
      return x < MARGIN ? "start" : x > 100 - MARGIN ? "end" : "middle";
    }
  }

  /** Where the axis has room for the name of a month. */
  public enum Name {
    EVERYWHERE,
    ON_WIDE_SCREENS,
    NOWHERE
  }

  /** Half a label on a phone, in percent of the width. */
  private static final int MARGIN = 10;

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

  /** The next number that is round, and half of it too: 2, 4, 6, 8, 10, 20, 40 and so on. */
  private static long round(long count) {
    long unit = 2;
    while (count > 5 * unit) {
      unit *= 10;
    }
    return Math.max(unit, Math.ceilDiv(count, unit) * unit);
  }

  /** A single month is a line across. */
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
