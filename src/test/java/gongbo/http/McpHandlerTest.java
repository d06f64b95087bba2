package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tools for language models, called by the client of the protocol's own kit. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpHandlerTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

  private static final String[] HEADERS = {
    "Content-Type", "application/json", "Accept", "application/json, text/event-stream"
  };

  private final SampleServer server;
  private McpSyncClient client;

  McpHandlerTest(SampleServer server) {
    this.server = server;
  }

  @BeforeAll
  void start() throws Exception {
    client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder(server.url())
                    .endpoint(McpHandler.PATH)
                    .jsonMapper(new JacksonMcpJsonMapper(JSON))
                    .build())
            .jsonSchemaValidator(
                (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid(null))
            .build();
    client.initialize();
  }

  @AfterAll
  void stop() throws Exception {
    client.close();
  }

  @Test
  void everyToolSaysWhatItTakes() {
    assertThat(client.listTools().tools())
        .extracting(Tool::name)
        .containsExactlyInAnyOrder(
            "search_releases", "get_release", "find_quotes", "verify_quote", "list_speakers");
    assertThat(client.listTools().tools())
        .allSatisfy(tool -> assertThat(tool.inputSchema()).containsEntry("type", "object"));
  }

  @Test
  void aSearchAnswersAsTheApiDoes() throws Exception {
    JsonNode answer =
        call("search_releases", Map.of("q", "수소", "topic", List.of("환경", "교통·물류"), "size", 3));
    String query =
        "?q=%s&topic=%s&topic=%s&size=3"
            .formatted(
                SampleServer.encoded("수소"),
                SampleServer.encoded("환경"),
                SampleServer.encoded("교통·물류"));
    JsonNode api = JSON.readTree(server.get("/api/v1/search" + query).body());

    assertThat(answer.get("total")).isEqualTo(api.get("total"));
    assertThat(answer.get("hits").findValuesAsText("id"))
        .isEqualTo(api.get("hits").findValuesAsText("id"))
        .isNotEmpty();
    String id = answer.at("/hits/0/id").asText();
    assertThat(call("get_release", Map.of("id", id)).get("title"))
        .isEqualTo(answer.at("/hits/0/title"));
  }

  @Test
  void wordsQuotedDirectlyAreFoundAndTheirSpeakerTold() throws Exception {
    JsonNode quotes = call("find_quotes", Map.of("size", 100));
    int verified = 0;
    for (JsonNode quote : quotes.get("hits")) {
      if (quote.get("speaker").isTextual() && quote.get("text").asText().length() > 20) {
        JsonNode verdict =
            call(
                "verify_quote",
                Map.of(
                    "text", quote.get("text").asText(),
                    "speaker", quote.get("speaker").asText()));
        boolean direct = quote.get("manner").asText().equals("direct");
        assertThat(verdict.get("verdict").asText())
            .as(quote.toString())
            .isEqualTo(direct ? "found" : "cannot_tell");
        assertThat(verdict.get("passages").findValuesAsText("id"))
            .contains(quote.at("/release/id").asText());
        verified++;
      }
    }
    assertThat(verified).isGreaterThan(20);
  }

  @Test
  void whatNobodySaidIsNotFound() throws Exception {
    assertThat(verdict(Map.of("text", "우리는 내년까지 달에 수영장을 짓겠습니다"))).isEqualTo("not_found");
    assertThat(verdict(Map.of("text", "네"))).isEqualTo("cannot_tell");
    assertThat(verdict(Map.of("text", "조용하고 냄새 없는 버스", "speaker", "문하령"))).isEqualTo("found");
    assertThat(verdict(Map.of("text", "조용하고 냄새 없는 버스", "speaker", "염지수"))).isEqualTo("cannot_tell");
  }

  @Test
  void datesAreFiltersLikeOthers() throws Exception {
    JsonNode answer = call("search_releases", Map.of("date", List.of("2024-05", "2025")));
    JsonNode api = JSON.readTree(server.get("/api/v1/search?date=2024-05&date=2025").body());

    assertThat(answer.get("total")).isEqualTo(api.get("total"));
  }

  @Test
  void aBadArgumentIsNamed() {
    CallToolResult result =
        client.callTool(
            CallToolRequest.builder("search_releases")
                .arguments(Map.of("sort", "best", "colour", "red"))
                .build());

    assertThat(result.isError()).isTrue();
    assertThat(((TextContent) result.content().getFirst()).text())
        .contains("sort: Must be one of", "colour: There is no such parameter");
  }

  @Test
  void anArgumentOfTheApiThatTheToolDoesNotListIsNamed() {
    CallToolResult result =
        client.callTool(
            CallToolRequest.builder("list_speakers").arguments(Map.of("facets", "none")).build());

    assertThat(result.isError()).isTrue();
    assertThat(((TextContent) result.content().getFirst()).text())
        .isEqualTo("facets: There is no such parameter; those here are: page, prefix, size.");
  }

  @Test
  void everyToolHasATitleAndOnlyReads() {
    assertThat(client.listTools().tools())
        .extracting(Tool::title)
        .contains("Search releases", "Verify quote");
    assertThat(client.listTools().tools())
        .allSatisfy(tool -> assertThat(tool.annotations().readOnlyHint()).isTrue());
  }

  @Test
  void anotherOriginIsForbidden() throws Exception {
    for (String origin : List.of("http://127.0.0.1:3000", "http://localhost", server.url())) {
      assertThat(post(LIST, "Origin", origin)).as(origin).isEqualTo(200);
    }
    for (String origin : List.of("https://site.example", "null", "http://127.0.0.1.example")) {
      assertThat(post(LIST, "Origin", origin)).as(origin).isEqualTo(403);
    }
  }

  @Test
  void anotherHostIsForbidden() throws Exception {
    assertThat(rawStatus("site.example")).contains(" 403 ");
    assertThat(rawStatus("localhost:1234")).contains(" 200 ");
  }

  @Test
  void anIdIsATextOrANumber() throws Exception {
    for (String id : List.of("{}", "[1]", "null", "true")) {
      String message = LIST.replace("\"id\":1", "\"id\":" + id);
      assertThat(post(message)).as(id).isEqualTo(400);
    }
    assertThat(post(LIST.replace("\"id\":1", "\"id\":\"a\""))).isEqualTo(200);
  }

  private int post(String message, String... headers) throws Exception {
    List<String> all = new ArrayList<>(List.of(HEADERS));
    all.addAll(List.of(headers));
    return server.post(McpHandler.PATH, message, all.toArray(String[]::new)).statusCode();
  }

  /** Returns the status line for a host that the client of the JDK does not let one choose. */
  private String rawStatus(String host) throws Exception {
    URI address = URI.create(server.url());
    String request =
        "POST /mcp HTTP/1.1\r\nHost: %s\r\n%s: %s\r\n%s: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(host, HEADERS[0], HEADERS[1], HEADERS[2], HEADERS[3], LIST.length(), LIST);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  @Test
  void speakersAreListed() throws Exception {
    assertThat(call("list_speakers", Map.of("prefix", "염")).at("/values/0/name").asText())
        .isEqualTo("염지수");
  }

  @Test
  void readingItSaysHowToAsk() throws Exception {
    HttpResponse<String> response = server.get(McpHandler.PATH);

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("allow")).contains("POST");
  }

  private String verdict(Map<String, Object> arguments) throws Exception {
    return call("verify_quote", arguments).get("verdict").asText();
  }

  private JsonNode call(String tool, Map<String, Object> arguments) throws Exception {
    CallToolResult result =
        client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    String text = ((TextContent) result.content().getFirst()).text();
    assertThat(result.isError()).as(text).isFalse();
    return JSON.readTree(text);
  }
}
