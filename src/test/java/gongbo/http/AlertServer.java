package gongbo.http;

import gongbo.alerts.AlertLimits;
import gongbo.alerts.AlertSettings;
import gongbo.alerts.AlertSettingsBuilder;
import gongbo.alerts.Alerts;
import gongbo.alerts.MailAddress;
import gongbo.alerts.MailCatcher;
import gongbo.alerts.MutableClock;
import gongbo.config.ConfigFolder;
import gongbo.pages.AlertMails;
import gongbo.search.SearchService;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.lucene.util.IOUtils;

/** A server with alerts over a few releases, and a mail server that keeps what it sends. */
final class AlertServer implements Closeable {
  final MailCatcher mail = MailCatcher.start();
  final MutableClock clock = new MutableClock(Instant.now());
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final Path sources;
  private final SearchService service;
  private final Alerts alerts;
  private final WebServer server;

  private AlertServer(Path folder, Path sources) throws Exception {
    this.folder = folder;
    this.sources = sources;
    this.service = SearchService.open(folder.resolve("index"), ConfigFolder.bundled());
    AlertSettings settings = settings();
    this.alerts = Alerts.open(settings, service, AlertMails.of(settings), clock).start();
    this.server =
        WebServer.start(
            service, ServerSettings.at("127.0.0.1", 0), new TestReindexes(), alerts, gate -> {});
  }

  private AlertSettings settings() {
    return AlertSettingsBuilder.builder()
        .store(folder.resolve("alerts.db"))
        .server(mail.server())
        .from(new MailAddress("alerts@gongbo.example"))
        .site(URI.create("https://gongbo.example"))
        .key("a key of thirty-two characters or more")
        .limits(AlertLimits.USUAL)
        .build();
  }

  /** Starts a server over one release. */
  static AlertServer start() throws Exception {
    Path folder = Files.createTempDirectory("alerts");
    Path sources = Files.createDirectory(folder.resolve("sources"));
    write(sources, "first", "수소 버스 보급 계획");
    SampleServer.index(folder.resolve("index"), sources);
    return new AlertServer(folder, sources);
  }

  private static void write(Path sources, String id, String title) throws Exception {
    Files.writeString(
        sources.resolve(id + ".md"),
        """
        ---
        id: %s
        title: %s
        publisher: 미래산업전환부
        published: 2026-03-03T09:00:00
        ---
        □ 미래산업전환부(장관 서윤택)는 3월 3일 %s을 발표했다.

        □ 서윤택 장관은 “내년까지 모든 시·군에 한 대씩 놓겠다”라고 말했다.
        """
            .formatted(id, title, title));
  }

  /** Adds a release and makes a generation of all. */
  void publish(String id, String title) throws Exception {
    write(sources, id, title);
    SampleServer.index(folder.resolve("index"), sources);
  }

  String url() {
    return server.url();
  }

  /** Sends a request. */
  HttpResponse<String> send(String method, String path, String content, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(content));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() throws IOException {
    server.close();
    alerts.close();
    service.close();
    mail.close();
    client.close();
    IOUtils.rm(folder);
  }
}
