package gongbo.cli;

import gongbo.http.BearerToken;
import gongbo.http.ServerSettings;
import gongbo.http.ServerSettings.Detail;
import gongbo.http.ServerSettingsBuilder;
import gongbo.http.WebServer;
import gongbo.search.SearchService;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the index over HTTP until the process is stopped. */
@Command(name = "serve", description = "Serves the current generation over HTTP and follows it.")
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
      names = "--rate",
      paramLabel = "N",
      description = {
        "how many requests a second one client address may make, in bursts of ten times as many;",
        "0 for no limit; this machine itself has none (default: ${DEFAULT-VALUE})"
      })
  private int rate = ServerSettings.DEFAULT_RATE;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = {
        "the address the world knows the server by, such as https://gongbo.example, for feeds",
        "(default: the one that each request names)"
      })
  private @Nullable URI publicUrl;

  @Option(
      names = "--log",
      paramLabel = "DETAIL",
      description = {
        "a line in the log for each request: none, routes, without a word of what was asked or by",
        "whom, or queries, with both (default: none)"
      })
  private Detail log = Detail.NONE;

  @Option(
      names = "--report-misses",
      paramLabel = "FILE",
      description = {
        "where to write the queries that found nothing, with how many clients asked for each,",
        "once five or more did (default: nowhere)"
      })
  private @Nullable Path misses;

  @Option(
      names = "--reindex",
      paramLabel = "SOURCE",
      description = {
        "lets whoever knows the token in the environment variable " + TOKEN + " reindex this file",
        "or folder over HTTP, POST /api/v1/reindex; may be given several times (default: off)"
      })
  private List<Path> reindexed = List.of();

  @Option(
      names = "--watch",
      paramLabel = "FOLDER",
      description = {
        "adds the releases of files that come into this folder within seconds; the next reindex,",
        "whose sources have to name the folder too, learns from them (default: none)"
      })
  private @Nullable Path watched;

  @Override
  public Integer call() throws Exception {
    ServerSettings settings = settings();
    ReindexRuns runs = new ReindexRuns(folders.store(), reindex());
    try (SearchService service = SearchService.open(folders.index(), folders.config());
        WebServer server = WebServer.start(service, settings, runs)) {
      if (watched != null) {
        FolderWatcher.begin(watched, folders);
      }
      untilEnded(server, runs, spec);
    }
    return 0;
  }

  private ServerSettings settings() {
    try {
      return ServerSettingsBuilder.builder()
          .host(host)
          .port(port)
          .requestsPerSecond(rate)
          .publicAddress(publicUrl)
          .origins(ServerSettings.origins(folders.config()))
          .log(log)
          .misses(misses)
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
  static void untilEnded(WebServer server, ReindexRuns runs, CommandSpec spec)
      throws InterruptedException {
    spec.commandLine().getOut().println("listening on " + server.url());
    spec.commandLine().getOut().flush();
    Thread waiting = Thread.currentThread();
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  runs.close();
                  server.close();
                  closed.countDown();
                },
                "close-" + waiting.getName()));
    closed.await();
  }
}
