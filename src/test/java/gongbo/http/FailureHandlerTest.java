package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests written byte by byte: clients in libraries do not send what is wrong. */
@ExtendWith(Shared.class)
class FailureHandlerTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LONG = "a".repeat(40_000);

  private final SampleServer server;

  FailureHandlerTest(SampleServer server) {
    this.server = server;
  }

  /** A response as it came. */
  private record Answer(int status, String head, String body) {
    static Answer parse(String response) {
      int end = response.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(response.substring(9, 12)),
          response.substring(0, end).toLowerCase(Locale.ROOT),
          response.substring(end + 4));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | GET    | /api/v1/releases/none",
        "404 | GET    | /api/v1/nothing",
        "404 | GET    | /api/v1/releases/a%2Fb",
        "405 | POST   | /api/v1/search",
        "405 | DELETE | /api/v1/releases/page-1",
        "405 | BREW   | /health",
        "400 | GET    | /api/v1/search?sort=best",
        "400 | GET    | /api/v1/releases/page-1?colour=red",
        "400 | GET    | /api/v1/%zz",
        "400 | GET    | /api/v1/search HTTP/1.1",
      })
  void aProgramGetsAProblemDocument(int status, String method, String path) throws Exception {
    assertProblem(status, ask(method + " " + path + " HTTP/1.1\r\nHost: x\r\n\r\n"));
  }

  @Test
  void whatIsTooLongIsAProblemDocument() throws Exception {
    assertProblem(414, ask("GET /api/v1/search?q=" + LONG + " HTTP/1.1\r\nHost: x\r\n\r\n"));
    assertProblem(
        431, ask("GET /api/v1/search HTTP/1.1\r\nHost: x\r\nCookie: " + LONG + "\r\n\r\n"));
  }

  @Test
  void contentIsNotTaken() throws Exception {
    String search = "GET /api/v1/search HTTP/1.1\r\nHost: x\r\n";

    assertProblem(413, ask(search + "Content-Length: 9\r\n\r\n{\"q\":\"a\"}"));
    assertProblem(413, ask(search + "Transfer-Encoding: chunked\r\n\r\n3\r\nq=a\r\n0\r\n\r\n"));
    assertThat(ask(search + "Content-Length: 0\r\nConnection: close\r\n\r\n").status())
        .isEqualTo(200);
  }

  @Test
  void whatIsNotHttpIsAProblemDocument() throws Exception {
    assertProblem(400, ask("GARBAGE\r\n\r\n"));
    assertProblem(505, ask("GET / HTTP/3.7\r\nHost: x\r\n\r\n"));
  }

  @Test
  void whatIsAllowedIsSaid() throws Exception {
    assertThat(ask("POST /api/v1/search HTTP/1.1\r\nHost: x\r\n\r\n").head())
        .contains("allow: get, head");
  }

  @Test
  void aReaderGetsAPage() throws Exception {
    for (String path : new String[] {"/nothing", "/releases/none", "/search?sort=best"}) {
      Answer answer = ask("GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n");

      assertThat(answer.status()).isIn(400, 404);
      assertThat(answer.head()).contains("content-type: text/html", "cache-control: no-store");
      assertThat(answer.body()).startsWith("<!doctype html>");
    }
  }

  @Test
  void whoeverAsksForJsonGetsNoPage() throws Exception {
    assertProblem(404, ask("GET /nothing HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed", "/rss", "/robots.txt", "/embed", "/api"})
  void aForgedHostMakesNoLinks(String path) throws IOException {
    Answer answer =
        ask("GET " + path + " HTTP/1.1\r\nHost: forged.example\r\nConnection: close\r\n\r\n");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isNotEmpty().doesNotContain("forged.example", "Sitemap: /");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sitemap.xml", "/sitemaps/2025-05", "/opensearch.xml"})
  void documentsOfAbsoluteAddressesAreRefusedWhereTheAddressIsUnknown(String path)
      throws Exception {
    Answer answer = ask("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");

    assertProblem(404, answer);
    assertThat(JSON.readTree(answer.body()).get("type").asText())
        .isEqualTo(Problem.UNKNOWN_ADDRESS);
    assertThat(answer.body()).contains("--public-url");
    assertThat(server.get(path).body()).contains(server.url());
  }

  private static void assertProblem(int status, Answer answer) throws IOException {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.head())
        .contains("content-type: application/problem+json", "cache-control: no-store");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).isNotBlank();
    assertThat(answer.body()).doesNotContain("Exception", "\tat ", "jetty", "badMessage");
  }

  /** Sends a request, and reads until the server closes the connection. */
  private Answer ask(String request) throws IOException {
    int port = URI.create(server.url()).getPort();
    String once = request.replaceFirst("Host: x\r\n", "Host: x\r\nConnection: close\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(once.getBytes(StandardCharsets.UTF_8));
      return Answer.parse(
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
