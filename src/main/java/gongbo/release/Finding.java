package gongbo.release;

import java.util.List;

/**
 * Something found in a release, with its evidence.
 *
 * @param value what was found
 * @param span where it stands
 * @param rule the name of the rule that found it, such as {@code weekday-date}
 * @param confidence how sure the rule is, above 0 and at most 1
 * @param <T> the kind of thing found
 */
public record Finding<T>(T value, Span span, String rule, double confidence) {
  /**
   * @throws IllegalArgumentException when the rule has no name or the confidence is out of range
   */
  public Finding {
    if (rule.isBlank()) {
      throw new IllegalArgumentException("a finding names its rule");
    }
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is above 0 and at most 1: " + confidence);
    }
  }

  /** Returns the values of findings, in their order. */
  public static <V> List<V> values(List<Finding<V>> findings) {
    return findings.stream().map(Finding::value).toList();
  }
}
