package gongbo.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import gongbo.config.ConfigFolder;
import gongbo.entities.CorpusCollector;
import gongbo.extract.Extractor;
import gongbo.index.GenerationStore;
import gongbo.index.ReindexOptions;
import gongbo.index.Reindexer;
import gongbo.korean.KoreanAnalysis;
import gongbo.search.SearchService;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import io.javalin.http.Handler;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/** A real server over a real index of the sample releases, on a free port, and a client of it. */
public final class SampleServer implements AutoCloseable {
  private static final Path SAMPLES = Path.of("src", "main", "resources", "samples");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final SearchService service;
  private final WebServer server;

  private SampleServer(Path folder, SearchService service, WebServer server) {
    this.folder = folder;
    this.service = service;
    this.server = server;
  }

  static SampleServer start() throws Exception {
    return start(context -> {});
  }

  /**
   * @param gate what each request passes first
   */
  static SampleServer start(Handler gate) throws Exception {
    ServerLimits usual = ServerLimits.of(ConfigFolder.bundled());
    // A busy machine is not what these tests are about.
    return start(gate, ServerLimitsBuilder.builder(usual).request(Duration.ofMinutes(1)).build());
  }

  /**
   * @param limits what requests may cost
   */
  static SampleServer start(Handler gate, ServerLimits limits) throws Exception {
    Path folder = Files.createTempDirectory("samples");
    index(folder);
    SearchService service = SearchService.open(folder, ConfigFolder.bundled());
    return new SampleServer(
        folder,
        service,
        WebServer.start(service, settings(limits), new TestReindexes(), null, gate));
  }

  private static ServerSettings settings(ServerLimits limits) {
    ServerSettings usual = ServerSettings.at("127.0.0.1", 0);
    return ServerSettingsBuilder.builder(usual).limits(limits).build();
  }

  /** Opens a page in a browser. */
  Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(url() + path);
    return page;
  }

  RequestLane searches() {
    return server.searches();
  }

  /** Builds a new generation of the same releases and waits until it is served. */
  void reindex() throws Exception {
    String old = service.status().generation();
    index(folder);
    while (service.status().generation().equals(old)) {
      Thread.sleep(50);
    }
  }

  private static void index(Path folder) throws Exception {
    index(folder, SAMPLES);
  }

  /** Builds a generation of the releases in a file or folder. */
  static void index(Path folder, Path source) throws Exception {
    ConfigFolder config = ConfigFolder.bundled();
    try (KoreanAnalysis analysis = KoreanAnalysis.of(config);
        Stream<ReadResult> results = ReleaseReader.of(config).read(List.of(source))) {
      new Reindexer(
              new GenerationStore(folder),
              analysis,
              Extractor.of(config)::extract,
              () -> CorpusCollector.of(ConfigFolder.bundled()),
              2,
              ReindexOptions.SOUND)
          .run(results.map(SampleServer::item), new Silence());
    }
  }

  public String url() {
    return server.url();
  }

  Set<String> routes() {
    return server.routes();
  }

  /** What its description says can be asked, written as {@link #routes} are. */
  public Set<String> described() throws Exception {
    Set<String> described = new TreeSet<>();
    new JsonMapper()
        .readTree(get("/openapi.json").body())
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return described;
  }

  SearchService service() {
    return service;
  }

  /**
   * Sends a GET request.
   *
   * @param headers names and values in turn
   */
  public HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /**
   * Sends a POST request.
   *
   * @param headers names and values in turn
   */
  HttpResponse<String> post(String path, String content, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .POST(HttpRequest.BodyPublishers.ofString(content));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Reindexer.Item item(ReadResult result) {
    return switch (result) {
      case ReadResult.Read(String location, var release, String format) ->
          new Reindexer.Item(location, release);
      case ReadResult.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  /** Stops the server as a signal to the process does. */
  void stop() {
    server.close();
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
    service.close();
    IOUtils.rm(folder);
  }

  /** Every sample must be indexed. */
  private static final class Silence implements Reindexer.Listener {
    @Override
    public void refused(String location, String reason) {
      throw new AssertionError(location + ": " + reason);
    }
  }
}
