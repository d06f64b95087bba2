package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every count over time, by speaker or of a list is what a search for it finds. */
@ExtendWith(Shared.class)
class TrendsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String HYDROGEN = "q=" + SampleServer.encoded("수소");

  private final SampleServer server;

  TrendsTest(SampleServer server) {
    this.server = server;
  }

  @Test
  void everyPeriodCountsWhatASearchFindsInIt() throws Exception {
    for (String interval : List.of("year", "month")) {
      JsonNode series =
          json("/api/v1/trends?split=publisher&interval=" + interval + "&" + HYDROGEN)
              .get("series")
              .get(0);
      assertThat(series.get("total").asInt()).isEqualTo(total(HYDROGEN)).isPositive();
      for (JsonNode count : series.get("counts")) {
        String period = count.get("period").asText();
        String during = "&from=" + period + "&to=" + period;
        int all = total(during);
        assertThat(count.get("count").asInt()).as(period).isEqualTo(total(HYDROGEN + during));
        assertThat(count.get("all").asInt()).as(period).isEqualTo(all);
        assertThat(count.get("share").asDouble() * all)
            .isEqualTo(count.get("count").asDouble(), within(1e-9));
      }
      for (JsonNode part : series.get("publishers")) {
        String by = "&publisher=" + SampleServer.encoded(part.get("publisher").asText());
        assertThat(part.get("total").asInt()).isEqualTo(total(HYDROGEN + by));
      }
    }
  }

  @Test
  void weeksAndDaysAddUp() throws Exception {
    for (String interval : List.of("week", "day")) {
      JsonNode series =
          json("/api/v1/trends?interval=" + interval + "&" + HYDROGEN).get("series").get(0);
      long sum = series.get("undated").asLong();
      for (JsonNode count : series.get("counts")) {
        sum += count.get("count").asLong();
      }
      assertThat(sum).as(interval).isEqualTo(series.get("total").asLong());
    }
  }

  @Test
  void fiveTextsAreCountedAndNoMore() throws Exception {
    assertThat(json("/api/v1/trends?q=a&q=b&q=c&q=d&q=e").get("series")).hasSize(5);
    assertThat(get("/api/v1/trends?q=a&q=b&q=c&q=d&q=e&q=f").statusCode()).isEqualTo(400);
  }

  @Test
  void whoSaysItMostIsCountedAsFacetsAre() throws Exception {
    JsonNode tally = json("/api/v1/quotes/tally?limit=1000");
    assertThat(tally.get("total").asInt())
        .isEqualTo(json("/api/v1/quotes?size=0").get("total").asInt());
    assertThat(tally.get("values")).isNotEmpty();
    for (JsonNode value : tally.get("values")) {
      String of = "speaker=" + SampleServer.encoded(value.get("value").asText());
      JsonNode said = json("/api/v1/quotes?size=100&sort=oldest&" + of);
      assertThat(value.get("count")).isEqualTo(said.get("total"));
      List<String> days = said.get("hits").findValuesAsText("published");
      assertThat(value.get("first").asText()).isEqualTo(days.getFirst());
      assertThat(value.get("last").asText()).isEqualTo(days.getLast());
    }
  }

  @Test
  void everyListedNameLeadsToItsProfile() throws Exception {
    for (String kind : List.of("speaker", "venue", "publisher", "topic")) {
      JsonNode list = json("/api/v1/" + kind + "s?size=20");
      assertThat(list.get("values")).isNotEmpty();
      for (JsonNode value : list.get("values")) {
        String key = SampleServer.encoded(value.get("key").asText()).replace("+", "%20");
        JsonNode profile = json("/api/v1/" + kind + "s/" + key);
        assertThat(profile.get("releases")).isEqualTo(value.get("releases"));
        assertThat(profile.get("releases").asInt()).isEqualTo(total(kind + "=" + key));
      }
      assertThat(get("/api/v1/" + kind + "s/없음").statusCode()).isEqualTo(404);
    }
    assertThat(json("/api/v1/speakers?prefix=duawl").get("values").get(0).get("name").asText())
        .isEqualTo("염지수");
  }

  @Test
  void theTableOfThePageCanBeDownloaded() throws Exception {
    HttpResponse<String> table = get("/trends.csv?interval=year&" + HYDROGEN);
    assertThat(table.headers().firstValue("content-disposition").orElseThrow())
        .startsWith("attachment");
    List<String> rows = table.body().lines().toList();
    assertThat(rows.getFirst()).isEqualTo("\uFEFFperiod,all,수소,수소 (share)");
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      String during = "&from=" + cells[0] + "&to=" + cells[0];
      assertThat(cells[1]).isEqualTo(Integer.toString(total(during)));
      assertThat(cells[2]).isEqualTo(Integer.toString(total(HYDROGEN + during)));
    }
  }

  @Test
  void theChartCanBeDownloadedAsADrawing() throws Exception {
    HttpResponse<String> drawing = get("/trends.svg?measure=share&" + HYDROGEN);
    assertThat(drawing.headers().firstValue("content-type").orElseThrow())
        .startsWith("image/svg+xml");
    assertThat(drawing.body()).startsWith("<svg xmlns=").contains("<polyline class=\"line-1\"");
  }

  private int total(String query) throws Exception {
    return json("/api/v1/search?size=0&facets=none&" + query).get("total").asInt();
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return server.get(path.replace("없음", SampleServer.encoded("없음")));
  }
}
