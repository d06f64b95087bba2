package gongbo.extract;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The numbers of right, wrong and missed values of each measure. */
final class Counts {
  /** Samples drawn for a confidence interval. */
  private static final int SAMPLES = 1000;

  private final Map<Measure, int[]> counts = new EnumMap<>(Measure.class);

  /** A score with its 95 % confidence interval. */
  record Interval(double low, double high) {}

  void add(Measure measure, int right, int wrong, int missed) {
    int[] sum = counts.computeIfAbsent(measure, any -> new int[3]);
    sum[0] += right;
    sum[1] += wrong;
    sum[2] += missed;
  }

  private void add(Counts other) {
    other.counts.forEach((measure, sum) -> add(measure, sum[0], sum[1], sum[2]));
  }

  static Counts sum(List<Counts> all) {
    Counts sum = new Counts();
    all.forEach(sum::add);
    return sum;
  }

  int gold(Measure measure) {
    int[] sum = of(measure);
    return sum[0] + sum[2];
  }

  double precision(Measure measure) {
    int[] sum = of(measure);
    return share(sum[0], sum[1]);
  }

  double recall(Measure measure) {
    int[] sum = of(measure);
    return share(sum[0], sum[2]);
  }

  /** Returns the accuracy for a measure of accuracy, else F1. */
  double score(Measure measure) {
    int[] sum = of(measure);
    return measure.accuracy ? share(sum[0], sum[2]) : share(2 * sum[0], sum[1] + sum[2]);
  }

  /** Returns the bootstrap interval of a score over releases drawn with replacement. */
  static Interval interval(List<Counts> perRelease, Measure measure) {
    Random random = new Random(19);
    double[] scores = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      Counts drawn = new Counts();
      for (int n = 0; n < perRelease.size(); n++) {
        int[] sum = perRelease.get(random.nextInt(perRelease.size())).of(measure);
        drawn.add(measure, sum[0], sum[1], sum[2]);
      }
      scores[i] = drawn.score(measure);
    }
    Arrays.sort(scores);
    return new Interval(scores[SAMPLES / 40], scores[SAMPLES - 1 - SAMPLES / 40]);
  }

  private int[] of(Measure measure) {
    return counts.getOrDefault(measure, new int[3]);
  }

  private static double share(int part, int rest) {
    return part + rest == 0 ? 1 : (double) part / (part + rest);
  }
}
