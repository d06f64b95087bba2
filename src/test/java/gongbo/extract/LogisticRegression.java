package gongbo.extract;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Trains an L2-regularised logistic regression with liblinear. */
final class LogisticRegression {
  private static final double PRECISION = 0.01;

  private LogisticRegression() {}

  /** The weights of a trained model and its bias. */
  static final class Trained {
    private final float[] weights;
    private final double bias;

    Trained(float[] weights, double bias) {
      this.weights = weights.clone();
      this.bias = bias;
    }

    double bias() {
      return bias;
    }

    double weight(int feature) {
      return weights[feature];
    }

    LinearModel model(double slope, double offset, double threshold) {
      return new LinearModel(
          weights, Map.of("bias", bias, "slope", slope, "offset", offset, "threshold", threshold));
    }
  }

  /**
   * @param cost the inverse strength of regularisation
   */
  static Trained train(List<LabelledRelease> releases, double cost) {
    List<Feature[]> rows = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    for (LabelledRelease release : releases) {
      for (int i = 0; i < release.candidates().size(); i++) {
        rows.add(row(release.candidates().get(i)));
        labels.add(release.isRight(i) ? 1.0 : -1.0);
      }
    }
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = FeatureVector.SIZE + 1;
    problem.x = rows.toArray(Feature[][]::new);
    problem.y = labels.stream().mapToDouble(Double::doubleValue).toArray();
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, PRECISION));
    // Weights refer to the label of the first example.
    int sign = model.getLabels()[0];
    double[] learned = model.getFeatureWeights();
    float[] weights = new float[FeatureVector.SIZE];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (sign * learned[i]);
    }
    return new Trained(weights, sign * learned[FeatureVector.SIZE]);
  }

  private static Feature[] row(FeatureVector features) {
    int[] indexes = features.indexes();
    Feature[] row = new Feature[indexes.length + 1];
    for (int i = 0; i < indexes.length; i++) {
      row[i] = new FeatureNode(indexes[i] + 1, 1);
    }
    row[indexes.length] = new FeatureNode(FeatureVector.SIZE + 1, 1);
    return row;
  }
}
