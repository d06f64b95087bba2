package gongbo.cli;

import gongbo.corpus.Survey;
import gongbo.extract.Extractor;
import gongbo.index.Generation;
import gongbo.index.GenerationStore;
import gongbo.index.Reindexer;
import gongbo.korean.KoreanAnalysis;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds a new generation of the index from files and folders. */
@Command(
    name = "reindex",
    description =
        "Builds a new generation from files and folders and makes it current; the old one answers"
            + " until then.")
final class ReindexCommand implements Callable<Integer> {
  @Mixin private Folders folders = new Folders();
  @Mixin private Refusals.Limit limit = new Refusals.Limit();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "files and folders")
  private List<Path> sources = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads that extract and analyse (default: one per processor)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "names every refused release, one JSON object a line: path, reason")
  private @Nullable Path report;

  @Override
  public Integer call() throws Exception {
    try (Refusals refusals = new Refusals(spec.commandLine().getErr(), report)) {
      Generation generation =
          run(sources, folders, folders.store(), threads, refusals, spec.commandLine().getOut());
      long indexed = generation.manifest().releases();
      return limit.isExceeded(refusals.count(), indexed + refusals.count())
          ? Main.TOO_MANY_REFUSED
          : 0;
    }
  }

  /** Indexes sources into a store and says how it goes. */
  static Generation run(
      List<Path> sources,
      Folders folders,
      GenerationStore store,
      int threads,
      Refusals refusals,
      PrintWriter out)
      throws IOException, InterruptedException {
    Extractor extractor = Extractor.of(folders.config());
    Generation generation;
    IndexingProgress progress = new IndexingProgress(ReleaseReader.bytes(sources), refusals, out);
    try (progress;
        KoreanAnalysis analysis = KoreanAnalysis.of(folders.config());
        Stream<ReadResult> results = ReleaseReader.read(sources, progress::read)) {
      generation =
          new Reindexer(store, analysis, extractor::extract, Survey::new, threads)
              .run(results.flatMap(result -> toItem(result, refusals)), progress);
    }
    out.printf(
        Locale.ROOT,
        "generation %s: %s, %,d refused, %,d s, %,d bytes%n",
        generation.id(),
        progress.rate(),
        refusals.count(),
        progress.elapsed().toSeconds(),
        generation.bytes());
    out.flush();
    return generation;
  }

  private static Stream<Reindexer.Item> toItem(ReadResult result, Refusals refusals) {
    return switch (result) {
      case ReadResult.Read(String location, var release) ->
          Stream.of(new Reindexer.Item(location, release));
      case ReadResult.Refused(String location, String reason) -> {
        refusals.add(location, reason);
        yield Stream.empty();
      }
    };
  }
}
