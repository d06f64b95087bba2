package gongbo.web;

import gongbo.config.ConfigFolder;
import gongbo.extract.Extractor;
import gongbo.index.GenerationStore;
import gongbo.index.Reindexer;
import gongbo.korean.KoreanAnalysis;
import gongbo.search.SearchService;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/** A real server over a real index of the sample releases, on a free port. */
final class SampleServer implements AutoCloseable {
  private static final Path SAMPLES = Path.of("src", "main", "resources", "samples");

  private final Path folder;
  private final SearchService service;
  private final WebServer server;

  private SampleServer(Path folder, SearchService service, WebServer server) {
    this.folder = folder;
    this.service = service;
    this.server = server;
  }

  static SampleServer start() throws Exception {
    Path folder = Files.createTempDirectory("samples");
    ConfigFolder config = ConfigFolder.bundled();
    try (KoreanAnalysis analysis = KoreanAnalysis.of(config);
        Stream<ReadResult> results = ReleaseReader.read(List.of(SAMPLES))) {
      new Reindexer(new GenerationStore(folder), analysis, Extractor.of(config)::extract, 2)
          .run(results.map(SampleServer::item), new Silence());
    }
    SearchService service = SearchService.open(folder, config);
    return new SampleServer(folder, service, WebServer.start(service, "127.0.0.1", 0));
  }

  String url() {
    return server.url();
  }

  SearchService service() {
    return service;
  }

  private static Reindexer.Item item(ReadResult result) {
    return switch (result) {
      case ReadResult.Read(String location, var release) -> new Reindexer.Item(location, release);
      case ReadResult.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  @Override
  public void close() throws IOException {
    server.close();
    service.close();
    IOUtils.rm(folder);
  }

  /** Every sample must be indexed. */
  private static final class Silence implements Reindexer.Listener {
    @Override
    public void indexed() {}

    @Override
    public void refused(String location, String reason) {
      throw new AssertionError(location + ": " + reason);
    }
  }
}
