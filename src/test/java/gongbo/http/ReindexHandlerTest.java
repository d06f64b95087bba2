package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongbo.config.ConfigFolder;
import gongbo.http.ServerSettings.Detail;
import gongbo.index.ReindexProgress;
import gongbo.index.ReindexProgress.State;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReindexHandlerTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TOKEN = "only the operator knows";

  private final TestReindexes reindexes = new TestReindexes();
  private final HttpClient client = HttpClient.newHttpClient();
  private SampleServer samples;
  private WebServer server;

  @BeforeAll
  void start() throws Exception {
    samples = SampleServer.start();
    server =
        WebServer.start(
            samples.service(),
            ServerSettingsBuilder.builder()
                .host("127.0.0.1")
                .port(0)
                .admin(null)
                .requestsPerSecond(0)
                .publicAddress(null)
                .origins(Set.of())
                .log(Detail.NONE)
                .misses(null)
                .limits(ServerLimits.of(ConfigFolder.bundled()))
                .reindexToken(new BearerToken(TOKEN))
                .build(),
            reindexes,
            null);
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
    samples.close();
    client.close();
  }

  @BeforeEach
  void forget() {
    reindexes.tell(ReindexProgress.NONE);
  }

  @Test
  void whoeverKnowsTheTokenBeginsOneAtATime() throws Exception {
    HttpResponse<String> begun = post("Bearer " + TOKEN);

    assertThat(begun.statusCode()).isEqualTo(202);
    assertThat(begun.headers().firstValue("location")).hasValue("/api/v1/reindex");
    assertThat(JSON.readTree(begun.body()).get("state").asText()).isEqualTo("reading");
    HttpResponse<String> again = post("bearer " + TOKEN);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  @Test
  void nobodyElseDoes() throws Exception {
    for (String authorization :
        List.of("Bearer ", "Bearer x", "Bearer " + TOKEN + "!", "Basic " + TOKEN, TOKEN)) {
      HttpResponse<String> response = post(authorization);

      assertThat(response.statusCode()).as(authorization).isEqualTo(401);
      assertThat(response.headers().firstValue("www-authenticate")).hasValue("Bearer");
    }
    assertThat(reindexes.latest()).isEqualTo(ReindexProgress.NONE);
  }

  @Test
  void itIsOffWhereTheOperatorNamedNoToken() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(samples.url() + ReindexHandler.PATH))
            .header("Authorization", "Bearer " + TOKEN)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();

    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
  }

  /** What is reindexed is the operator's to say. */
  @Test
  void aRequestNamesNoSource() throws Exception {
    HttpRequest.Builder request =
        request("?source=/etc").header("Authorization", "Bearer " + TOKEN);
    assertThat(send(request.POST(HttpRequest.BodyPublishers.noBody())).statusCode()).isEqualTo(400);
    HttpRequest.Builder body = request("").header("Authorization", "Bearer " + TOKEN);
    assertThat(send(body.POST(HttpRequest.BodyPublishers.ofString("/etc"))).statusCode())
        .isEqualTo(413);
    assertThat(reindexes.latest()).isEqualTo(ReindexProgress.NONE);
  }

  @Test
  void whatIsAllowedIsSaid() throws Exception {
    HttpResponse<String> response = send(request("").DELETE());

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("allow")).hasValue("GET, HEAD, POST");
  }

  @Test
  void progressIsTheSameAsJsonAndOnTheStatusPage() throws Exception {
    reindexes.tell(TestReindexes.READING);

    JsonNode json = JSON.readTree(send(request("")).body());
    assertThat(json.get("done").asInt()).isEqualTo(1_200);
    assertThat(json.get("total").asInt()).isEqualTo(8_070);
    assertThat(json.get("per_second").asInt()).isEqualTo(400);
    assertThat(json.get("seconds_left").asInt()).isEqualTo(17);
    assertThat(json.get("refused").asInt()).isEqualTo(3);
    assertThat(ReindexProgress.parse(json.toString())).isEqualTo(TestReindexes.READING);
    URI status = URI.create(server.url() + "/status?lang=en");
    assertThat(send(HttpRequest.newBuilder(status)).body())
        .contains("reading: 1,200 of about 8,070 releases, 400 a second, 3 refused, 17 s left");
  }

  @Test
  void eventsTellEachChangeUntilTheRunHasEnded() throws Exception {
    reindexes.tell(TestReindexes.READING);
    ReindexProgress done = TestReindexes.READING.ended(State.DONE, "20250528T010000.000");

    CompletableFuture<HttpResponse<Stream<String>>> response =
        client.sendAsync(
            request("").header("Accept", "text/event-stream").build(),
            HttpResponse.BodyHandlers.ofLines());
    List<String> lines =
        response
            .thenApply(
                answer -> {
                  assertThat(answer.headers().firstValue("content-type"))
                      .hasValue("text/event-stream");
                  return answer
                      .body()
                      // What is sent arrives before the run has ended.
                      .peek(
                          line -> {
                            if (line.contains("reading")) {
                              reindexes.tell(done);
                            }
                          })
                      .toList();
                })
            .get(30, TimeUnit.SECONDS);

    assertThat(lines)
        .containsExactly(
            "event: progress",
            "data: " + TestReindexes.READING.toJson(),
            "",
            "event: progress",
            "data: " + done.toJson(),
            "");
  }

  @Test
  void aTokenThatCanBeGuessedIsNone() {
    assertThatThrownBy(() -> new BearerToken("0123456789"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16");
  }

  private HttpResponse<String> post(String authorization) throws Exception {
    return send(
        request("")
            .header("Authorization", authorization)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String query) {
    return HttpRequest.newBuilder(URI.create(server.url() + ReindexHandler.PATH + query));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
