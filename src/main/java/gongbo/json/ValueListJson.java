package gongbo.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.search.Suggestion;
import gongbo.search.ValueList;
import java.util.List;

/** The JSON form of the answer of {@code GET /api/v1/speakers} and of the other lists of values. */
public final class ValueListJson {
  private ValueListJson() {}

  /**
   * Returns one page of a list.
   *
   * @param page the number of the page, from 1
   * @param size values per page
   */
  public static ObjectNode of(ValueList list, int page, int size) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("total", list.values().size());
    answer.put("generation", list.generation());
    ArrayNode values = answer.putArray("values");
    List<Suggestion> all = list.values();
    all.stream()
        .skip(Math.min((page - 1L) * size, all.size()))
        .limit(size)
        .forEach(
            value ->
                values
                    .addObject()
                    .put("key", value.value())
                    .put("name", value.value())
                    .put("releases", value.count()));
    return answer;
  }
}
