package gongbo.cli;

import gongbo.extract.Extractor;
import gongbo.json.ReleaseJson;
import gongbo.release.Release;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Extracts metadata from releases and writes it as JSON. */
@Command(
    name = "extract",
    description =
        "Writes one JSON object per release with its metadata; needs no index. Files are not"
            + " merged: only reindex merges the files of one release.")
final class ExtractCommand implements Callable<Integer> {
  @Mixin private Folders folders = new Folders();
  @Mixin private RefusalReport.Limit limit = new RefusalReport.Limit();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "files and folders")
  private List<Path> sources = List.of();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "the output file (default: standard output)")
  private @Nullable Path output;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "number of threads (default: one per processor)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--explain",
      paramLabel = "ID",
      description = "print the text of this release only, with each finding under its line")
  private @Nullable String explained;

  @Option(
      names = "--tally",
      description =
          "write counts instead of releases: by year, the releases with a speaker, a venue or an"
              + " event date, and the ten most frequent speakers, venues, topics and aliases")
  private boolean tallied;

  private final ExtractionStatistics tally = new ExtractionStatistics();
  private final ExtractionSummary summary = new ExtractionSummary();

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads needs 1 at least: " + threads);
    }
    Extractor extractor = Extractor.of(folders.config());
    PrintWriter err = spec.commandLine().getErr();
    OrderedOutput ordered = new OrderedOutput(raw -> shown(extractor.extract(raw)), threads);
    try (RefusalReport refusals = new RefusalReport(err, null);
        Stream<ReadResult> results =
            ReleaseReader.isolated(folders.config())
                .read(sources)
                .filter(this::isWanted)
                .peek(summary::add);
        Writer writer = writer()) {
      long written =
          ordered.write(
              results,
              tallied ? Writer.nullWriter() : writer,
              refused -> refusals.add(refused.location(), refused.reason()));
      if (tallied) {
        writer.write(tally.shown());
      }
      if (explained == null) {
        err.print(summary.shown());
        err.flush();
      }
      if (explained != null && written == 0) {
        err.println("no release with this id: " + explained);
        return 1;
      }
      return limit.isExceeded(refusals.count(), written + refusals.count())
          ? Main.TOO_MANY_REFUSED
          : 0;
    }
  }

  private boolean isWanted(ReadResult result) {
    return switch (result) {
      case ReadResult.Read read ->
          explained == null || explained.equals(read.release().id().value());
      case ReadResult.Refused refused -> true;
    };
  }

  private String shown(Release release) {
    summary.add(release);
    if (tallied) {
      tally.add(release);
      return "";
    }
    return explained == null ? ReleaseJson.of(release).toString() : FindingsPrinter.of(release);
  }

  private Writer writer() throws IOException {
    Path file = output;
    // Closing the command's standard output would also close the caller's.
    return file == null
        ? new BufferedWriter(spec.commandLine().getOut()) {
          @Override
          public void close() throws IOException {
            flush();
          }
        }
        : Files.newBufferedWriter(file);
  }
}
