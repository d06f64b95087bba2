package gongbo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Locale;

/** How much is measured on real releases: {@code -Dgongbo.evaluation}. */
public enum EvaluationScope {
  /** Nothing. */
  NONE,
  /** What accuracy needs, on the releases of one year: with all tests. */
  SHORT,
  /** Everything, on all releases: the profile {@code evaluation}. */
  FULL;

  /** Skips the calling test in a smaller scope. */
  public static void assumeAtLeast(EvaluationScope least) {
    assumeTrue(
        current().compareTo(least) >= 0,
        () -> "skipped: only with -Dgongbo.evaluation=" + least.name().toLowerCase(Locale.ROOT));
  }

  public static EvaluationScope current() {
    return valueOf(System.getProperty("gongbo.evaluation", "none").toUpperCase(Locale.ROOT));
  }
}
