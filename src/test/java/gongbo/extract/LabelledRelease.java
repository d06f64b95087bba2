package gongbo.extract;

import java.util.List;

/** The candidates of a release for one decision, with what is right according to its reader. */
interface LabelledRelease {
  /** Returns the features of each candidate. */
  List<FeatureVector> candidates();

  /** Returns true if a candidate is right, even if another one states the same value. */
  boolean isRight(int candidate);

  /**
   * Returns the candidates that the program reports when the model gives the candidates these
   * probabilities.
   */
  List<Choice> choose(double[] probabilities, double threshold);

  /** Returns the number of right values. */
  int gold();

  /**
   * A reported candidate.
   *
   * @param candidate its index
   * @param right true if it states a right value that no earlier choice states
   */
  record Choice(int candidate, boolean right) {}
}
