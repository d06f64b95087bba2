package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongbo.config.ConfigFolder;
import gongbo.config.Renamings;
import gongbo.release.Finding;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures how many real releases have an official publisher. Runs in the profile {@code
 * evaluation} and prints the accepted labels that are no official names.
 */
class PublisherEvaluationIT {
  private static final Path RELEASES = Path.of("../shared/releases");

  @Test
  void publishersHaveOfficialNames() throws Exception {
    assumeTrue(Boolean.getBoolean("gongbo.evaluation"), "skipped: only in the profile evaluation");
    assumeTrue(Files.isDirectory(RELEASES), () -> "skipped: there is no folder " + RELEASES);
    ConfigFolder config = ConfigFolder.of(Path.of("config"));
    Gazetteer gazetteer = Gazetteer.of(config);
    PublisherRules rules = new PublisherRules(gazetteer, Renamings.of(config));
    Map<String, Integer> labels = new TreeMap<>();
    Map<String, Integer> official = new TreeMap<>();
    Map<String, Integer> others = new TreeMap<>();
    int unknown = 0;
    List<Path> years =
        Stream.of("2023", "2024", "2025")
            .map(year -> RELEASES.resolve("korea-kr-" + year + ".jsonl.gz"))
            .toList();
    try (Stream<ReadResult> results = ReleaseReader.of(config).read(years)) {
      for (ReadResult result : (Iterable<ReadResult>) results::iterator) {
        if (result instanceof ReadResult.Read(String location, RawRelease raw, String format)) {
          labels.merge(raw.publisher().name(), 1, Integer::sum);
          Finding<Publisher> found =
              rules.find(
                  AnnotatedText.of(raw),
                  Objects.requireNonNull(raw.published(), location).toLocalDate());
          if (found == null) {
            unknown++;
          } else {
            String name = found.value().name();
            boolean listed = gazetteer.agency(name) != null;
            (listed ? official : others).merge(name, 1, Integer::sum);
          }
        }
      }
    }
    int releases = sum(official) + sum(others) + unknown;
    System.out.printf(
        "%d releases, %d labels: %d official names on %d releases, unknown on %d, others: %s%n",
        releases, labels.size(), official.size(), sum(official), unknown, others);
    assertThat((double) sum(others) / releases).isLessThan(0.001);
    assertThat((double) unknown / releases).isLessThan(0.01);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
