package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongbo.EvaluationScope;
import gongbo.json.ReleaseJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Scores extraction on the annotated releases, by split, and prints each measure with its
 * confidence interval. Runs in the profile {@code evaluation}. The test split is scored only with
 * {@code -Dgongbo.split=test}.
 */
class AnnotationEvaluationIT {
  @BeforeEach
  void theAnnotatedReleasesAreAtHand() {
    EvaluationScope.assumeAtLeast(EvaluationScope.SHORT);
    assumeTrue(AnnotationSet.isAvailable(), "skipped: there are no releases");
  }

  @Test
  void extractionIsScoredOnASplit() throws IOException {
    String name = System.getProperty("gongbo.split", "dev");
    Split split = Split.valueOf(name.toUpperCase(Locale.ROOT));
    List<AnnotatedRelease> releases = AnnotationSet.split(split);
    List<Counts> rules = scores(releases, Texts.RULES);
    List<Counts> models = scores(releases, Texts.EXTRACTOR);
    assertThat(models).hasSizeGreaterThan(100);
    print(name + ", rules alone", rules);
    print(name + ", with models", models);
    for (Measure measure : List.of(Measure.SPEAKERS, Measure.SPEAKER_ROLES)) {
      assertThat(Counts.sum(models).score(measure))
          .as(measure.name())
          .isGreaterThan(Counts.sum(rules).score(measure));
    }
  }

  private static List<Counts> scores(List<AnnotatedRelease> releases, Extractor extractor) {
    return releases.stream()
        .map(
            release ->
                AnnotationScorer.score(
                    release.gold(), ReleaseJson.of(extractor.extract(release.raw()))))
        .toList();
  }

  /** Prints how far two readers of one release agree, the first taken as right. */
  @Test
  void readersAgree() throws IOException {
    Map<String, AnnotatedRelease> first =
        AnnotationSet.first().stream()
            .collect(Collectors.toMap(AnnotatedRelease::id, Function.identity()));
    List<Counts> counts = new ArrayList<>();
    for (AnnotatedRelease second : AnnotationSet.second()) {
      AnnotatedRelease read = first.get(second.id());
      if (read != null) {
        counts.add(AnnotationScorer.score(read.gold(), second.gold()));
      }
    }
    print("second reading", counts);
    assertThat(Counts.sum(counts).score(Measure.SPEAKERS)).isGreaterThan(0.9);
  }

  private static void print(String name, List<Counts> perRelease) {
    Counts sum = Counts.sum(perRelease);
    System.out.printf("%s: %d releases%n", name, perRelease.size());
    for (Measure measure : Measure.values()) {
      Counts.Interval interval = Counts.interval(perRelease, measure);
      System.out.printf(
          "%-22s P %.3f R %.3f %s %.3f [%.3f, %.3f] of %d%n",
          measure,
          sum.precision(measure),
          sum.recall(measure),
          measure.accuracy ? "accuracy" : "F1",
          sum.score(measure),
          interval.low(),
          interval.high(),
          sum.gold(measure));
    }
  }
}
