package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongbo.api.ReleaseFormat;
import gongbo.korean.KoreanText;
import java.net.BindException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final SampleServer server;

  WebServerTest(SampleServer server) {
    this.server = server;
  }

  @AfterAll
  void stop() throws Exception {
    client.close();
  }

  @Test
  void aSearchAnswersAsTheContractSays() throws Exception {
    JsonNode answer = json("/api/v1/search?q=" + encoded("반도체"));

    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "total",
            "generation",
            "took_ms",
            "interpretation",
            "hits",
            "facets",
            "missing",
            "next_cursor");
    assertThat(answer.get("total").asInt()).isPositive();
    assertThat(answer.get("facets").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "date",
            "event_date",
            "speaker",
            "topic",
            "venue",
            "region",
            "publisher",
            "kind",
            "manner");
    JsonNode hit = answer.get("hits").get(0);
    assertThat(hit.fieldNames())
        .toIterable()
        .contains(
            "id",
            "title",
            "published",
            "publisher",
            "kind",
            "url",
            "score",
            "snippets",
            "speakers",
            "topics",
            "venues",
            "event_dates");
    JsonNode snippet = hit.get("snippets").get(0);
    JsonNode mark = snippet.get("marks").get(0);
    assertThat(snippet.get("text").asText().substring(mark.get(0).asInt(), mark.get(1).asInt()))
        .isEqualTo("반도체");
  }

  @Test
  void everyFacetCountIsWhatItsSelectionGives() throws Exception {
    JsonNode facets = json("/api/v1/search?size=0").get("facets");
    for (String field :
        List.of("speaker", "topic", "venue", "region", "publisher", "kind", "manner")) {
      assertThat(facets.get(field)).as(field).isNotEmpty();
      for (JsonNode value : facets.get(field)) {
        String selection = field + "=" + encoded(value.get("value").asText());
        assertThat(json("/api/v1/search?size=0&" + selection).get("total").asInt())
            .as(selection)
            .isEqualTo(value.get("count").asInt());
      }
    }
  }

  @Test
  void everyCountOfADateIsWhatItsSelectionGives() throws Exception {
    JsonNode facets = json("/api/v1/search?size=0").get("facets");
    for (String field : List.of("date", "event_date")) {
      for (JsonNode year : facets.get(field)) {
        List<JsonNode> dates = new ArrayList<>(List.of(year));
        year.get("children").forEach(dates::add);
        for (JsonNode date : dates) {
          String selection = field + "=" + date.get("value").asText();
          assertThat(json("/api/v1/search?size=0&" + selection).get("total").asInt())
              .as(selection)
              .isEqualTo(date.get("count").asInt());
        }
      }
    }
    JsonNode year = facets.get("date").get(0);
    JsonNode month = year.get("children").get(0);
    assertThat(
            json("/api/v1/search?size=0&date="
                    + year.get("value").asText()
                    + "&-date="
                    + month.get("value").asText())
                .get("total")
                .asInt())
        .isEqualTo(year.get("count").asInt() - month.get("count").asInt());
  }

  @Test
  void aDateFiltersPagesAndFeedsToo() throws Exception {
    JsonNode hits = json("/api/v1/search?size=50&sort=newest&date=2024-05").get("hits");
    String page = get("/search?size=50&date=2024-05").body();
    String feed = get("/feed?size=50&date=2024-05").body();

    assertThat(hits).isNotEmpty();
    assertThat(page.split("<article class=\"hit\"", -1)).hasSize(hits.size() + 1);
    assertThat(feed.split("<entry ", -1)).hasSize(hits.size() + 1);
    assertThat(get("/search?date=May").statusCode()).isEqualTo(400);
    assertThat(get("/feed?event_date=2024-13").body()).contains("event_date");
  }

  @Test
  void thePagesOfAnAnswerHoldEveryReleaseOnce() throws Exception {
    int total = json("/api/v1/search?size=0").get("total").asInt();
    List<String> ids = new ArrayList<>();
    for (int page = 1; page <= 1 + total / 10; page++) {
      ids.addAll(ids(json("/api/v1/search?sort=oldest&page=" + page)));
    }

    assertThat(ids).hasSize(total).doesNotHaveDuplicates();
  }

  @Test
  void aCursorWalksOverEveryReleaseOnce() throws Exception {
    for (String query : List.of("", "q=" + encoded("행사") + "&", "sort=newest&", "sort=oldest&")) {
      JsonNode page = json("/api/v1/search?" + query + "size=7&facets=none");
      int total = page.get("total").asInt();
      List<String> ids = new ArrayList<>();
      ids.addAll(ids(page));
      while (page.get("next_cursor").isTextual()) {
        page = json("/api/v1/search?facets=none&cursor=" + page.get("next_cursor").asText());
        assertThat(page.get("total").asInt()).isEqualTo(total);
        ids.addAll(ids(page));
      }

      assertThat(ids).as(query).hasSize(total).doesNotHaveDuplicates().hasSizeGreaterThan(7);
      assertThat(ids.subList(0, 7))
          .containsExactlyElementsOf(ids(json("/api/v1/search?" + query + "size=7")));
    }
  }

  @Test
  void quotationsAreFoundByTheirWordsAndWhoSaidThem() throws Exception {
    JsonNode answer = json("/api/v1/quotes?q=" + encoded("조용하고 냄새 없는 버스"));

    JsonNode quote = answer.get("hits").get(0);
    assertThat(quote.get("speaker").asText()).isEqualTo("문하령");
    assertThat(quote.get("title").asText()).isEqualTo("산업전환실장");
    assertThat(quote.get("text").asText()).startsWith("조용하고 냄새 없는 버스");
    assertThat(quote.get("marks")).isNotEmpty();
    assertThat(quote.get("release").get("id").asText()).isEqualTo("gaon-2024-0509-hydrogen-bus");

    int all = json("/health").get("quotations").asInt();
    JsonNode everything = json("/api/v1/quotes?size=100");
    assertThat(everything.get("total").asInt()).isEqualTo(all).isGreaterThan(64);
    for (JsonNode speaker : everything.get("facets").get("speaker")) {
      String name = speaker.get("value").asText();
      JsonNode said = json("/api/v1/quotes?size=100&speaker=" + encoded(name));
      assertThat(said.get("total").asInt()).isEqualTo(speaker.get("count").asInt());
      // A name may be printed with a hyphen.
      said.get("hits")
          .forEach(
              hit ->
                  assertThat(KoreanText.nameKey(hit.get("speaker").asText()))
                      .isEqualTo(KoreanText.nameKey(name)));
    }
  }

  @Test
  void aCursorOfReleasesIsNoneOfQuotations() throws Exception {
    String cursor = json("/api/v1/search?size=1").get("next_cursor").asText();

    assertThat(get("/api/v1/quotes?cursor=" + cursor).statusCode()).isEqualTo(400);
  }

  @Test
  void aHalfTypedNameIsSuggested() throws Exception {
    for (String typed : List.of("염지", "염짓", "염지ㅅ", "duawl")) {
      JsonNode first = json("/api/v1/suggest?q=" + encoded(typed)).get("suggestions").get(0);

      assertThat(first.get("kind").asText()).as(typed).isEqualTo("speaker");
      assertThat(first.get("value").asText()).as(typed).isEqualTo("염지수");
      String said = "/api/v1/search?size=0&speaker=" + encoded("염지수");
      assertThat(first.get("count")).isEqualTo(json(said).get("total"));
    }
    assertThat(json("/api/v1/suggest?q=").get("suggestions")).isEmpty();
  }

  @Test
  void aSpeakerHasRolesOverTime() throws Exception {
    JsonNode speaker = json("/api/v1/speakers/" + encoded("염지수"));

    String selected = "size=0&speaker=" + encoded("염지수");
    assertThat(speaker.get("releases")).isEqualTo(json("/api/v1/search?" + selected).get("total"));
    assertThat(speaker.get("quotes")).isEqualTo(json("/api/v1/quotes?" + selected).get("total"));
    assertThat(speaker.get("roles").findValuesAsText("title")).hasSizeGreaterThan(1);
    assertThat(speaker.get("roles").findValuesAsText("last"))
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(speaker.get("co_speakers")).isNotEmpty();
    assertThat(get("/api/v1/speakers/" + encoded("아무개")).statusCode()).isEqualTo(404);
  }

  @Test
  void datesOrderTheHits() throws Exception {
    List<String> days = new ArrayList<>();
    json("/api/v1/search?sort=newest&size=100")
        .get("hits")
        .forEach(hit -> days.add(hit.get("published").asText()));

    assertThat(days).hasSizeGreaterThan(50).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void everyBadParameterIsNamed() throws Exception {
    HttpResponse<String> response =
        get("/api/v1/search?q=a&sort=best&page=0&colour=red&from=2025-13");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
    List<String> named = new ArrayList<>();
    JSON.readTree(response.body())
        .get("errors")
        .forEach(error -> named.add(error.get("parameter").asText()));
    assertThat(named).containsExactlyInAnyOrder("sort", "page", "colour", "from");
  }

  @Test
  void aReleaseIsGivenWithItsFindings() throws Exception {
    JsonNode hit = json("/api/v1/search?q=" + encoded("speaker:염지수")).get("hits").get(0);
    JsonNode release = json("/api/v1/releases/" + hit.get("id").asText());

    assertThat(release.get("title")).isEqualTo(hit.get("title"));
    assertThat(release.get("speakers").findValuesAsText("name")).contains("염지수");
    assertThat(release.get("findings")).isNotEmpty();
  }

  @Test
  void theFindingsOfAReleaseStandInItsBody() throws Exception {
    JsonNode hit = json("/api/v1/search?q=" + encoded("speaker:염지수")).get("hits").get(0);
    JsonNode release = json("/api/v1/releases/" + hit.get("id").asText());
    String body = release.get("body").asText();
    int quotes = 0;
    for (JsonNode finding : release.get("findings")) {
      if (finding.get("kind").asText().equals("quote")) {
        quotes++;
        assertThat(body.substring(finding.get("start").asInt(), finding.get("end").asInt()))
            .contains(finding.get("value").asText());
      }
    }

    assertThat(quotes).isPositive();
  }

  @Test
  void aReleaseIsThereInEveryFormThatItsPageLinks() throws Exception {
    String page = get("/releases/page-1").body();

    for (ReleaseFormat format : ReleaseFormat.values()) {
      String path = "/api/v1/releases/page-1?format=" + format.key();
      HttpResponse<String> response = get(path);

      assertThat(page).contains("href=\"" + path + "\"");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("content-type").orElse(""))
          .startsWith(format.mediaType());
      assertThat(response.headers().firstValue("vary")).contains("Accept, Accept-Encoding, Host");
      assertThat(response.body()).contains("반도체 인재");
    }
  }

  @Test
  void theProgrammeOfAnEventIsOnItsPageAndInItsJson() throws Exception {
    String path = "/releases/gaon-2024-0905-ai-forum";

    assertThat(get(path).body())
        .containsPattern(
            "<th scope=\"row\">13:40–14:20</th><td><a href=\"#p\\d+\" lang=\"ko\">기조연설 ");
    assertThat(json("/api/v1" + path).at("/programme/1"))
        .isEqualTo(
            JSON.readTree(
                """
                {"start": "13:40", "end": "14:20", "text": "기조연설 (오마르 벤하디 소장)"}
                """));
  }

  @Test
  void eachParagraphOfTheOutlineIsOnThePage() throws Exception {
    String page = get("/releases/page-1").body();

    assertThat(json("/api/v1/releases/page-1").get("outline"))
        .isNotEmpty()
        .allSatisfy(
            paragraph ->
                assertThat(page).contains("<p id=\"" + paragraph.get("id").asText() + "\""));
  }

  @Test
  void aFormThatIsNotThereIsNotAcceptable() throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/releases/page-1"))
                .header("Accept", "application/pdf")
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(JSON.readTree(response.body()).get("detail").asText())
        .contains("text/markdown", "application/json");
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    assertThat(get("/api/v1/releases/none").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/releases/..%2F..%2Fetc%2Fpasswd").statusCode()).isBetween(400, 404);
    assertThat(get("/assets/../pom.xml").statusCode()).isBetween(400, 404);
    assertThat(get("/releases/none").statusCode()).isEqualTo(404);
  }

  @Test
  void queriesAreEscapedOnPages() throws Exception {
    String page = get("/search?q=" + encoded("<script>alert(1)</script>")).body();

    assertThat(page).doesNotContain("<script>").contains("&lt;script>");
  }

  @Test
  void pagesForbidWhatTheyDoNotNeed() throws Exception {
    HttpResponse<String> response = get("/");

    assertThat(response.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(response.headers().firstValue("x-content-type-options")).contains("nosniff");
  }

  @Test
  void healthTellsTheGeneration() throws Exception {
    JsonNode health = json("/health");

    assertThat(health.get("status").asText()).isEqualTo("ok");
    assertThat(health.get("generation")).isEqualTo(json("/api/v1/search").get("generation"));
  }

  @Test
  void anOldKeyLeadsToTheCurrentOne() throws Exception {
    String printed = SampleServer.encoded("서울 다솜회관 4층 누리홀").replace("+", "%20");
    for (String path : List.of("/api/v1/venues/", "/venues/")) {
      HttpResponse<String> old = server.get(path + printed + "?");
      assertThat(old.statusCode()).as(path).isEqualTo(307);
      String current = old.headers().firstValue("location").orElseThrow();
      assertThat(current).endsWith(path + SampleServer.encoded("다솜회관"));
      assertThat(server.get(URI.create(current).getRawPath()).statusCode()).isEqualTo(200);
    }
    for (String path : List.of("/api/v1/speakers/", "/speakers/")) {
      String former = path + SampleServer.encoded("염지수-가온대학교");
      assertThat(server.get(former).headers().firstValue("location").orElse(""))
          .endsWith(path + SampleServer.encoded("염지수"));
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    int port = URI.create(server.url()).getPort();

    assertThatThrownBy(
            () ->
                WebServer.start(
                    server.service(),
                    ServerSettings.at("127.0.0.1", port),
                    new TestReindexes(),
                    null))
        .hasMessageContaining("port " + port)
        .hasCauseInstanceOf(BindException.class);
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
    return ids;
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.url() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
