package gongbo.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.release.Samples;
import gongbo.search.FacetOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchJsonTest {
  private final ObjectNode answer = SearchJson.of(Samples.result(1234), false, "c-1");

  @Test
  void hasTheKeysOfTheContract() {
    assertThat(names(answer))
        .containsExactly(
            "total",
            "generation",
            "took_ms",
            "interpretation",
            "hits",
            "facets",
            "missing",
            "next_cursor");
    assertThat(answer.get("total").asLong()).isEqualTo(1234);
    assertThat(answer.get("took_ms").asLong()).isEqualTo(12);
    assertThat(answer.get("next_cursor").asText()).isEqualTo("c-1");
    assertThat(names(answer.at("/hits/0")))
        .containsExactlyInAnyOrder(
            "id",
            "title",
            "published",
            "publisher",
            "kind",
            "url",
            "score",
            "tier",
            "duplicates",
            "snippets",
            "speakers",
            "topics",
            "venues",
            "event_dates");
  }

  @Test
  void saysHowTheQueryWasUnderstood() {
    assertThat(answer.at("/interpretation/clauses"))
        .hasToString(
            "[{\"kind\":\"word\",\"text\":\"기술\",\"excluded\":false},"
                + "{\"kind\":\"phrase\",\"text\":\"수소 경제\",\"excluded\":true}]");
  }

  @Test
  void marksAreOffsetsNotMarkup() {
    assertThat(answer.at("/hits/0/snippets"))
        .hasToString("[{\"text\":\"국제 기술 <협력> & 교류\",\"marks\":[[3,5]]}]");
  }

  @Test
  void countsEveryFacetEvenAnEmptyOne() {
    assertThat(names(answer.get("facets"))).containsExactlyElementsOf(FacetOptions.ALL_FACETS);
    assertThat(answer.at("/facets/publisher")).isEmpty();
    assertThat(answer.at("/facets/date/0"))
        .hasToString(
            "{\"value\":\"2025\",\"count\":7,\"selected\":false,\"excluded\":false,\"children\":"
                + "[{\"value\":\"2025-05\",\"count\":4,\"selected\":false,\"excluded\":false,"
                + "\"children\":[]}]}");
    assertThat(answer.at("/missing/speaker").asInt()).isEqualTo(8);
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
