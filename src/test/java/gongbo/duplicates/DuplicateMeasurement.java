package gongbo.duplicates;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Finding;
import gongbo.release.PublicationTime;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.ReleaseBuilder;
import gongbo.release.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Measures which of the real releases with identical bodies are linked. */
public final class DuplicateMeasurement {
  /** Shorter bodies are mostly the same line that points to a file. */
  private static final int LONG = 300;

  private static final int SOME = 100;

  private record Text(String id, long day, int length, int hash) {}

  private final DuplicateDetector detector = new DuplicateDetector();
  private final List<Text> texts = new ArrayList<>();

  /** Adds a dated release with a text. */
  public void add(RawRelease raw) {
    detector.add(Objects.requireNonNull(Fingerprint.of(withMetadata(raw))));
    String body = raw.body().text();
    if (body.length() >= SOME) {
      texts.add(
          new Text(
              raw.id().value(),
              Objects.requireNonNull(raw.published()).toLocalDate().toEpochDay(),
              body.length(),
              body.hashCode()));
    }
  }

  /** Asserts that identical bodies of one day or the next are one cluster. */
  public void check() {
    long start = System.nanoTime();
    List<DuplicateCluster> clusters = detector.clusters();
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, DuplicateCluster> byRelease = new HashMap<>();
    clusters.forEach(cluster -> cluster.releases().forEach(id -> byRelease.put(id, cluster)));
    System.out.printf(
        "%d clusters of %d releases, found in %.1f s%n",
        clusters.size(), byRelease.size(), seconds);

    List<List<Text>> identical =
        texts.stream().collect(groupingBy(Text::hash)).values().stream()
            .filter(same -> same.size() > 1)
            .toList();
    List<Text> linked = identical.stream().flatMap(same -> linked(same, byRelease)).toList();
    System.out.printf(
        "%d releases have the body of another, of %d letters or more; %d are linked with it%n",
        identical.stream().mapToInt(List::size).sum(), SOME, linked.size());

    List<Text> near =
        identical.stream()
            .filter(same -> same.getFirst().length() >= LONG)
            .flatMap(same -> same.stream().filter(text -> isNear(text, same)))
            .toList();
    long found = near.stream().filter(linked::contains).count();
    System.out.printf(
        "%d of them have %d letters or more and are of the same day or the next, %d are linked%n",
        near.size(), LONG, found);
    // The next of a series may come with the text of the one before, by mistake.
    assertThat((double) found / near.size()).isGreaterThan(0.99);
  }

  private static Stream<Text> linked(List<Text> same, Map<String, DuplicateCluster> byRelease) {
    return same.stream()
        .filter(
            text ->
                same.stream()
                    .anyMatch(
                        other ->
                            !other.equals(text)
                                && byRelease.containsKey(text.id())
                                && byRelease.get(text.id()).equals(byRelease.get(other.id()))));
  }

  private static boolean isNear(Text text, List<Text> same) {
    return same.stream()
        .anyMatch(other -> !other.equals(text) && Math.abs(text.day() - other.day()) <= 1);
  }

  private static Release withMetadata(RawRelease raw) {
    return ReleaseBuilder.builder(Release.withoutFindings(raw))
        .publisher(new Finding<>(raw.publisher(), Span.METADATA, "metadata", 1))
        .published(
            raw.published() == null
                ? null
                : new Finding<>(new PublicationTime(raw.published()), Span.METADATA, "metadata", 1))
        .build();
  }
}
