package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongbo.search.WithdrawnMeanwhileException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything that a search finds, as a whole. */
@ExtendWith(Shared.class)
class ExportHandlersTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NARROWED = "topic=" + SampleServer.encoded("환경");

  private final SampleServer server;

  ExportHandlersTest(SampleServer server) {
    this.server = server;
  }

  @Test
  void everyFormHasEveryHitInTheOrderOfTheSearch() throws Exception {
    for (String query :
        List.of(
            "",
            "q=" + SampleServer.encoded("행사 기술") + "&q.match=any",
            NARROWED,
            "date=2024-05&date=2025")) {
      JsonNode answer = JSON.readTree(get("/api/v1/search?size=100&" + query).body());
      List<String> hits = answer.get("hits").findValuesAsText("id");

      HttpResponse<String> lines = get("/api/v1/export?fields=id&" + query);
      List<String> ids = new ArrayList<>();
      for (String line : lines.body().lines().toList()) {
        ids.add(JSON.readTree(line).get("id").asText());
      }
      assertThat(ids).as(query).isEqualTo(hits).hasSize(answer.get("total").asInt()).isNotEmpty();
      assertThat(lines.headers().firstValue("Gongbo-Total")).contains(answer.get("total").asText());
      assertThat(lines.headers().firstValue("Gongbo-Generation"))
          .contains(answer.get("generation").asText());

      JsonNode whole = JSON.readTree(get("/api/v1/export?format=json&" + query).body());
      assertThat(whole.get("hits").findValuesAsText("id")).isEqualTo(hits);
      assertThat(whole.get("total")).isEqualTo(answer.get("total"));

      List<List<String>> table = table(get("/api/v1/export?format=csv&" + query).body());
      assertThat(table.stream().skip(1).map(List::getFirst)).isEqualTo(hits);
    }
  }

  @Test
  void theCellsOfATableAreWhatTheReleaseSays() throws Exception {
    String names = "id,title,body,speakers,quotes";
    List<List<String>> table = table(get("/api/v1/export?format=csv&fields=" + names).body());

    assertThat(String.join(",", table.getFirst())).isEqualTo("\uFEFF" + names);
    for (List<String> row : table.subList(1, table.size())) {
      JsonNode release = JSON.readTree(get("/api/v1/releases/" + row.getFirst()).body());
      assertThat(row.get(1)).isEqualTo(cell(release.get("title").asText()));
      assertThat(row.get(2)).isEqualTo(cell(release.get("body").asText()));
      assertThat(row.get(3))
          .isEqualTo(String.join("; ", release.get("speakers").findValuesAsText("name")));
    }
  }

  @Test
  void quotationsAreExportedToo() throws Exception {
    int total = JSON.readTree(get("/api/v1/quotes?size=0").body()).get("total").asInt();

    List<List<String>> table = table(get("/api/v1/quotes/export?format=csv").body());

    assertThat(table)
        .hasSize(total + 1)
        .allSatisfy(row -> assertThat(row).hasSize(ExportHandlers.QUOTATION_FIELDS.size()));
    assertThat(table.stream().map(List::getFirst)).doesNotHaveDuplicates();
  }

  @Test
  void whatItCannotGiveIsNamed() throws Exception {
    HttpResponse<String> response =
        get("/api/v1/export?format=xlsx&fields=id,colour&size=10&page=2");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(response.body()).get("errors").findValuesAsText("parameter"))
        .containsExactlyInAnyOrder("format", "fields", "size", "page");
    assertThat(get("/api/v1/export?fields=none").statusCode()).isEqualTo(400);
  }

  @Test
  void anExportThatComesTooSoonAfterAWithdrawalMayComeAgain() throws Exception {
    try (SampleServer following =
        SampleServer.start(
            context -> {
              if (context.path().endsWith("/export")) {
                throw new WithdrawnMeanwhileException();
              }
            })) {
      HttpResponse<String> response = following.get("/api/v1/export");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
      assertThat(JSON.readTree(response.body()).get("status").asInt()).isEqualTo(503);
    }
  }

  @Test
  void noCellIsAFormula() throws Exception {
    List<List<String>> table = table(get("/api/v1/export?format=csv&fields=id,title,body").body());

    assertThat(table.subList(1, table.size()).stream().flatMap(List::stream))
        .noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r＝＋－＠].*"))
        .anyMatch(cell -> cell.startsWith("'- "));
  }

  /** What a spreadsheet would work out is marked as text. */
  private static String cell(String text) {
    return text.matches("(?s)[=+\\-@\t\r＝＋－＠].*") ? "'" + text : text;
  }

  private HttpResponse<String> get(String path) throws Exception {
    return server.get(path);
  }

  /** Reads a table as RFC 4180 has it, letter by letter. */
  private static List<List<String>> table(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted && c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        cell.append('"');
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\r')) {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && c == '\n') {
        rows.add(row);
        row = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
