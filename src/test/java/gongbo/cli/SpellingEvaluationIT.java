package gongbo.cli;

import static gongbo.cli.SpellingScore.Outcome.OFFERED;
import static gongbo.cli.SpellingScore.Outcome.RIGHT;
import static gongbo.cli.SpellingScore.Outcome.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongbo.cli.SpellingSample.Half;
import gongbo.cli.SpellingSample.Sample;
import gongbo.config.ConfigFolder;
import gongbo.index.GenerationStore;
import gongbo.korean.KoreanAnalysis;
import gongbo.search.SearchService;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures the correction of misspelt words and the leaving alone of right ones over the releases
 * of 2024, on the half of the samples that nothing was tuned on, over an index that there is
 * already: {@code mvn -Pevaluation verify -Dit.test=SpellingEvaluationIT -Dgongbo.index=FOLDER}.
 * With {@code -Dgongbo.spelling.half=tune} it measures the other half and prints each failure.
 */
@EnabledIfSystemProperty(named = "gongbo.index", matches = ".+")
class SpellingEvaluationIT {
  private static final Path RELEASES = Path.of("../shared/releases");
  private static final Half HALF =
      Half.valueOf(System.getProperty("gongbo.spelling.half", "final").toUpperCase(Locale.ROOT));

  @Test
  void misspeltWordsAreCorrectedAndRightOnesLeftAlone() throws Exception {
    assumeTrue(Files.isDirectory(RELEASES), () -> "skipped: there is no folder " + RELEASES);
    Map<String, String> titles = titles();
    Path index = Path.of(System.getProperty("gongbo.index"));
    try (KoreanAnalysis analysis = new GenerationStore(index).current().analysis();
        SearchService service = SearchService.open(index, ConfigFolder.of(Path.of("config")))) {
      Measurement measurement = new Measurement(service, analysis, titles);
      SpellingScore misspelt = measurement.alone(Sample.MISSPELT);
      SpellingScore misspeltInTitle = measurement.inContext(Sample.MISSPELT);
      List<SpellingScore> rare =
          List.of(measurement.alone(Sample.RARE), measurement.inContext(Sample.RARE));
      List<SpellingScore> unseen =
          List.of(measurement.alone(Sample.UNSEEN), measurement.inContext(Sample.UNSEEN));

      // About two hundredths worse than measured, so that a change that costs more is noticed.
      assertThat(misspelt.share(RIGHT, OFFERED)).isGreaterThanOrEqualTo(0.82);
      assertThat(misspelt.share(WRONG)).isLessThanOrEqualTo(0.04);
      assertThat(misspeltInTitle.share(RIGHT, OFFERED)).isGreaterThanOrEqualTo(0.86);
      assertThat(misspeltInTitle.share(WRONG)).isLessThanOrEqualTo(0.04);
      assertThat(rare)
          .allSatisfy(
              score -> {
                assertThat(score.share(WRONG)).isZero();
                assertThat(score.share(RIGHT)).isGreaterThanOrEqualTo(0.96);
              });
      assertThat(unseen)
          .allSatisfy(
              score -> {
                assertThat(score.share(WRONG)).isLessThanOrEqualTo(0.06);
                assertThat(score.share(RIGHT)).isGreaterThanOrEqualTo(0.84);
              });
    }
  }

  private record Measurement(
      SearchService service, KoreanAnalysis analysis, Map<String, String> titles) {
    SpellingScore alone(Sample set) throws Exception {
      SpellingScore score = new SpellingScore();
      for (SpellingSample sample : half(set)) {
        score.add(outcome(sample, sample.typed(), sample.right()));
      }
      System.out.println(set + " alone: " + score);
      return score;
    }

    SpellingScore inContext(Sample set) throws Exception {
      SpellingScore score = new SpellingScore();
      for (SpellingSample sample : half(set)) {
        String title = Objects.requireNonNull(titles.get(sample.release()));
        score.add(
            outcome(
                sample,
                sample.inContext(title, sample.typed()),
                sample.inContext(title, sample.right())));
      }
      System.out.println(set + " between its neighbours: " + score);
      return score;
    }

    private SpellingScore.Outcome outcome(SpellingSample sample, String typed, String right)
        throws Exception {
      SpellingScore.Outcome outcome = SpellingScore.of(service, analysis, typed, right);
      if (HALF == Half.TUNE && outcome != RIGHT) {
        System.out.println(outcome + "\t" + typed + "\t" + right + "\t" + sample.note());
      }
      return outcome;
    }

    private static List<SpellingSample> half(Sample set) throws Exception {
      return set.read().stream().filter(sample -> sample.half() == HALF).toList();
    }
  }

  /** Reads the titles of all releases, by id. */
  private static Map<String, String> titles() {
    Map<String, String> titles = new HashMap<>();
    List<Path> years =
        Stream.of("2023", "2024", "2025")
            .map(year -> RELEASES.resolve("korea-kr-" + year + ".jsonl.gz"))
            .toList();
    try (Stream<ReadResult> results =
        ReleaseReader.of(ConfigFolder.of(Path.of("config"))).read(years)) {
      results.forEach(
          result -> {
            if (result instanceof ReadResult.Read(var location, var raw, var format)) {
              titles.put(raw.id().value(), raw.title());
            }
          });
    }
    return titles;
  }
}
