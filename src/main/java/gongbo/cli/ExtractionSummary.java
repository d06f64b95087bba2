package gongbo.cli;

import gongbo.release.Finding;
import gongbo.release.Publisher;
import gongbo.release.Release;
import gongbo.source.ReadResult;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of everything that was read: how many releases of each format were read and refused
 * and why, and what became of the names of publishers that no list has. Safe for use by many
 * threads at once.
 */
final class ExtractionSummary {
  /** A publisher that a listed name beside the text tells. */
  private static final String LISTED = "metadata";

  private final Map<String, Integer> read = new TreeMap<>();
  private final Map<String, Map<String, Integer>> refused = new TreeMap<>();

  /** What the labels that no list has became, by label. */
  private final Map<String, Map<String, Integer>> labels = new TreeMap<>();

  synchronized void add(ReadResult result) {
    String format = result.format().isEmpty() ? "other" : result.format().substring(1);
    switch (result) {
      case ReadResult.Read one -> read.merge(format, 1, Integer::sum);
      case ReadResult.Refused one -> count(refused, format, one.reason());
    }
  }

  synchronized void add(Release release) {
    String label = release.raw().publisher().name();
    Finding<Publisher> publisher = release.publisher();
    if (label.isEmpty()) {
      return;
    }
    if (publisher == null) {
      count(labels, label, "unknown");
    } else if (!publisher.rule().equals(LISTED)) {
      String name = publisher.value().name();
      count(labels, label, name.equals(label) ? "kept" : name);
    }
  }

  private static void count(Map<String, Map<String, Integer>> counts, String key, String value) {
    counts.computeIfAbsent(key, unused -> new TreeMap<>()).merge(value, 1, Integer::sum);
  }

  /** A line for each format, reason and label. */
  synchronized String shown() {
    StringBuilder lines = new StringBuilder();
    read.forEach((format, count) -> append(lines, count, format + " read"));
    refused.forEach(
        (format, reasons) ->
            reasons.forEach(
                (reason, count) -> append(lines, count, format + " refused: " + reason)));
    lines.append(
        labels.isEmpty() ? "" : "unlisted publishers, and the publisher found in the text:\n");
    labels.forEach(
        (label, became) -> {
          int count = became.values().stream().mapToInt(Integer::intValue).sum();
          append(
              lines,
              count,
              became.entrySet().stream()
                  .map(one -> one.getKey() + " " + one.getValue())
                  .collect(Collectors.joining(", ", label + ": ", "")));
        });
    return lines.toString();
  }

  private static void append(StringBuilder lines, int count, String what) {
    lines.append(String.format(Locale.ROOT, "%,9d %s%n", count, what));
  }
}
