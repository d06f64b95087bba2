package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongbo.EvaluationScope;
import gongbo.extract.CrossValidation.Chosen;
import gongbo.extract.LabelledRelease.Choice;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Compares models that know what the rules say with models that do not, learned from more and more
 * releases, on the split that {@code -Dgongbo.split} names. Runs in the profile {@code evaluation}.
 */
class ModelEvaluationIT {
  private static final double COST = 0.1;

  private static final List<Integer> SIZES = List.of(100, 300, 600, Integer.MAX_VALUE);

  private static final int BINS = 5;

  /** The largest error of confidence that is accepted. */
  private static final double MOST_ERROR = 0.1;

  /** The choices of several decisions: how many are right, and how sure they were. */
  private static final class Tally {
    int right;
    int wrong;
    int gold;
    final double[] confidence = new double[BINS];
    final int[] rightIn = new int[BINS];
    final int[] chosenIn = new int[BINS];

    void add(double probability, boolean correct) {
      right += correct ? 1 : 0;
      wrong += correct ? 0 : 1;
      int bin = Math.min(BINS - 1, (int) (probability * BINS));
      confidence[bin] += probability;
      rightIn[bin] += correct ? 1 : 0;
      chosenIn[bin]++;
    }

    String scores() {
      double precision = (double) right / Math.max(1, right + wrong);
      double recall = (double) right / Math.max(1, gold);
      double f1 = 2.0 * right / Math.max(1, right + wrong + gold);
      return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f", precision, recall, f1);
    }

    /** Returns the expected calibration error of the choices. */
    double error() {
      double error = 0;
      for (int bin = 0; bin < BINS; bin++) {
        error += Math.abs(confidence[bin] - rightIn[bin]);
      }
      return error / Math.max(1, right + wrong);
    }

    String reliability() {
      StringBuilder table = new StringBuilder();
      for (int bin = 0; bin < BINS; bin++) {
        if (chosenIn[bin] > 0) {
          table.append(
              String.format(
                  Locale.ROOT,
                  " %d findings at %.2f: %.2f right;",
                  chosenIn[bin],
                  confidence[bin] / chosenIn[bin],
                  (double) rightIn[bin] / chosenIn[bin]));
        }
      }
      return table.toString();
    }
  }

  @Test
  void modelsAreComparedOnASplit() throws IOException {
    EvaluationScope.assumeAtLeast(EvaluationScope.FULL);
    assumeTrue(AnnotationSet.isAvailable(), "skipped: there are no releases");
    Split split = Split.valueOf(System.getProperty("gongbo.split", "dev").toUpperCase(Locale.ROOT));
    List<AnnotatedRelease> train = AnnotationSet.split(Split.TRAIN);
    List<AnnotatedRelease> held = AnnotationSet.split(split);
    for (boolean withRules : new boolean[] {true, false}) {
      Map<String, Decision> learned = Decision.all(train, withRules);
      Map<String, Decision> scored = Decision.all(held, withRules);
      for (int size : SIZES) {
        int releases = Math.min(size, train.size());
        String name = (withRules ? "with rules, " : "without rules, ") + releases + " releases";
        assertThat(compare(name, learned, scored, releases)).isLessThan(MOST_ERROR);
      }
    }
  }

  /** Prints the scores of models and returns the calibration error of roles. */
  private static double compare(
      String name, Map<String, Decision> learned, Map<String, Decision> scored, int releases) {
    Tally dates = new Tally();
    Tally roles = new Tally();
    Set<String> found = new HashSet<>();
    Set<String> speakers = new HashSet<>();
    for (Decision decision : scored.values()) {
      List<LabelledRelease> examples =
          Objects.requireNonNull(learned.get(decision.name())).releases().subList(0, releases);
      boolean date = decision.name().equals(EventDateModel.DECISION);
      Tally tally = date ? dates : roles;
      Chosen chosen = CrossValidation.choose(examples, COST);
      LinearModel model =
          LogisticRegression.train(examples, COST)
              .model(chosen.slope(), chosen.offset(), chosen.threshold());
      for (int r = 0; r < decision.releases().size(); r++) {
        LabelledByValue release = (LabelledByValue) decision.releases().get(r);
        double[] probabilities =
            release.candidates().stream()
                .mapToDouble(features -> model.probability(features.indexes()))
                .toArray();
        tally.gold += release.gold();
        String id = r + " ";
        if (!date) {
          release.right().forEach(value -> speakers.add(id + value));
        }
        for (Choice choice : release.choose(probabilities, model.threshold())) {
          tally.add(probabilities[choice.candidate()], choice.right());
          if (!date) {
            found.add(id + release.values().get(choice.candidate()));
          }
        }
      }
    }
    System.out.printf(
        "%s%n  event dates %s, error %.3f%n  roles %s, error %.3f%n  speakers %s%n ",
        name, dates.scores(), dates.error(), roles.scores(), roles.error(), of(found, speakers));
    System.out.println(roles.reliability());
    return roles.error();
  }

  private static String of(Set<String> found, Set<String> speakers) {
    Tally tally = new Tally();
    tally.gold = speakers.size();
    found.forEach(name -> tally.add(1, speakers.contains(name)));
    return tally.scores();
  }
}
