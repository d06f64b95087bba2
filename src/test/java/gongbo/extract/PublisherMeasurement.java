package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.config.Renamings;
import gongbo.release.Finding;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Measures how many real releases have an official publisher. */
public final class PublisherMeasurement {
  private final Gazetteer gazetteer;
  private final PublisherRules rules;
  private final Map<String, Integer> labels = new TreeMap<>();
  private final Map<String, Integer> official = new TreeMap<>();
  private final Map<String, Integer> others = new TreeMap<>();
  private int unknown;

  public PublisherMeasurement(ConfigFolder config) {
    this.gazetteer = Gazetteer.of(config);
    this.rules = new PublisherRules(gazetteer, Renamings.of(config));
  }

  /** Adds a dated release. */
  public void add(RawRelease raw) {
    labels.merge(raw.publisher().name(), 1, Integer::sum);
    Finding<Publisher> found =
        rules.find(AnnotatedText.of(raw), Objects.requireNonNull(raw.published()).toLocalDate());
    if (found == null) {
      unknown++;
    } else {
      String name = found.value().name();
      boolean listed = gazetteer.agency(name) != null;
      (listed ? official : others).merge(name, 1, Integer::sum);
    }
  }

  /** Prints the accepted labels that are no official names, and asserts that there are few. */
  public void check() {
    int releases = sum(official) + sum(others) + unknown;
    System.out.printf(
        "%d releases, %d labels: %d official names on %d releases, unknown on %d, others: %s%n",
        releases, labels.size(), official.size(), sum(official), unknown, others);
    assertThat((double) sum(others) / releases).isLessThan(0.001);
    assertThat((double) unknown / releases).isLessThan(0.01);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
