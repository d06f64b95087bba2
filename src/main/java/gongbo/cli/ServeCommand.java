package gongbo.cli;

import gongbo.search.SearchService;
import gongbo.web.ServerSettings;
import gongbo.web.ServerSettings.Detail;
import gongbo.web.WebServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the index over HTTP until the process is ended. */
@Command(name = "serve", description = "Serves the current generation over HTTP and follows it.")
final class ServeCommand implements Callable<Integer> {
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

  @Override
  public Integer call() throws Exception {
    ServerSettings settings = settings();
    try (SearchService service = SearchService.open(folders.index(), folders.config());
        WebServer server = WebServer.start(service, settings)) {
      untilEnded(server, spec);
    }
    return 0;
  }

  private ServerSettings settings() {
    try {
      return new ServerSettings(
          host, port, rate, publicUrl, ServerSettings.origins(folders.config()), log, misses);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Says where the server listens and waits for the signal that ends the process. */
  static void untilEnded(WebServer server, CommandSpec spec) throws InterruptedException {
    spec.commandLine().getOut().println("listening on " + server.url());
    spec.commandLine().getOut().flush();
    Thread waiting = Thread.currentThread();
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  closed.countDown();
                },
                "close-" + waiting.getName()));
    closed.await();
  }
}
