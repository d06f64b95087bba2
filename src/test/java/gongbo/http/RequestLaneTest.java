package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import gongbo.config.ConfigFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A server with one search at a time and one that waits, some of which somebody else takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RequestLaneTest {
  private static final String SEARCH = "/api/v1/search?q=" + SampleServer.encoded("수소 버스");

  private SampleServer server;
  private SampleServer hasty;

  @BeforeAll
  void start() throws Exception {
    ServerLimits usual = ServerLimits.of(ConfigFolder.bundled());
    ServerLimitsBuilder limits = ServerLimitsBuilder.builder(usual).searches(1).waiting(1);
    server = SampleServer.start(context -> {}, limits.request(Duration.ofSeconds(20)).build());
    hasty = SampleServer.start(context -> {}, limits.request(Duration.ZERO).build());
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
    hasty.close();
  }

  @Test
  void whatTakesTooLongIsAnsweredAsAWholeOrNotAtAll() throws Exception {
    String query = "q=" + SampleServer.encoded("수소 버스");
    for (String path :
        List.of(
            "/api/v1/search",
            "/api/v1/quotes",
            "/api/v1/quotes/tally",
            "/api/v1/trends",
            "/api/v1/suggest",
            "/api/v1/export",
            "/api/v1/quotes/export",
            "/feed")) {
      HttpResponse<String> response = hasty.get(path + "?" + query);

      assertThat(response.statusCode()).as(path).isEqualTo(503);
      assertThat(response.headers().firstValue("retry-after")).as(path).contains("10");
      assertThat(new JsonMapper().readTree(response.body()).get("type").asText())
          .as(path)
          .isEqualTo(Problem.TIME_BUDGET);
    }
    HttpResponse<String> page = hasty.get("/search?" + query);
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    assertThat(hasty.get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void healthAndFilesAnswerWhileEverySearchIsTaken() throws Exception {
    try (Occupant occupant = new Occupant();
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = clients.submit(() -> server.get(SEARCH));
      occupant.awaitWaiting(1);

      HttpResponse<String> rejected = server.get(SEARCH);
      assertThat(rejected.statusCode()).isEqualTo(503);
      assertThat(rejected.headers().firstValue("retry-after")).contains("1");
      for (String path : List.of("/health", "/metrics", "/robots.txt", "/embed.js")) {
        assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
      }

      occupant.leave();
      assertThat(waiting.get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoLeavesIsNotWaitedFor() throws Exception {
    try (Occupant occupant = new Occupant()) {
      try (Socket client = connect()) {
        send(client, SEARCH);
        occupant.awaitWaiting(1);
      }
      occupant.awaitWaiting(0);
    }
  }

  @Test
  void aRequestThatWasSentWhileAnotherWaitedIsAnsweredToo() throws Exception {
    try (Socket client = connect();
        Occupant occupant = new Occupant()) {
      send(client, SEARCH);
      occupant.awaitWaiting(1);
      send(client, "/api/v1/suggest?q=");
      send(client, "/health");
      // Longer than a request waits before it looks whether the client is still there.
      TimeUnit.MILLISECONDS.sleep(300);
      occupant.leave();

      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      int ok = 0;
      while (ok < 3) {
        ok += answers.readLine().contains("HTTP/1.1 200") ? 1 : 0;
      }
    }
  }

  private Socket connect() throws IOException {
    URI address = URI.create(server.url());
    return new Socket(InetAddress.getLoopbackAddress(), address.getPort());
  }

  private static void send(Socket client, String path) throws IOException {
    client
        .getOutputStream()
        .write(
            ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
  }

  /** Takes the only search of the server. */
  private final class Occupant implements AutoCloseable {
    private final CountDownLatch end = new CountDownLatch(1);

    Occupant() throws InterruptedException {
      CountDownLatch begun = new CountDownLatch(1);
      server
          .searches()
          .execute(
              new FutureTask<>(
                  () -> {
                    begun.countDown();
                    end.await();
                    return null;
                  }));
      begun.await();
    }

    void awaitWaiting(int requests) throws InterruptedException {
      while (server.searches().waiting() != requests) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
    }

    void leave() {
      end.countDown();
    }

    @Override
    public void close() {
      leave();
    }
  }
}
