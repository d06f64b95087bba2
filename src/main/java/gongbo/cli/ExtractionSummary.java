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
 * The summary of a run of extraction: releases read and refused by format and reason, and the
 * outcome for publisher names that no list contains. Thread-safe.
 */
final class ExtractionSummary {
  /** The outcome of a label next to a listed publisher name. */
  private static final String LISTED = "metadata";

  private final Map<String, Integer> read = new TreeMap<>();
  private final Map<String, Map<String, Integer>> refused = new TreeMap<>();

  /** The outcomes of unlisted labels, by label. */
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

  /** Writes a line per format, reason and label. */
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
