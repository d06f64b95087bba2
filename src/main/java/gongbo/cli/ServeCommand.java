package gongbo.cli;

import gongbo.alerts.AlertSettings;
import gongbo.alerts.Alerts;
import gongbo.http.BearerToken;
import gongbo.http.ServerLimits;
import gongbo.http.ServerSettings;
import gongbo.http.ServerSettings.Detail;
import gongbo.http.ServerSettingsBuilder;
import gongbo.http.WebServer;
import gongbo.pages.AlertMails;
import gongbo.search.SearchService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the index over HTTP until the process is stopped. */
@Command(
    name = "serve",
    description = "Serves the current generation over HTTP, and switches to new ones.")
final class ServeCommand implements Callable<Integer> {
  private static final String TOKEN = "GONGBO_REINDEX_TOKEN";

  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "the address to listen on (default: ${DEFAULT-VALUE})")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "the port to listen on, 0 for a free one (default: ${DEFAULT-VALUE})")
  private int port = 8080;

  @Option(
      names = "--admin-port",
      paramLabel = "PORT",
      description = {
        "serves /status, /metrics and /api/v1/reindex on this port, 0 for a free one, and no"
            + " longer",
        "on the public one (default: on the public one)"
      })
  private @Nullable Integer adminPort;

  @Option(
      names = "--admin-host",
      paramLabel = "ADDRESS",
      description = "the address of the admin port (default: ${DEFAULT-VALUE})")
  private String adminHost = "127.0.0.1";

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = {
        "the requests per second allowed for a client address, in bursts of up to ten times as",
        "many; 0 for no limit; local requests are not limited (default: ${DEFAULT-VALUE})"
      })
  private int rate = ServerSettings.DEFAULT_RATE;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = {
        "the public address of the server for feeds, such as https://gongbo.example",
        "(default: the address of each request to localhost or an IP address, else relative links)"
      })
  private @Nullable URI publicUrl;

  @Option(
      names = "--log",
      paramLabel = "DETAIL",
      description = {
        "the request log: none; routes, without queries and client addresses; or queries, with",
        "both (default: none)"
      })
  private Detail log = Detail.NONE;

  @Option(
      names = "--report-misses",
      paramLabel = "FILE",
      description = {
        "the file for queries without results of at least five clients, with the number of",
        "clients (default: none)"
      })
  private @Nullable Path misses;

  @Option(
      names = "--reindex",
      paramLabel = "SOURCE",
      description = {
        "allows clients with the token in the environment variable " + TOKEN + " to reindex this",
        "file or folder by POST /api/v1/reindex; may be repeated (default: off)"
      })
  private List<Path> reindexed = List.of();

  @Option(
      names = "--watch",
      paramLabel = "FOLDER",
      description = {
        "indexes new files in this folder within seconds; the next reindex must include the",
        "folder among its sources (default: none)"
      })
  private @Nullable Path watched;

  @Override
  public Integer call() throws Exception {
    ServerSettings settings = settings();
    try (ShutdownSignal signal = ShutdownSignal.awaited();
        ReindexRuns runs = new ReindexRuns(folders.store(), reindex());
        SearchService service = SearchService.open(folders.index(), folders.config());
        Alerts alerts = alerts(service);
        WebServer server = WebServer.start(service, settings, runs, alerts)) {
      if (watched != null) {
        var unused = FolderWatcher.begin(watched, folders);
      }
      untilEnded(server, signal, spec);
    }
    return 0;
  }

  /** Starts the worker of alerts; returns null where the configuration names no mail server. */
  private @Nullable Alerts alerts(SearchService service) throws IOException {
    AlertSettings settings =
        AlertSettings.of(folders.config(), folders.index(), System.getenv(), publicUrl)
            .orElse(null);
    return settings == null
        ? null
        : Alerts.open(settings, service, AlertMails.of(settings), InstantSource.system()).start();
  }

  private ServerSettings settings() {
    if (adminPort == null && spec.commandLine().getParseResult().hasMatchedOption("--admin-host")) {
      throw new ParameterException(spec.commandLine(), "--admin-host needs --admin-port");
    }
    try {
      return ServerSettingsBuilder.builder()
          .host(host)
          .port(port)
          .admin(adminPort == null ? null : new ServerSettings.Endpoint(adminHost, adminPort))
          .requestsPerSecond(rate)
          .publicAddress(publicUrl)
          .origins(ServerSettings.origins(folders.config()))
          .log(log)
          .misses(misses)
          .limits(ServerLimits.of(folders.config()))
          .reindexToken(token())
          .build();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Returns the control of reindexes. */
  private List<String> reindex() {
    List<String> command = new ArrayList<>(List.of("reindex", "--incremental"));
    if (ProcessPriority.isKnown()) {
      command.add("--nice");
    }
    command.addAll(folders.options());
    reindexed.forEach(source -> command.add(source.toString()));
    return command;
  }

  private @Nullable BearerToken token() {
    if (reindexed.isEmpty()) {
      return null;
    }
    String token = System.getenv(TOKEN);
    if (token == null) {
      throw new IllegalArgumentException("--reindex needs a token in " + TOKEN);
    }
    return new BearerToken(token);
  }

  /** Prints the address and waits for the signal to stop. */
  static void untilEnded(WebServer server, ShutdownSignal signal, CommandSpec spec)
      throws InterruptedException {
    spec.commandLine().getOut().println("listening on " + server.url());
    server
        .adminUrl()
        .ifPresent(url -> spec.commandLine().getOut().println("administration on " + url));
    spec.commandLine().getOut().flush();
    signal.await();
  }
}
