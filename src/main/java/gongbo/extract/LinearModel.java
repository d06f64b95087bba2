package gongbo.extract;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A logistic regression over the features of candidates, with calibrated probabilities.
 *
 * <p>Inference needs no library: the probability is that of a sum of weights. {@code
 * config/extraction-model.tsv} holds the models of all decisions. Its columns are the decision, the
 * index of a feature or the name of a parameter, and the value: {@code bias} is added to the sum of
 * weights; {@code slope} and {@code offset} calibrate the sum (Platt, 1999); a candidate is
 * accepted from the probability {@code threshold}.
 */
final class LinearModel {
  static final String FILE = "extraction-model.tsv";

  private static final int COLUMNS = 3;

  private static final Set<String> PARAMETERS = Set.of("bias", "slope", "offset", "threshold");

  private final float[] weights;
  private final double bias;
  private final double slope;
  private final double offset;
  private final double threshold;

  /**
   * @param weights the weight of each feature
   * @param parameters bias, slope, offset and threshold
   */
  LinearModel(float[] weights, Map<String, Double> parameters) {
    this.weights = weights.clone();
    this.bias = parameters.getOrDefault("bias", 0.0);
    this.slope = parameters.getOrDefault("slope", 1.0);
    this.offset = parameters.getOrDefault("offset", 0.0);
    this.threshold = parameters.getOrDefault("threshold", 0.5);
  }

  /**
   * Reads the models of all decisions, by the name of the decision.
   *
   * @throws ConfigException if the file is missing or a line is invalid
   */
  static Map<String, LinearModel> of(ConfigFolder config) {
    Map<String, float[]> weights = new HashMap<>();
    Map<String, Map<String, Double>> parameters = new HashMap<>();
    for (ConfigLine line : config.lines(FILE)) {
      List<String> columns = line.columns(COLUMNS);
      String decision = columns.get(0);
      String feature = columns.get(1);
      float[] model = weights.computeIfAbsent(decision, name -> new float[FeatureVector.SIZE]);
      try {
        double value = Double.parseDouble(columns.get(2));
        if (PARAMETERS.contains(feature)) {
          parameters.computeIfAbsent(decision, name -> new HashMap<>()).put(feature, value);
        } else {
          model[Integer.parseInt(feature)] = (float) value;
        }
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw line.error("is no feature with its weight");
      }
    }
    Map<String, LinearModel> models = new HashMap<>();
    weights.forEach(
        (name, model) ->
            models.put(name, new LinearModel(model, parameters.getOrDefault(name, Map.of()))));
    return models;
  }

  /**
   * Returns the uncalibrated log-odds of a candidate.
   *
   * @param features the indexes of its features
   */
  double logOdds(int[] features) {
    double sum = bias;
    for (int index : features) {
      sum += weights[index];
    }
    return sum;
  }

  /** Returns the calibrated probability that a candidate is right, above 0 and below 1. */
  double probability(int[] features) {
    return 1 / (1 + Math.exp(-(slope * logOdds(features) + offset)));
  }

  /** Returns the probability from which a candidate is accepted. */
  double threshold() {
    return threshold;
  }
}
