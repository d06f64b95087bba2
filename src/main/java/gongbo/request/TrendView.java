package gongbo.request;

import gongbo.search.Trends.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How trends are shown.
 *
 * @param interval the length of a period
 * @param shares whether each count is divided by the number of all releases of its period
 */
public record TrendView(Interval interval, boolean shares) {
  /** Counts by month. */
  public static final TrendView USUAL = new TrendView(Interval.MONTH, false);

  private static final String INTERVAL = "interval";
  private static final String MEASURE = "measure";
  private static final String SHARE = "share";

  static TrendView read(ParameterReader reader) {
    return new TrendView(
        reader.choice(INTERVAL, intervals(), USUAL.interval),
        reader.choice(MEASURE, SearchParameters.choices("count", false, SHARE, true), false));
  }

  /** Returns the intervals by their names in addresses. */
  static Map<String, Interval> intervals() {
    Map<String, Interval> intervals = new LinkedHashMap<>();
    for (Interval interval : Interval.values()) {
      intervals.put(nameOf(interval), interval);
    }
    return intervals;
  }

  /** Returns the name of an interval in addresses and messages. */
  public static String nameOf(Interval interval) {
    return interval.name().toLowerCase(Locale.ROOT);
  }

  public TrendView withInterval(Interval other) {
    return new TrendView(other, shares);
  }

  public TrendView withShares(boolean wanted) {
    return new TrendView(interval, wanted);
  }

  /** Returns the parameters; none for what is shown without them. */
  List<FormField> fields() {
    List<FormField> fields = new ArrayList<>();
    if (interval != USUAL.interval) {
      fields.add(new FormField(INTERVAL, nameOf(interval)));
    }
    if (shares) {
      fields.add(new FormField(MEASURE, SHARE));
    }
    return fields;
  }
}
