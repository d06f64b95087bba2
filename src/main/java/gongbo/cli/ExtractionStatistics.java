package gongbo.cli;

import gongbo.release.Alias;
import gongbo.release.Finding;
import gongbo.release.PublicationTime;
import gongbo.release.Release;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts what is found in releases, year by year, so that a reader can judge it: how many releases
 * there are, how many of them have a speaker, a venue, an event date, and which speakers, venues,
 * topics and aliases most of them have. Safe for use by many threads at once.
 */
final class ExtractionStatistics {
  /** How many of the most frequent of each kind and year are shown. */
  private static final int MOST = 10;

  private static final String UNDATED = "undated";

  /** Counts by kind, year and value; releases that have none of a kind are not among them. */
  private final Map<String, Map<String, Map<String, Integer>>> counts = new TreeMap<>();

  void add(Release release) {
    Finding<PublicationTime> published = release.published();
    String year = published == null ? UNDATED : String.valueOf(published.value().day().getYear());
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

  /** A line for each count, its columns separated by tabs: kind, year, value, releases. */
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
