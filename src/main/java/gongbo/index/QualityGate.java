package gongbo.index;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A check that a generation must pass before it becomes current.
 *
 * @param name the name in reports
 * @param check the check
 */
public record QualityGate(String name, Check check) {
  /** Checks a finished generation. */
  @FunctionalInterface
  public interface Check {
    /**
     * Returns the objections.
     *
     * @param built the new generation
     * @param current the current one; null when none can be read
     * @return a sentence each; empty when there are none
     */
    List<String> objections(Generation built, @Nullable Generation current) throws IOException;
  }

  /**
   * An objection of a gate.
   *
   * @param gate the name of the gate
   * @param reason the reason, a sentence
   */
  public record Objection(String gate, String reason) {
    @Override
    public String toString() {
      return gate + ": " + reason;
    }
  }

  /**
   * Returns a gate against much smaller generations: a missing source or an empty network folder
   * must not become tomorrow's index.
   *
   * @param percent the decrease of releases in percent that is suspicious
   */
  public static QualityGate shrinkage(double percent) {
    return new QualityGate(
        "shrinkage",
        (built, current) -> {
          if (current == null) {
            return List.of();
          }
          long before = current.manifest().releases();
          long now = built.manifest().releases();
          double fewer = 100.0 * (before - now) / before;
          return fewer < percent
              ? List.of()
              : List.of(
                  String.format(
                      Locale.ROOT,
                      "%.0f %% fewer releases than in %s: %,d instead of %,d",
                      fewer,
                      current.id(),
                      now,
                      before));
        });
  }

  /** Returns the objections of this gate. */
  List<Objection> objections(Generation built, @Nullable Generation current) throws IOException {
    return check.objections(built, current).stream()
        .map(reason -> new Objection(name, reason))
        .toList();
  }
}
