package gongbo.extract;

import gongbo.config.Sha256;
import gongbo.extract.CrossValidation.Chosen;
import gongbo.extract.LogisticRegression.Trained;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Trains the models of extraction on the training split of the annotations and writes {@code
 * config/extraction-model.tsv} with its provenance: {@code mvn -q -Ptrain test-compile exec:exec}.
 */
final class ModelTrainer {
  /** The least weight that is written; smaller ones change no decision. */
  private static final double LEAST_WEIGHT = 0.01;

  private static final List<String> HEADER =
      List.of(
          "# The models that decide what extraction reports. Written by `mvn -q -Ptrain"
              + " test-compile exec:exec`; do not edit.",
          "# Columns: decision, feature or parameter, weight or value. A feature is the index of"
              + " its hash (class extract.FeatureVector).",
          "# Parameters: bias; slope and offset of the calibration; threshold, the probability from"
              + " which a candidate is accepted.",
          "# A decision without a line is left to the rules.");

  private ModelTrainer() {}

  public static void main(String[] arguments) throws IOException {
    List<AnnotatedRelease> train = AnnotationSet.split(Split.TRAIN);
    List<String> provenance = new ArrayList<>(HEADER);
    provenance.add(
        "# Learned from %d releases; digest of the annotations: %s."
            .formatted(train.size(), new Sha256().add(AnnotationSet.READINGS).hex()));
    List<String> lines = new ArrayList<>();
    for (Decision decision : Decision.all(train, true).values()) {
      Chosen chosen = CrossValidation.choose(decision.releases());
      Trained trained = LogisticRegression.train(decision.releases(), chosen.cost());
      provenance.add(description(decision, chosen));
      System.out.println(description(decision, chosen));
      if (decision.isShipped()) {
        add(decision.name(), trained, chosen, lines);
      }
    }
    provenance.addAll(lines);
    Files.write(Path.of("config", LinearModel.FILE), provenance);
  }

  private static String description(Decision decision, Chosen chosen) {
    return String.format(
        Locale.ROOT,
        "# %s: %d candidates contain %.3f of %d values; cost %.2f; cross-validated precision %.3f,"
            + " recall %.3f, F1 %.3f",
        decision.name(),
        decision.candidates(),
        decision.reachable(),
        decision.gold(),
        chosen.cost(),
        chosen.precision(),
        chosen.recall(),
        chosen.f1());
  }

  private static void add(String decision, Trained trained, Chosen chosen, List<String> lines) {
    lines.add(line(decision, "bias", trained.bias()));
    lines.add(line(decision, "slope", chosen.slope()));
    lines.add(line(decision, "offset", chosen.offset()));
    lines.add(line(decision, "threshold", chosen.threshold()));
    for (int i = 0; i < FeatureVector.SIZE; i++) {
      if (Math.abs(trained.weight(i)) >= LEAST_WEIGHT) {
        lines.add(line(decision, String.valueOf(i), trained.weight(i)));
      }
    }
  }

  private static String line(String decision, String name, double value) {
    return String.format(Locale.ROOT, "%s\t%s\t%.3f", decision, name, value);
  }
}
