package gongbo.release;

import java.util.List;

/**
 * A value extracted from a release, with its evidence.
 *
 * @param value the extracted value
 * @param span the span of the text that it was extracted from
 * @param rule the name of the rule that found it, such as {@code weekday-date}
 * @param confidence the confidence, above 0 and at most 1
 * @param <T> the type of the value
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
