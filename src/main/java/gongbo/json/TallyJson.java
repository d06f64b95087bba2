package gongbo.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.search.FacetField;
import gongbo.search.QuotationTally;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The JSON form of the answer of {@code GET /api/v1/quotes/tally}. */
public final class TallyJson {
  private TallyJson() {}

  /**
   * Returns the counts of a tally.
   *
   * @param limit the most entries to list
   */
  public static ObjectNode of(QuotationTally tally, FacetField by, int limit) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("total", tally.total());
    answer.put("generation", tally.generation());
    answer.set("interpretation", SearchJson.interpretation(tally.interpretation()));
    answer.put("by", by.key());
    answer.put("missing", tally.missing());
    answer.put("values_total", tally.entries().size());
    ArrayNode values = answer.putArray("values");
    tally.entries().stream()
        .limit(limit)
        .forEach(
            entry ->
                values
                    .addObject()
                    .put("value", entry.value())
                    .put("count", entry.count())
                    .put("first", text(entry.first()))
                    .put("last", text(entry.last())));
    return answer;
  }

  public static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
