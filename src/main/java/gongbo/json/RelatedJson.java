package gongbo.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.search.RelatedResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The JSON form of the releases related to one. */
public final class RelatedJson {
  private static final List<String> OF_RELEASE =
      List.of("id", "title", "published", "publisher", "url", "event_dates", "topics");

  private RelatedJson() {}

  public static ObjectNode of(RelatedResult related) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("generation", related.generation());
    ArrayNode hits = answer.putArray("hits");
    for (RelatedResult.RelatedRelease neighbour : related.releases()) {
      ObjectNode release = ReleaseJson.of(neighbour.release());
      ObjectNode hit = hits.addObject();
      OF_RELEASE.forEach(key -> hit.set(key, release.get(key)));
      ArrayNode bonds = hit.putArray("bonds");
      Stream.of(RelatedResult.Relation.values())
          .filter(neighbour.bonds()::contains)
          .forEach(bond -> bonds.add(bond.name().toLowerCase(Locale.ROOT)));
      hit.put("resemblance", neighbour.resemblance());
    }
    return answer;
  }
}
