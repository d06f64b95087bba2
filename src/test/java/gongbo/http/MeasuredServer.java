package gongbo.http;

import gongbo.config.ConfigFolder;
import gongbo.search.SearchService;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A server over an existing index that measures the processor time of requests: that of the threads
 * of its lanes, in which a request is interpreted, searched and written. Used by one thread at a
 * time.
 */
final class MeasuredServer implements AutoCloseable {
  /** So much that no request is cut short. */
  private static final Duration BUDGET = Duration.ofMinutes(1);

  /** The duration from which on the stages of a request are logged: the most that one may cost. */
  private static final Duration SLOW = Duration.ofMillis(250);

  /** The time after which a lane without work is idle. */
  private static final Duration IDLE = Duration.ofMillis(30);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final HttpClient client = HttpClient.newHttpClient();
  private final SearchService service;
  private final WebServer server;

  private MeasuredServer(SearchService service, WebServer server) {
    this.service = service;
    this.server = server;
  }

  /** Serves the current generation of an index. */
  static MeasuredServer start(Path index, ConfigFolder config) throws IOException {
    ServerLimits limits =
        ServerLimitsBuilder.builder(ServerLimits.of(config))
            .request(BUDGET)
            .searches(1)
            .exports(1)
            .slow(SLOW)
            .build();
    SearchService service = SearchService.open(index, config);
    ServerSettings settings =
        ServerSettingsBuilder.builder(ServerSettings.at("127.0.0.1", 0)).limits(limits).build();
    return new MeasuredServer(
        service, WebServer.start(service, settings, new TestReindexes(), null, context -> {}));
  }

  /**
   * Returns the processor time of a request.
   *
   * @throws IOException when it is answered with anything but 200
   */
  Duration cost(FuzzedRequest request) throws IOException, InterruptedException {
    while (true) {
      long before = processorTime();
      HttpResponse<InputStream> response =
          client.send(http(request), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() == 429) {
          // The export before is still being ended.
          Thread.sleep(IDLE);
          continue;
        }
        if (response.statusCode() != 200) {
          throw new IOException(request + " was answered with " + response.statusCode());
        }
        return Duration.ofNanos(read(request, body) - before);
      }
    }
  }

  /** Reads an answer, of an export its first page, and returns the processor time until then. */
  private static long read(FuzzedRequest request, InputStream body)
      throws IOException, InterruptedException {
    if (request.kind() != FuzzedRequest.Kind.EXPORT) {
      body.transferTo(OutputStream.nullOutputStream());
      return processorTime();
    }
    int first = body.read();
    long time = processorTime();
    if (first >= 0) {
      body.close();
      awaitIdle();
    }
    return time;
  }

  private static void awaitIdle() throws InterruptedException {
    long before = -1;
    for (long now = processorTime(); now != before; now = processorTime()) {
      before = now;
      Thread.sleep(IDLE);
    }
  }

  private HttpRequest http(FuzzedRequest request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(server.url() + request.address()));
    return request.kind() == FuzzedRequest.Kind.VERIFY
        ? builder
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(HttpRequest.BodyPublishers.ofString(request.content()))
            .build()
        : builder.build();
  }

  /** Returns the processor time of the threads of all lanes so far, in nanoseconds. */
  private static long processorTime() {
    long nanos = 0;
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("search-") || thread.getName().startsWith("export-")) {
        nanos += Math.max(0, THREADS.getThreadCpuTime(thread.threadId()));
      }
    }
    return nanos;
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
    service.close();
  }
}
