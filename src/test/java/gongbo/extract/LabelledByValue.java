package gongbo.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Candidates of which several may state one value: the most probable one represents it.
 *
 * @param candidates the features of each candidate
 * @param values the value of each candidate
 * @param right the right values
 */
record LabelledByValue(List<FeatureVector> candidates, List<String> values, Set<String> right)
    implements LabelledRelease {
  static LabelledRelease of(
      List<FeatureVector> candidates, List<String> values, Set<String> right) {
    return new LabelledByValue(candidates, values, right);
  }

  @Override
  public boolean isRight(int candidate) {
    return right.contains(values.get(candidate));
  }

  @Override
  public List<Choice> choose(double[] probabilities, double threshold) {
    Map<String, Integer> best = new LinkedHashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] >= threshold) {
        best.merge(values.get(i), i, (a, b) -> probabilities[a] >= probabilities[b] ? a : b);
      }
    }
    List<Choice> choices = new ArrayList<>();
    best.forEach((value, i) -> choices.add(new Choice(i, right.contains(value))));
    return choices;
  }

  @Override
  public int gold() {
    return right.size();
  }
}
