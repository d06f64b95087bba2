package gongbo.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.search.Trends;
import java.util.List;
import java.util.Locale;

/** The JSON form of the answer of {@code GET /api/v1/trends}. */
public final class TrendsJson {
  private TrendsJson() {}

  public static ObjectNode of(Trends trends) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("generation", trends.generation());
    answer.put("interval", trends.interval().name().toLowerCase(Locale.ROOT));
    ArrayNode series = answer.putArray("series");
    for (Trends.Series one : trends.series()) {
      ObjectNode node = series.addObject();
      node.put("query", one.text());
      node.set("interpretation", SearchJson.interpretation(one.interpretation()));
      node.put("total", one.total());
      node.put("undated", one.undated());
      node.set("counts", counts(one.counts(), trends));
      ArrayNode publishers = node.putArray("publishers");
      for (Trends.PublisherShare part : one.publishers()) {
        publishers
            .addObject()
            .put("publisher", part.publisher())
            .put("total", part.total())
            .set("counts", counts(part.counts(), trends));
      }
    }
    return answer;
  }

  private static ArrayNode counts(List<Long> counts, Trends trends) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < counts.size(); i++) {
      long all = trends.all().get(i);
      ObjectNode node = array.addObject();
      node.put("period", trends.interval().name(trends.periods().get(i)));
      node.put("count", counts.get(i));
      node.put("all", all);
      if (all == 0) {
        node.putNull("share");
      } else {
        node.put("share", (double) counts.get(i) / all);
      }
    }
    return array;
  }
}
