package gongbo.duplicates;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Clusters near-duplicate releases: joint releases of several ministries, corrections, and releases
 * sent twice.
 *
 * <p>Releases are processed in the order of their days. Each joins the cluster whose first release
 * is most similar, or opens a new one. Only the first releases of clusters of the last few days
 * that share a MinHash band are compared. The cost therefore grows linearly with the number of
 * releases, and a series of gradually changing releases does not chain into one cluster. The result
 * does not depend on the order of adding.
 */
public final class DuplicateDetector {
  /** Covers a weekend and a day; a similar release after a week is the next of a series. */
  private static final int DAYS = 3;

  /** The number of clusters compared per band, which bounds the cost of very common texts. */
  private static final int COMPARED = 50;

  private final List<Fingerprint> all = new ArrayList<>();

  /** Adds a release. */
  public void add(Fingerprint fingerprint) {
    all.add(fingerprint);
  }

  /** Returns the clusters of two or more releases, by the day and id of their first releases. */
  public List<DuplicateCluster> clusters() {
    List<Group> groups = new ArrayList<>();
    Window window = new Window();
    List<Fingerprint> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparingLong(Fingerprint::day).thenComparing(print -> print.id().value()));
    for (Fingerprint print : sorted) {
      window.moveTo(print.day());
      Group nearest = window.nearest(print);
      if (nearest == null) {
        nearest = new Group(print);
        window.open(nearest);
        groups.add(nearest);
      }
      nearest.releases.add(print.id().value());
    }
    return groups.stream()
        .filter(group -> group.releases.size() > 1)
        .map(group -> new DuplicateCluster(group.releases))
        .toList();
  }

  /** A cluster under construction. */
  private static final class Group {
    private final Fingerprint first;
    private final List<String> releases = new ArrayList<>(1);

    Group(Fingerprint first) {
      this.first = first;
    }
  }

  private record Band(int number, long bits) {}

  /** The clusters whose first releases are a few days old at most. */
  private static final class Window {
    private final Deque<Group> open = new ArrayDeque<>();
    private final Map<Band, List<Group>> byBand = new HashMap<>();

    void open(Group group) {
      open.addLast(group);
      for (Band band : bands(group.first)) {
        byBand.computeIfAbsent(band, unused -> new ArrayList<>(1)).add(group);
      }
    }

    void moveTo(long day) {
      while (!open.isEmpty() && day - open.getFirst().first.day() > DAYS) {
        Group group = open.removeFirst();
        for (Band band : bands(group.first)) {
          byBand.computeIfPresent(
              band,
              (key, groups) -> {
                groups.remove(group);
                return groups.isEmpty() ? null : groups;
              });
        }
      }
    }

    @Nullable Group nearest(Fingerprint print) {
      Group nearest = null;
      double most = 0;
      for (Band band : bands(print)) {
        List<Group> alike = byBand.getOrDefault(band, List.of());
        for (Group group : alike.subList(0, Math.min(COMPARED, alike.size()))) {
          double resemblance = group.first.resemblance(print);
          if (resemblance > most) {
            most = resemblance;
            nearest = group;
          }
        }
      }
      return nearest;
    }

    private static List<Band> bands(Fingerprint print) {
      List<Band> bands = new ArrayList<>(MinHash.BANDS);
      for (int number = 0; number < MinHash.BANDS; number++) {
        bands.add(new Band(number, print.sketch().band(number)));
      }
      return bands;
    }
  }
}
