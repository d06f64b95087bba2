package gongbo.extract;

import gongbo.extract.LabelledRelease.Choice;
import gongbo.extract.LogisticRegression.Trained;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Finds the cost, the calibration and the threshold of a model on releases it was not trained on.
 */
final class CrossValidation {
  private static final int FOLDS = 5;

  private static final double[] COSTS = {0.03, 0.1, 0.3};

  /** The least probability of a candidate that takes part in calibration. */
  private static final double LEAST = 0.02;

  private static final int CALIBRATION_STEPS = 50;

  private CrossValidation() {}

  /** The log-odds of the candidates of a release. */
  private static final class Judged {
    final LabelledRelease release;
    final double[] logOdds;

    Judged(LabelledRelease release, double[] logOdds) {
      this.release = release;
      this.logOdds = logOdds;
    }

    double[] probabilities(double slope, double offset) {
      return Arrays.stream(logOdds)
          .map(odds -> 1 / (1 + Math.exp(-(slope * odds + offset))))
          .toArray();
    }
  }

  /** What cross-validation decided. */
  record Chosen(
      double cost,
      double slope,
      double offset,
      double threshold,
      double precision,
      double recall,
      double f1) {}

  static Chosen choose(List<LabelledRelease> releases) {
    Chosen best = null;
    for (double cost : COSTS) {
      Chosen chosen = choose(releases, cost);
      if (best == null || chosen.f1() > best.f1()) {
        best = chosen;
      }
    }
    return Objects.requireNonNull(best);
  }

  static Chosen choose(List<LabelledRelease> releases, double cost) {
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Trained trained =
          LogisticRegression.train(
              IntStream.range(0, releases.size())
                  .filter(i -> i % FOLDS != held)
                  .mapToObj(releases::get)
                  .toList(),
              cost);
      LinearModel model = trained.model(1, 0, 0.5);
      IntStream.range(0, releases.size())
          .filter(i -> i % FOLDS == held)
          .forEach(i -> judged.add(judge(releases.get(i), model)));
    }
    double[] calibration = calibrate(judged);
    Chosen best = null;
    for (int percent = 15; percent <= 85; percent += 5) {
      Chosen chosen = score(judged, cost, calibration, percent / 100.0);
      if (best == null || chosen.f1() > best.f1()) {
        best = chosen;
      }
    }
    return Objects.requireNonNull(best);
  }

  private static Judged judge(LabelledRelease release, LinearModel model) {
    return new Judged(
        release,
        release.candidates().stream()
            .mapToDouble(features -> model.logOdds(features.indexes()))
            .toArray());
  }

  private static Chosen score(
      List<Judged> judged, double cost, double[] calibration, double threshold) {
    int right = 0;
    int wrong = 0;
    int gold = 0;
    for (Judged release : judged) {
      double[] probabilities = release.probabilities(calibration[0], calibration[1]);
      for (Choice choice : release.release.choose(probabilities, threshold)) {
        right += choice.right() ? 1 : 0;
        wrong += choice.right() ? 0 : 1;
      }
      gold += release.release.gold();
    }
    double precision = (double) right / Math.max(1, right + wrong);
    double recall = (double) right / Math.max(1, gold);
    double f1 = 2.0 * right / Math.max(1, right + wrong + gold);
    return new Chosen(cost, calibration[0], calibration[1], threshold, precision, recall, f1);
  }

  /** Fits a logistic regression of right choices on their log-odds by Newton's method. */
  private static double[] calibrate(List<Judged> judged) {
    List<double[]> points = new ArrayList<>();
    for (Judged release : judged) {
      for (Choice choice : release.release.choose(release.probabilities(1, 0), LEAST)) {
        points.add(new double[] {release.logOdds[choice.candidate()], choice.right() ? 1 : 0});
      }
    }
    double slope = 1;
    double offset = 0;
    for (int step = 0; step < CALIBRATION_STEPS; step++) {
      double a = 1e-6;
      double b = 0;
      double c = 1e-6;
      double g = 0;
      double h = 0;
      for (double[] point : points) {
        double p = 1 / (1 + Math.exp(-(slope * point[0] + offset)));
        double weight = p * (1 - p);
        a += weight * point[0] * point[0];
        b += weight * point[0];
        c += weight;
        g += (point[1] - p) * point[0];
        h += point[1] - p;
      }
      double determinant = a * c - b * b;
      slope += (c * g - b * h) / determinant;
      offset += (a * h - b * g) / determinant;
    }
    return new double[] {slope, offset};
  }
}
