package gongbo.request;

import gongbo.search.Trends;
import gongbo.search.Trends.Interval;
import java.util.List;
import java.util.Set;

/**
 * The parameters of trends.
 *
 * @param address the filters of every query
 * @param texts the queries, in order
 * @param interval the length of a period
 * @param split whether to count by publisher
 */
public record TrendParameters(
    SearchAddress address, List<String> texts, Interval interval, boolean split) {
  public TrendParameters {
    texts = List.copyOf(texts);
  }

  /**
   * Reads the parameters of {@code GET /api/v1/trends}.
   *
   * @throws BadParametersException when some are unknown or wrong
   */
  public static TrendParameters of(String query) {
    ParameterReader reader = new ParameterReader(query);
    SearchAddress address = SearchParameters.narrowed(reader, Language.KOREAN);
    Set<String> texts = reader.texts("q", Trends.MAX_TEXTS);
    Interval interval = reader.choice("interval", TrendView.intervals(), Interval.MONTH);
    boolean split =
        reader.choice("split", SearchParameters.choices("none", false, "publisher", true), false);
    reader.finish(address);
    return new TrendParameters(
        address, texts.isEmpty() ? List.of("") : List.copyOf(texts), interval, split);
  }
}
