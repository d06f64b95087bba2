package gongbo.cli;

import gongbo.search.SearchService;
import gongbo.web.WebServer;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Override
  public Integer call() throws Exception {
    try (SearchService service = SearchService.open(folders.index(), folders.config());
        WebServer server = WebServer.start(service, host, port)) {
      untilEnded(server, spec);
    }
    return 0;
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
