package gongbo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongbo.EvaluationScope;
import gongbo.config.ConfigFolder;
import gongbo.duplicates.DuplicateMeasurement;
import gongbo.extract.PublisherMeasurement;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Measures publishers and near-duplicates of real releases, which are read once for both: those of
 * the last year, or all in the profile {@code evaluation}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealReleasesEvaluationIT {
  private static final Path RELEASES = Path.of("../shared/releases");

  private final ConfigFolder config = ConfigFolder.of(Path.of("config"));
  private final PublisherMeasurement publishers = new PublisherMeasurement(config);
  private final DuplicateMeasurement duplicates = new DuplicateMeasurement();

  @BeforeAll
  void readAllReleases() throws IOException {
    EvaluationScope.assumeAtLeast(EvaluationScope.SHORT);
    assumeTrue(Files.isDirectory(RELEASES), () -> "skipped: there is no folder " + RELEASES);
    List<Path> years;
    try (Stream<Path> files = Files.list(RELEASES)) {
      years = files.filter(file -> file.toString().endsWith(".jsonl.gz")).sorted().toList();
    }
    assertThat(years).isNotEmpty();
    if (EvaluationScope.current() == EvaluationScope.SHORT) {
      years = List.of(years.getLast());
    }
    try (Stream<ReadResult> results = ReleaseReader.of(config).read(years)) {
      results.forEach(
          result -> {
            if (result instanceof ReadResult.Read(var location, var raw, var format)) {
              publishers.add(raw);
              duplicates.add(raw);
            }
          });
    }
  }

  @Test
  void publishersHaveOfficialNames() {
    publishers.check();
  }

  @Test
  void identicalBodiesOfAFewDaysAreOneCluster() {
    duplicates.check();
  }
}
