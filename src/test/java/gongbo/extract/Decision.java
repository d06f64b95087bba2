package gongbo.extract;

import gongbo.release.Speaker.SpeakerRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A decision that a model learns, with its examples.
 *
 * @param name its name in {@code extraction-model.tsv}
 * @param releases the annotated releases it is learned from or scored on
 */
record Decision(String name, List<LabelledRelease> releases) {
  /**
   * Returns all decisions on some releases.
   *
   * @param withRules true if what the rules say is among the features
   */
  static Map<String, Decision> all(List<AnnotatedRelease> releases, boolean withRules) {
    Map<String, Decision> decisions = new LinkedHashMap<>();
    EventDateTask dates = new EventDateTask(withRules);
    decisions.put(
        EventDateModel.DECISION,
        new Decision(EventDateModel.DECISION, releases.stream().map(dates::label).toList()));
    RoleTask roles = new RoleTask(withRules);
    List<RoleTask.Described> described = releases.stream().map(roles::describe).toList();
    for (SpeakerRole role : SpeakerRole.values()) {
      String name = RoleModel.decision(role);
      List<LabelledRelease> labelled =
          described.stream().map(release -> RoleTask.label(release, role)).toList();
      decisions.put(name, new Decision(name, labelled));
    }
    return decisions;
  }

  /**
   * Returns true for a decision that the program takes by its model. On event dates the model was
   * not better than the rules.
   */
  boolean isShipped() {
    return !name.equals(EventDateModel.DECISION);
  }

  int candidates() {
    return releases.stream().mapToInt(release -> release.candidates().size()).sum();
  }

  int gold() {
    return releases.stream().mapToInt(LabelledRelease::gold).sum();
  }

  /** Returns the share of right values that are among the candidates. */
  double reachable() {
    int reached = 0;
    for (LabelledRelease release : releases) {
      double[] known = new double[release.candidates().size()];
      for (int i = 0; i < known.length; i++) {
        known[i] = release.isRight(i) ? 1 : 0;
      }
      reached += release.choose(known, 1).size();
    }
    return (double) reached / gold();
  }
}
