package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import gongbo.api.ExportFormat;
import gongbo.api.OpenSearchPage;
import gongbo.api.ReleaseFormat;
import gongbo.index.ReindexProgress;
import gongbo.release.Paragraph;
import gongbo.release.Span;
import gongbo.release.Speaker;
import gongbo.request.Language;
import gongbo.request.ParameterReader;
import gongbo.search.FacetOptions;
import gongbo.search.SearchRequest;
import gongbo.search.SearchRequest.Sort;
import gongbo.search.Trends;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds the description of the API against the server it describes. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SPEAKER = "/api/v1/speakers/" + SampleServer.encoded("염지수");
  private static final String RELEASE = "/api/v1/releases/page-1";

  private final SampleServer server;
  private JsonNode description;

  OpenApiTest(SampleServer server) {
    this.server = server;
  }

  @BeforeAll
  void start() throws Exception {
    description = json("/openapi.json");
  }

  @Test
  void aPublicParserFindsNothingWrong() throws Exception {
    SwaggerParseResult result =
        new OpenAPIV3Parser().readContents(server.get("/openapi.json").body(), null, null);

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths()).hasSameSizeAs(description.get("paths"));
  }

  @Test
  void everyPathAnswers() throws Exception {
    assertThat(paths()).hasSizeGreaterThan(6);
    for (String path : paths()) {
      HttpResponse<String> response = server.get(existing(path));
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      String type = response.headers().firstValue("content-type").orElse("").split(";", -1)[0];
      assertThat(operation(path).at("/responses/200/content").fieldNames())
          .toIterable()
          .as(path)
          .contains(type);
    }
  }

  @Test
  void everythingThatProgramsCanAskIsDescribed() throws Exception {
    Set<String> routes = new TreeSet<>();
    for (String route : server.routes()) {
      String path = route.substring(route.indexOf(' ') + 1);
      if (RequestReader.isOfProgram(path, "") && !path.equals(OpenSearchPage.PATH)) {
        routes.add(route);
      }
    }

    assertThat(server.described()).isEqualTo(routes);
  }

  @Test
  void everyDocumentedParameterIsTaken() throws Exception {
    int taken = 0;
    for (String path : paths()) {
      for (JsonNode parameter : parameters(path)) {
        String name = parameter.get("name").asText();
        // A cursor of somebody else's is refused, and so are cursors here.
        if (!name.equals("cursor")) {
          String query = "?" + name + "=" + SampleServer.encoded(example(parameter));
          String asked = existing(path) + query;
          assertThat(server.get(asked).statusCode()).as(asked).isEqualTo(200);
          taken++;
        }
      }
    }
    assertThat(taken).isGreaterThan(40);
  }

  /** The server names the parameters it takes to whoever sends another. */
  @Test
  void everyParameterThatIsTakenIsDocumented() throws Exception {
    for (String path : paths()) {
      Set<String> documented = new TreeSet<>();
      parameters(path).forEach(parameter -> documented.add(parameter.get("name").asText()));
      HttpResponse<String> response = server.get(existing(path) + "?colour=red");
      if (documented.isEmpty() && response.statusCode() == 200) {
        continue; // states of the server take anything, so that monitors may send what they like
      }
      String message = JSON.readTree(response.body()).at("/errors/0/message").asText();
      if (documented.isEmpty()) {
        assertThat(message).isEqualTo("There are no parameters here.");
      } else {
        assertThat(message).as(path).endsWith(": " + String.join(", ", documented) + ".");
      }
    }
  }

  @Test
  void limitsAndChoicesAreThoseOfTheCode() {
    assertThat(schema("q").get("maxLength").asInt()).isEqualTo(ParameterReader.MAX_TEXT);
    assertThat(schema("speaker").at("/items/maxLength").asInt())
        .isEqualTo(ParameterReader.MAX_VALUE);
    assertThat(schema("speaker").get("maxItems").asInt()).isEqualTo(ParameterReader.MAX_VALUES);
    assertThat(schema("size").get("maximum").asInt()).isEqualTo(SearchRequest.MAX_SIZE);
    assertThat(schema("size").get("default").asInt()).isEqualTo(SearchRequest.DEFAULT_SIZE);
    assertThat(texts(schema("sort").get("enum"))).isEqualTo(lowerCase(Sort.values()));
    assertThat(texts(schema("facets").at("/items/enum")))
        .isEqualTo(Stream.concat(FacetOptions.ALL_FACETS.stream(), Stream.of("none")).toList());
    assertThat(texts(schema("export_format").get("enum")))
        .isEqualTo(names(ExportFormat.values(), ExportFormat::key));
    assertThat(operation("/api/v1/export").at("/responses/200/content").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(names(ExportFormat.values(), ExportFormat::mediaType));
    assertThat(texts(schema("release_fields").at("/items/enum")))
        .isEqualTo(ExportHandlers.RELEASE_FIELDS);
    assertThat(texts(schema("quotation_fields").at("/items/enum")))
        .isEqualTo(ExportHandlers.QUOTATION_FIELDS);
    assertThat(schema("queries").get("maxItems").asInt()).isEqualTo(Trends.MAX_TEXTS);
    assertThat(texts(schema("interval").get("enum")))
        .isEqualTo(lowerCase(Trends.Interval.values()));
    assertThat(schema("facet.limit").get("maximum").asInt()).isEqualTo(FacetOptions.MAX_LIMIT);
    assertThat(schema("facet.depth").get("maximum").asInt()).isEqualTo(FacetOptions.MAX_DEPTH);
    assertThat(texts(schema("format").get("enum")))
        .isEqualTo(names(ReleaseFormat.values(), ReleaseFormat::key));
    assertThat(texts(schema("lang").get("enum")))
        .isEqualTo(names(Language.values(), Language::code));
    assertThat(operation("/api/v1/releases/{id}").at("/responses/200/content").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(names(ReleaseFormat.values(), ReleaseFormat::mediaType));
    assertThat(texts(component("Speaker").at("/properties/acts/items/enum")))
        .isEqualTo(lowerCase(Speaker.SpeakerRole.values()));
    assertThat(texts(component("Paragraph").at("/properties/level/enum")))
        .isEqualTo(lowerCase(Paragraph.Level.values()));
    assertThat(texts(component("Reindex").at("/properties/state/enum")))
        .isEqualTo(lowerCase(ReindexProgress.State.values()));
    assertThat(texts(component("Finding").at("/properties/part/enum")))
        .isEqualTo(lowerCase(Span.TextPart.values()));
  }

  @Test
  void everyAnswerIsAsDescribed() throws Exception {
    String query = "?size=100&q=" + SampleServer.encoded("\"기술\" 수소 -topic:환경");
    String slip = "?q=" + SampleServer.encoded("tnthqjtm 투이");
    Map<String, List<String>> answers = new HashMap<>();
    answers.put(
        "SearchAnswer",
        List.of(
            "/api/v1/search?size=100&facet.depth=3",
            "/api/v1/search" + query,
            "/api/v1/search?size=100&fold=true",
            "/api/v1/search" + slip));
    answers.put("QuotationAnswer", List.of("/api/v1/quotes?size=100", "/api/v1/quotes" + query));
    answers.put("Release", List.of(RELEASE));
    answers.put("Related", List.of(RELEASE + "/related", RELEASE + "/duplicates"));
    answers.put("Suggestions", List.of("/api/v1/suggest?q=" + SampleServer.encoded("수")));
    answers.put("SpeakerProfile", List.of(SPEAKER));
    answers.put(
        "Profile", List.of(existing("/api/v1/venues/{key}"), existing("/api/v1/topics/{key}")));
    answers.put("ValueList", List.of("/api/v1/speakers", "/api/v1/venues?prefix=x"));
    answers.put("Trends", List.of("/api/v1/trends" + slip + "&q=a&split=publisher"));
    answers.put("Tally", List.of("/api/v1/quotes/tally", "/api/v1/quotes/tally?q=x&by=publisher"));
    answers.put(
        "Export", List.of("/api/v1/export?format=json", "/api/v1/quotes/export?format=json"));
    answers.put("Health", List.of("/health"));
    answers.put("Reindex", List.of("/api/v1/reindex"));
    answers.put(
        "Problem",
        List.of("/api/v1/search?sort=best&colour=red", "/api/v1/releases/none", "/api/v1/nothing"));
    answers.forEach(
        (name, paths) ->
            paths.forEach(path -> assertThat(faults(name, read(path))).as(path).isEmpty()));
    for (JsonNode hit : json("/api/v1/search?size=100").get("hits")) {
      String path = "/api/v1/releases/" + hit.get("id").asText();
      assertThat(faults("Release", json(path))).as(path).isEmpty();
    }
  }

  @Test
  void aToolIsCalledAsDescribed() throws Exception {
    JsonNode call = description.at("/paths/~1mcp/post");
    JsonNode message = call.at("/requestBody/content/application~1json/example");

    HttpResponse<String> response =
        server.post(
            "/mcp",
            message.toString(),
            "Content-Type",
            "application/json",
            "Accept",
            call.at("/parameters/0/example").asText());

    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode answer = JSON.readTree(response.body());
    assertThat(faults("Message", message)).isEmpty();
    assertThat(faults("Message", answer)).isEmpty();
    assertThat(answer.at("/result/structuredContent/verdict").asText()).isEqualTo("found");
    for (String[] wrong :
        new String[][] {
          {message.toString(), "text/plain", "application/json, text/event-stream", "415"},
          {message.toString(), "application/json", "*/*", "406"},
          {"{", "application/json", "application/json, text/event-stream", "400"},
          {"[]", "application/json", "application/json, text/event-stream", "400"},
        }) {
      HttpResponse<String> refused =
          server.post("/mcp", wrong[0], "Content-Type", wrong[1], "Accept", wrong[2]);
      assertThat(refused.body()).doesNotContain("stackTrace");
      assertThat(faults("Problem", JSON.readTree(refused.body()))).isEmpty();
      assertThat(refused.statusCode()).hasToString(wrong[3]);
    }
  }

  @Test
  void whatIsNotDescribedIsAFault() throws Exception {
    ObjectNode health = (ObjectNode) json("/health");

    assertThat(faults("Health", health.put("mood", "good"))).isNotEmpty();
  }

  /** The paths that can be read. */
  private List<String> paths() {
    List<String> paths = new ArrayList<>();
    description
        .get("paths")
        .properties()
        .forEach(
            path -> {
              if (path.getValue().has("get")) {
                paths.add(path.getKey());
              }
            });
    return paths;
  }

  /** The path with the examples it gives for its parameters. */
  private String existing(String path) {
    String existing = path;
    for (JsonNode parameter : operation(path).path("parameters")) {
      if (parameter.path("in").asText().equals("path")) {
        String example = SampleServer.encoded(parameter.get("example").asText());
        existing =
            existing.replace(
                "{" + parameter.get("name").asText() + "}", example.replace("+", "%20"));
      }
    }
    return existing;
  }

  private JsonNode operation(String path) {
    return description.get("paths").get(path).get("get");
  }

  /** The parameters in the query of a path. */
  private List<JsonNode> parameters(String path) {
    List<JsonNode> parameters = new ArrayList<>();
    for (JsonNode parameter : operation(path).path("parameters")) {
      JsonNode resolved =
          parameter.has("$ref")
              ? description.at(parameter.get("$ref").asText().substring(1))
              : parameter;
      if (resolved.get("in").asText().equals("query")) {
        parameters.add(resolved);
      }
    }
    return parameters;
  }

  private JsonNode schema(String parameter) {
    return description.at("/components/parameters/" + parameter + "/schema");
  }

  private JsonNode component(String name) {
    return description.at("/components/schemas/" + name);
  }

  private static String example(JsonNode parameter) {
    JsonNode example = parameter.get("example");
    return example.isArray() ? String.join(",", texts(example)) : example.asText();
  }

  /** What a JSON Schema validator finds wrong with an answer. */
  private Set<?> faults(String schema, JsonNode answer) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$ref", "#/components/schemas/" + schema);
    root.set("components", description.get("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root).validate(answer);
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private JsonNode read(String path) {
    try {
      return JSON.readTree(server.get(path).body());
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static List<String> lowerCase(Enum<?>[] values) {
    return names(values, value -> value.name().toLowerCase(Locale.ROOT));
  }

  private static <T> List<String> names(T[] values, Function<T, String> name) {
    return Stream.of(values).map(name).toList();
  }
}
