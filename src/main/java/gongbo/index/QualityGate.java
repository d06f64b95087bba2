package gongbo.index;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a generation must pass before it becomes current.
 *
 * @param name what reports call it
 * @param check the check
 */
public record QualityGate(String name, Check check) {
  /** Looks at a generation that was built. */
  @FunctionalInterface
  public interface Check {
    /**
     * What speaks against it.
     *
     * @param built the generation that wants to become current
     * @param current the one that is; null where there is none that can be read
     * @return a sentence each; empty when nothing does
     */
    List<String> objections(Generation built, @Nullable Generation current) throws IOException;
  }

  /**
   * What a gate has against a generation.
   *
   * @param gate the gate's name
   * @param reason why, a sentence
   */
  public record Objection(String gate, String reason) {
    @Override
    public String toString() {
      return gate + ": " + reason;
    }
  }

  /**
   * A generation is not much smaller than the current one: a source that was not there, or a
   * network folder that was empty, makes no index of tomorrow.
   *
   * @param percent how many fewer releases are suspicious
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

  /** What this gate has against a generation. */
  List<Objection> objections(Generation built, @Nullable Generation current) throws IOException {
    return check.objections(built, current).stream()
        .map(reason -> new Objection(name, reason))
        .toList();
  }
}
