package gongbo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import gongbo.EvaluationScope;
import gongbo.config.ConfigFolder;
import gongbo.extract.Extractor;
import gongbo.json.ReleaseJson;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import java.io.BufferedWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Extraction costs at most four times what reading and writing the releases costs. Measured in the
 * profile {@code evaluation}, and alone: the time of the processor is that of the whole process.
 */
@Isolated
class ExtractionSpeedEvaluationIT {
  private static final Path RELEASES = Path.of("../shared/releases/korea-kr-2024.jsonl.gz");
  private static final int MEASURED = 6000;
  private static final int THREADS = 2;
  private static final double MOST = 4;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  @TempDir private Path folder;

  @Test
  void extractionCostsAtMostFourTimesReadingAndWriting() throws Exception {
    EvaluationScope.assumeAtLeast(EvaluationScope.FULL);
    assumeTrue(Files.exists(RELEASES), () -> "skipped: there is no file " + RELEASES);
    Extractor extractor = Extractor.of(ConfigFolder.of(Path.of("config")));
    Function<RawRelease, String> on = raw -> ReleaseJson.of(extractor.extract(raw)).toString();
    Function<RawRelease, String> off = raw -> ReleaseJson.of(nothingFoundIn(raw)).toString();
    // The first round of each warms up.
    seconds(off);
    seconds(on);
    double without = Math.min(seconds(off), seconds(off));
    double with = Math.min(seconds(on), seconds(on));
    System.out.printf(
        "%d releases on %d threads: %.0f a second of a processor, %.0f with the extractors off,"
            + " %.2f times%n",
        MEASURED, THREADS, MEASURED / with, MEASURED / without, with / without);
    assertThat(with / without).isLessThan(MOST);
  }

  private double seconds(Function<RawRelease, String> text) throws Exception {
    ReleaseReader reader = ReleaseReader.of(ConfigFolder.of(Path.of("config")));
    // The clock would tell what else the machine does.
    long start = PROCESS.getProcessCpuTime();
    try (Stream<ReadResult> results = reader.read(List.of(RELEASES)).limit(MEASURED);
        BufferedWriter writer = Files.newBufferedWriter(folder.resolve("out.jsonl"))) {
      long written = new OrderedOutput(text, THREADS).write(results, writer, refused -> {});
      assertThat(written).isEqualTo(MEASURED);
    }
    return (PROCESS.getProcessCpuTime() - start) / 1e9;
  }

  private static Release nothingFoundIn(RawRelease raw) {
    return Release.withoutFindings(raw);
  }
}
