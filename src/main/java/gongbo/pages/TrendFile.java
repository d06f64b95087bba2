package gongbo.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.api.ExportFormat;
import gongbo.request.TrendComparison;
import gongbo.search.Trends;
import java.util.ArrayList;
import java.util.List;

/** The table of trends as a file: a row for each period, counts and shares of each query. */
public final class TrendFile {
  private TrendFile() {}

  /**
   * Returns the table in CSV (RFC 4180). A period without any release has no share. The names of
   * the columns are the queries as typed.
   */
  public static String csv(TrendComparison comparison, Trends trends) {
    List<String> fields = new ArrayList<>(List.of("period", "all"));
    for (String text : comparison.texts()) {
      fields.add(name(text));
      fields.add(share(text));
    }
    StringBuilder csv = new StringBuilder(ExportFormat.CSV.head(trends.generation(), 0, fields));
    for (int period = 0; period < trends.periods().size(); period++) {
      csv.append(ExportFormat.CSV.row(row(period, comparison, trends), fields, period == 0));
    }
    return csv.toString();
  }

  private static ObjectNode row(int period, TrendComparison comparison, Trends trends) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    long all = trends.all().get(period);
    row.put("period", trends.interval().name(trends.periods().get(period)));
    row.put("all", all);
    List<String> texts = comparison.texts();
    for (int series = 0; series < texts.size(); series++) {
      long count = trends.series().get(series).counts().get(period);
      row.put(name(texts.get(series)), count);
      if (all > 0) {
        row.put(share(texts.get(series)), (double) count / all);
      }
    }
    return row;
  }

  private static String name(String text) {
    return text.isEmpty() ? "*" : text;
  }

  private static String share(String text) {
    return name(text) + " (share)";
  }
}
