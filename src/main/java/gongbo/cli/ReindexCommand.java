package gongbo.cli;

import gongbo.corpus.Survey;
import gongbo.extract.Extractor;
import gongbo.index.Gate;
import gongbo.index.Generation;
import gongbo.index.GenerationStore;
import gongbo.index.HeldBackException;
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

  @Option(
      names = "--max-shrinkage",
      paramLabel = "PERCENT",
      description =
          "keep the current generation when so many fewer releases came (default:"
              + " ${DEFAULT-VALUE})")
  private double shrinkage = 30;

  @Option(
      names = "--force",
      description = "make the new generation current when it is sound, whatever else is against it")
  private boolean force;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description =
          "finished generations to keep, the current one among them (default: ${DEFAULT-VALUE})")
  private int kept = GenerationStore.KEPT;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    try (Refusals refusals = new Refusals(err, report)) {
      Gate refused = refusals.gate(limit);
      Reindexer.Policy policy =
          new Reindexer.Policy(List.of(refused, Gate.shrinkage(shrinkage)), force, kept);
      try {
        Generation generation =
            run(
                sources,
                folders,
                folders.store(),
                threads,
                policy,
                refusals,
                spec.commandLine().getOut());
        return refusals.exceed(limit, generation) ? Main.TOO_MANY_REFUSED : 0;
      } catch (HeldBackException e) {
        err.println(spec.name() + ": " + e.getMessage());
        e.objections().forEach(refusals::report);
        return e.objections().stream().allMatch(o -> o.gate().equals(refused.name()))
            ? Main.TOO_MANY_REFUSED
            : Main.HELD_BACK;
      }
    }
  }

  /** Indexes sources into a store and says how it goes. */
  static Generation run(
      List<Path> sources,
      Folders folders,
      GenerationStore store,
      int threads,
      Reindexer.Policy policy,
      Refusals refusals,
      PrintWriter out)
      throws IOException, InterruptedException {
    Extractor extractor = Extractor.of(folders.config());
    Generation generation;
    IndexingProgress progress = new IndexingProgress(ReleaseReader.bytes(sources), refusals, out);
    try (progress;
        KoreanAnalysis analysis = KoreanAnalysis.of(folders.config());
        Stream<ReadResult> results =
            ReleaseReader.of(folders.config()).read(sources, progress::read)) {
      generation =
          new Reindexer(
                  store,
                  analysis,
                  extractor::extract,
                  () -> Survey.of(folders.config()),
                  threads,
                  policy)
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
