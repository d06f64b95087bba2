package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What every answer says beside the answer itself, and what machines fetch. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MannersTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final SampleServer server;

  MannersTest(SampleServer server) {
    this.server = server;
  }

  @AfterAll
  void stop() throws Exception {
    client.close();
  }

  @Test
  void pagesOfOtherSitesMayReadWhatProgramsAreAnswered() throws Exception {
    HttpResponse<String> api = get("/api/v1/search", "Origin", "https://site.example");

    assertThat(api.headers().firstValue("access-control-allow-origin")).contains("*");
    assertThat(api.headers().firstValue("access-control-expose-headers").orElse(""))
        .contains("ETag", "RateLimit-Remaining", "X-Request-Id");
    assertThat(
            get("/search", "Origin", "https://site.example")
                .headers()
                .firstValue("access-control-allow-origin"))
        .isEmpty();
    assertThat(get("/api/v1/search").headers().firstValue("access-control-allow-origin")).isEmpty();
  }

  @Test
  void aBrowserMayAskBeforeItAsks() throws Exception {
    HttpResponse<String> response =
        send(
            "OPTIONS",
            "/api/v1/search",
            "Origin",
            "https://site.example",
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "if-none-match");

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("access-control-allow-methods")).contains("GET, HEAD");
    assertThat(send("OPTIONS", "/api/v1/search").statusCode()).isEqualTo(405);
  }

  @Test
  void everyAnswerHasAName() throws Exception {
    assertThat(get("/api/v1/search", "X-Request-Id", "a-1").headers().firstValue("x-request-id"))
        .contains("a-1");
    for (String path : List.of("/", "/api/v1/nothing", "/health")) {
      assertThat(
              get(path, "X-Request-Id", "not a name")
                  .headers()
                  .firstValue("x-request-id")
                  .orElse(""))
          .as(path)
          .matches("[0-9a-f-]{36}");
    }
  }

  @Test
  void longAnswersAreCompressedForWhoeverCanReadThem() throws Exception {
    for (String path : List.of("/api/v1/search?size=50", "/api/v1/export")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.url() + path))
              .header("Accept-Encoding", "gzip")
              .build();
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());

      assertThat(response.headers().firstValue("content-encoding")).as(path).contains("gzip");
      String text =
          new String(
              new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(text).contains("\"id\":\"gaon-2025-1210-balance\"");
    }
  }

  @Test
  void headSaysWhatGetWould() throws Exception {
    for (String path : List.of("/api/v1/search", "/api/v1/export?format=csv", "/rss", "/health")) {
      HttpResponse<String> head = send("HEAD", path);

      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("content-type"))
          .isEqualTo(get(path).headers().firstValue("content-type"));
    }
  }

  @Test
  void rssHasTheItemsOfTheFeed() throws Exception {
    String query = "?q=" + SampleServer.encoded("수소");
    String rss = get("/rss" + query).body();

    assertThat(elements(rss, "guid")).isEqualTo(entryIds(get("/feed" + query).body())).isNotEmpty();
    assertThat(elements(rss, "pubDate"))
        .allSatisfy(date -> assertThat(date).matches("\\w{3}, \\d{1,2} \\w{3} \\d{4} .* \\+0900"));
  }

  @Test
  void sitemapsNameEveryReleaseOnce() throws Exception {
    List<String> lists = elements(get("/sitemap.xml").body(), "loc");
    List<String> releases =
        lists.stream()
            .flatMap(list -> elements(body(list.substring(server.url().length())), "loc").stream())
            .toList();

    assertThat(releases)
        .hasSize((int) server.service().status().releases())
        .doesNotHaveDuplicates()
        .contains(server.url() + "/releases/page-1");
    assertThat(get("/robots.txt").body()).contains("Sitemap: " + server.url() + "/sitemap.xml");
    assertThat(get("/sitemaps/1999-01").statusCode()).isEqualTo(404);
    assertThat(get("/sitemaps/x").statusCode()).isEqualTo(404);
  }

  @Test
  void whatFewClientsMissIsNotReported(@TempDir Path folder) throws Exception {
    Path report = folder.resolve("misses.tsv");
    ZeroResultLog misses = new ZeroResultLog(report);
    for (int client = 1; client < ZeroResultLog.CLIENTS; client++) {
      misses.missed("없는 말", "10.0.0." + client);
      misses.missed("없는 말", "10.0.0." + client);
    }
    assertThat(report).doesNotExist();

    misses.missed("없는 말", "10.0.0." + ZeroResultLog.CLIENTS);
    assertThat(Files.readAllLines(report)).containsExactly("5\t없는 말");
  }

  private static List<String> entryIds(String atom) {
    List<String> ids = elements(atom, "id");
    return ids.subList(1, ids.size());
  }

  private static List<String> elements(String xml, String name) {
    try {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(xml, e);
    }
    return Pattern.compile("<" + name + "[^>]*>(.*?)</" + name + ">")
        .matcher(xml)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private String body(String path) {
    try {
      return get(path).body();
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return server.get(path, headers);
  }

  private HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }
}
