package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.search.SearchService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the operator may see, with an address of its own. */
class OperatorTest {
  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private SearchService service;
  private WebServer server;

  @BeforeEach
  void start() throws Exception {
    Path config = Files.createDirectory(folder.resolve("config"));
    try (Stream<Path> files = Files.list(Path.of("config"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, config.resolve(file.getFileName().toString()));
      }
    }
    Path releases =
        Files.writeString(
            folder.resolve("releases.jsonl"),
            """
            {"id":"1","title":"수소 도시를 연다","publisher":"누리부","published":"2024-03-02","body":"□ 수소"}
            {"id":"2","title":"꿀벌이 돌아왔다","publisher":"누리부","published":"2025-04-01","body":"□ 꿀벌"}
            {"id":"3","title":"나루를 연다","publisher":"누리부","published":"2999-04-01T10:30","body":"□ 나루"}
            """);
    Files.writeString(config.resolve("withdrawn.tsv"), "2\tmistake\n", StandardOpenOption.APPEND);
    SampleServer.index(folder.resolve("index"), releases);
    service = SearchService.open(folder.resolve("index"), ConfigFolder.of(config));
    server =
        WebServer.start(
            service,
            ServerSettingsBuilder.builder(ServerSettings.at("127.0.0.1", 0))
                .admin(new ServerSettings.Endpoint("127.0.0.1", 0))
                .build(),
            new TestReindexes(),
            null);
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/status", "/metrics", "/api/v1/reindex"})
  void theOperatorsPagesAreAtTheAddressOfTheOperatorAlone(String path) throws Exception {
    assertThat(get(server.url() + path).statusCode()).isEqualTo(404);
    assertThat(get(admin(path)).statusCode()).isEqualTo(200);
    assertThat(get(admin("/health")).statusCode()).isEqualTo(200);
    assertThat(get(server.url() + "/health").statusCode()).isEqualTo(200);
  }

  @Test
  void theStatusNamesWhatIsNotShown() throws Exception {
    assertThat(get(admin("/status?lang=en")).body())
        .contains("2 꿀벌이 돌아왔다", "withdrawn", "3 나루를 연다", "shown from 2999-04-01 10:30")
        .doesNotContain("mistake");
  }

  @Test
  void aPageOfAnotherSiteReadsNothing() throws Exception {
    HttpResponse<String> answer = get(admin("/status"), "Origin", "https://other.example");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(get(admin("/metrics")).headers().firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  @Test
  void aWithdrawnReleaseIsGoneAndOneToComeIsUnknown() throws Exception {
    for (String path : List.of("/releases/", "/api/v1/releases/")) {
      assertThat(get(server.url() + path + "1").statusCode()).isEqualTo(200);
      HttpResponse<String> gone = get(server.url() + path + "2");
      assertThat(gone.statusCode()).isEqualTo(410);
      assertThat(gone.body()).doesNotContain("꿀벌", "mistake");
      assertThat(get(server.url() + path + "3").statusCode()).isEqualTo(404);
    }
    for (String path : List.of("/feed", "/api/v1/export?format=ndjson", "/sitemaps/2999-04")) {
      assertThat(get(server.url() + path).body()).doesNotContain("나루", "/releases/3");
    }
  }

  private String admin(String path) {
    return server.adminUrl().orElseThrow() + path;
  }

  private HttpResponse<String> get(String url, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
