package gongbo.cli;

import gongbo.config.ConfigFolder;
import gongbo.config.WithdrawnReleases;
import gongbo.entities.CorpusCollector;
import gongbo.extract.Extractor;
import gongbo.index.Generation;
import gongbo.index.GenerationRejectedException;
import gongbo.index.GenerationStore;
import gongbo.index.Manifest;
import gongbo.index.QualityGate;
import gongbo.index.ReindexOptions;
import gongbo.index.Reindexer;
import gongbo.index.Withholding;
import gongbo.korean.KoreanAnalysis;
import gongbo.search.GoldenQueries;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        "Builds a new generation from files and folders and makes it current. Searches use the"
            + " previous one until then.")
final class ReindexCommand implements Callable<Integer> {
  /**
   * The size of an index in relation to its sources: 7 for compressed sources (measured: 65 MB gave
   * 450 MB), less for others.
   */
  private static final int GROWTH = 7;

  @Mixin private Folders folders = new Folders();
  @Mixin private RefusalReport.Limit limit = new RefusalReport.Limit();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "files and folders")
  private List<Path> sources = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "number of threads (default: one per processor)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "write each refused release as a line of JSON with path and reason")
  private @Nullable Path report;

  @Option(
      names = "--incremental",
      description =
          "take unchanged releases from the current generation; the run is a full one if the"
              + " program or its configuration has changed")
  private boolean incremental;

  @Option(names = "--nice", description = "run with a lower priority than other processes")
  private boolean nice;

  @Option(
      names = "--max-shrinkage",
      paramLabel = "PERCENT",
      description =
          "keep the current generation if the number of releases drops by this share (default:"
              + " ${DEFAULT-VALUE})")
  private double shrinkage = 30;

  @Option(
      names = "--force",
      description = "make a sound generation current despite other objections")
  private boolean force;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description =
          "number of finished generations to keep, including the current one (default:"
              + " ${DEFAULT-VALUE})")
  private int kept = GenerationStore.KEPT;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    if (nice) {
      ProcessPriority.beNice();
    }
    try (ShutdownSignal signal = ShutdownSignal.interrupting();
        RefusalReport refusals = new RefusalReport(err, report)) {
      QualityGate refused = refusals.gate(limit);
      List<QualityGate> gates =
          List.of(
              refused,
              QualityGate.shrinkage(shrinkage),
              GoldenQueries.of(folders.config()).gate(folders.config()));
      ReindexOptions plan = ReindexOptions.SOUND.gated(gates, force).keeping(kept);
      try {
        Generation generation =
            run(
                sources,
                folders,
                folders.store(),
                threads,
                incremental ? plan.goingOn() : plan,
                refusals,
                spec.commandLine().getOut());
        return refusals.exceed(limit, generation) ? Main.TOO_MANY_REFUSED : 0;
      } catch (GenerationRejectedException e) {
        err.println(spec.name() + ": " + e.getMessage());
        e.objections().forEach(refusals::report);
        return e.objections().stream().allMatch(o -> o.gate().equals(refused.name()))
            ? Main.TOO_MANY_REFUSED
            : Main.HELD_BACK;
      } catch (InterruptedException | IOException | RuntimeException e) {
        if (!signal.isGiven()) {
          throw e;
        }
        err.println(spec.name() + ": interrupted; the index is unchanged");
        return Main.FAILED;
      }
    }
  }

  /** Indexes sources into a store and reports the progress. */
  static Generation run(
      List<Path> sources,
      Folders folders,
      GenerationStore store,
      int threads,
      ReindexOptions plan,
      RefusalReport refusals,
      PrintWriter out)
      throws IOException, InterruptedException {
    ConfigFolder config = folders.config();
    long bytes = ReleaseReader.bytes(sources);
    Generation generation;
    IndexingProgress progress = new IndexingProgress(store, bytes, refusals, out);
    try (progress;
        KoreanAnalysis analysis = KoreanAnalysis.of(config);
        Stream<ReadResult> results = ReleaseReader.isolated(config).read(sources, progress::read)) {
      generation =
          reindexer(
                  config,
                  analysis,
                  store,
                  threads,
                  plan.expecting(GROWTH * bytes).withholding(withholding(folders)))
              .run(results.flatMap(result -> toItem(result, progress)), progress);
    }
    out.printf(
        Locale.ROOT,
        "generation %s: %s, %,d refused, %,d s, %,d bytes%n",
        generation.id(),
        progress.rate(),
        refusals.count(),
        progress.elapsed().toSeconds(),
        generation.bytes());
    if (progress.hiddenReleases() > 0) {
      out.printf(
          Locale.ROOT,
          "%,d releases are not shown: withdrawn, or published later%n",
          progress.hiddenReleases());
    }
    out.flush();
    return generation;
  }

  /** Creates the reindexer of a configuration. */
  static Reindexer reindexer(
      ConfigFolder config,
      KoreanAnalysis analysis,
      GenerationStore store,
      int threads,
      ReindexOptions plan)
      throws IOException {
    Extractor extractor = Extractor.of(config);
    // Reads the whole configuration first, so that every file is among the inputs of the run.
    CorpusCollector.of(config);
    return new Reindexer(
        store,
        analysis,
        extractor::extract,
        () -> CorpusCollector.of(config),
        threads,
        plan.madeWith(inputs(config)));
  }

  /** Returns what is not shown at present. */
  private static Withholding withholding(Folders folders) {
    // The list is read by itself: a release that is withdrawn is no reason to rebuild everything.
    return new Withholding(WithdrawnReleases.of(folders.config()), Instant.now());
  }

  /** Returns the digests of the program and of the configuration files. */
  private static Map<String, String> inputs(ConfigFolder config) throws IOException {
    Map<String, String> inputs = new HashMap<>(config.digests());
    inputs.put(Manifest.PROGRAM, ProgramDigest.ofProgram());
    return inputs;
  }

  /** Returns the item of a result, if it was read. */
  static Stream<Reindexer.Item> toItem(ReadResult result, Reindexer.Listener listener) {
    return switch (result) {
      case ReadResult.Read(String location, var release, String format) ->
          Stream.of(new Reindexer.Item(location, release));
      case ReadResult.Refused(String location, String reason, String format) -> {
        listener.refused(location, reason);
        yield Stream.empty();
      }
    };
  }
}
