package gongbo.cli;

import gongbo.release.Alias;
import gongbo.release.Finding;
import gongbo.release.Release;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the findings of releases by year: releases, those with a speaker, a venue or an event
 * date, and the most frequent speakers, venues, topics and aliases. Thread-safe.
 */
final class ExtractionStatistics {
  /** The most frequent values listed per kind and year. */
  private static final int MOST = 10;

  private static final String UNDATED = "undated";

  /** Counts by kind, year and value; a release without a kind of finding is not counted there. */
  private final Map<String, Map<String, Map<String, Integer>>> counts = new TreeMap<>();

  void add(Release release) {
    String year = release.publishedDay().map(day -> String.valueOf(day.getYear())).orElse(UNDATED);
    Map<String, List<String>> found = new TreeMap<>();
    found.put("speaker", distinct(release.speakers().stream().map(one -> one.value().name())));
    found.put("venue", distinct(release.venues().stream().map(one -> one.value().name())));
    found.put("topic", distinct(release.topics().stream().map(one -> one.value().label())));
    found.put(
        "alias",
        distinct(release.aliases().stream().map(Finding::value).map(ExtractionStatistics::shown)));
    found.put(
        "event_date", distinct(release.eventDates().stream().map(one -> one.value().toString())));
    synchronized (counts) {
      count("releases", year, "all");
      found.forEach(
          (kind, values) -> {
            if (!values.isEmpty()) {
              count("releases", year, "with " + kind);
            }
            if (!kind.equals("event_date")) {
              values.forEach(value -> count(kind, year, value));
            }
          });
    }
  }

  private void count(String kind, String year, String value) {
    counts
        .computeIfAbsent(kind, unused -> new TreeMap<>())
        .computeIfAbsent(year, unused -> new TreeMap<>())
        .merge(value, 1, Integer::sum);
  }

  private static String shown(Alias alias) {
    return alias.term() + " = " + alias.alias();
  }

  private static List<String> distinct(Stream<String> values) {
    return values.distinct().toList();
  }

  /** Writes a line per count, with tabs between kind, year, value and releases. */
  String shown() {
    synchronized (counts) {
      return counts.entrySet().stream()
          .flatMap(
              kind ->
                  kind.getValue().entrySet().stream()
                      .flatMap(
                          year ->
                              year.getValue().entrySet().stream()
                                  .sorted(
                                      Map.Entry.<String, Integer>comparingByValue()
                                          .reversed()
                                          .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                                  .limit(MOST)
                                  .map(
                                      value ->
                                          String.join(
                                              "\t",
                                              kind.getKey(),
                                              year.getKey(),
                                              value.getKey(),
                                              value.getValue().toString()))))
          .collect(Collectors.joining("\n", "", "\n"));
    }
  }
}
