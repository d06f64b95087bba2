package gongbo.cli;

import gongbo.http.ServerSettings;
import gongbo.http.WebServer;
import gongbo.index.GenerationStore;
import gongbo.index.ReindexOptions;
import gongbo.search.SearchService;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves an index of the sample releases in the jar. */
@Command(
    name = "demo",
    description =
        "Indexes the invented sample releases, separately from your own index, and serves them.")
final class DemoCommand implements Callable<Integer> {
  private static final String SAMPLES = "/samples";

  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "the port to listen on, or a free one if it is in use (default: ${DEFAULT-VALUE})")
  private int port = 8080;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "asks itself what a first visitor asks, and ends; the build uses it")
  private boolean rehearse;

  @Override
  public Integer call() throws Exception {
    // The demo has a folder of its own, so that it never replaces a real index.
    Path index = folders.index().resolve("demo");
    indexSamples(new GenerationStore(index));
    try (ShutdownSignal signal = ShutdownSignal.awaited();
        ReindexRuns runs = new ReindexRuns(new GenerationStore(index), List.of());
        SearchService service = SearchService.open(index, folders.config());
        WebServer server = start(service, runs)) {
      if (rehearse) {
        Rehearsal.at(server.url());
      } else {
        ServeCommand.untilEnded(server, signal, spec);
      }
    }
    return 0;
  }

  private void indexSamples(GenerationStore store)
      throws IOException, InterruptedException, URISyntaxException {
    URL samples = Objects.requireNonNull(DemoCommand.class.getResource(SAMPLES), SAMPLES);
    URI place = samples.toURI();
    if (place.getScheme().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        index(jar.getPath(SAMPLES), store);
      }
    } else {
      index(Path.of(place), store);
    }
  }

  private void index(Path samples, GenerationStore store) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (RefusalReport refusals = new RefusalReport(spec.commandLine().getErr(), null)) {
      ReindexCommand.run(
          List.of(samples),
          folders,
          store,
          Runtime.getRuntime().availableProcessors(),
          ReindexOptions.SOUND,
          refusals,
          out);
    }
  }

  private WebServer start(SearchService service, ReindexRuns runs) {
    try {
      return WebServer.start(service, ServerSettings.at("127.0.0.1", port), runs, null);
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof BindException)) {
        throw e;
      }
      spec.commandLine().getOut().println("port " + port + " is in use; using another one");
      return WebServer.start(service, ServerSettings.at("127.0.0.1", 0), runs, null);
    }
  }
}
