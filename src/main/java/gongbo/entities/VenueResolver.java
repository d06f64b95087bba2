package gongbo.entities;

import gongbo.release.Finding;
import gongbo.release.Region;
import gongbo.release.Release;
import gongbo.release.Venue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the venues of all releases and resolves them to places. */
final class VenueResolver {
  /**
   * The minimum number of releases by which a name is a place of its own, without the words after
   * it.
   */
  private static final int ESTABLISHED = 5;

  private final VenueNameParser names;
  private final Map<Printed, Integer> counts = new TreeMap<>();

  VenueResolver(VenueNameParser names) {
    this.names = names;
  }

  /** A venue as printed. */
  private record Printed(String name, @Nullable Region region) implements Comparable<Printed> {
    private static final Comparator<Printed> ORDER =
        Comparator.comparing(Printed::name)
            .thenComparing(Printed::region, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Printed other) {
      return ORDER.compare(this, other);
    }
  }

  void add(Release release) {
    for (Venue venue : new HashSet<>(release.venues().stream().map(Finding::value).toList())) {
      counts.merge(new Printed(venue.name(), venue.region()), 1, Integer::sum);
    }
  }

  /** Returns all places, in descending order of frequency. */
  PlaceRegistry places() {
    Map<Printed, VenueNameParser.NameParts> parts = new TreeMap<>();
    Map<String, Integer> whole = new TreeMap<>();
    counts.forEach(
        (printed, count) -> {
          VenueNameParser.NameParts split = names.parts(printed.name(), printed.region());
          if (split != null) {
            parts.put(printed, split);
            whole.merge(VenueNameParser.squeeze(split.place()), count, Integer::sum);
          }
        });
    Map<String, List<Printed>> byPlace = new TreeMap<>();
    parts.replaceAll((printed, split) -> withoutRoom(split, whole));
    parts.forEach(
        (printed, split) ->
            byPlace
                .computeIfAbsent(VenueNameParser.squeeze(split.place()), key -> new ArrayList<>())
                .add(printed));
    List<Place> places = new ArrayList<>();
    byPlace.values().forEach(printed -> addPlaces(printed, parts, places));
    places.sort(Comparator.comparingInt(Place::releases).reversed().thenComparing(Place::name));
    return new PlaceRegistry(places);
  }

  /**
   * Moves trailing words of a place to the room when the remaining name is frequent by itself:
   * 정부세종청사 환경부 회의실 is in 정부세종청사.
   */
  private static VenueNameParser.NameParts withoutRoom(
      VenueNameParser.NameParts parts, Map<String, Integer> whole) {
    List<String> words = List.of(parts.place().split(" "));
    for (int end = words.size() - 1; end > 0; end--) {
      String beginning = String.join(" ", words.subList(0, end));
      String room = String.join(" ", words.subList(end, words.size()));
      if (parts.room() != null
          && whole.getOrDefault(VenueNameParser.squeeze(beginning), 0) >= ESTABLISHED) {
        return new VenueNameParser.NameParts(beginning, room + " " + parts.room());
      }
    }
    return parts;
  }

  /**
   * Adds the places with one name: one place, or one per region. Names without a region are
   * assigned to the most frequent region.
   */
  private void addPlaces(
      List<Printed> printed, Map<Printed, VenueNameParser.NameParts> parts, List<Place> places) {
    Map<Region, Integer> regions = new TreeMap<>();
    for (Printed name : printed) {
      if (name.region() != null) {
        regions.merge(name.region(), count(name), Integer::sum);
      }
    }
    Region largest =
        regions.entrySet().stream()
            .max(
                Map.Entry.<Region, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey)
            .orElse(null);
    if (regions.size() < 2) {
      places.add(place(mostFrequent(printed, parts), largest, printed, parts));
      return;
    }
    for (Region region : regions.keySet()) {
      List<Printed> here =
          printed.stream()
              .filter(name -> (name.region() == null ? largest : name.region()) == region)
              .toList();
      String name = mostFrequent(here, parts);
      places.add(
          place(region == largest ? name : region.label() + " " + name, region, here, parts));
    }
  }

  private Place place(
      String name,
      @Nullable Region region,
      List<Printed> printed,
      Map<Printed, VenueNameParser.NameParts> parts) {
    List<Place.Printed> all = new ArrayList<>();
    for (Printed one : printed) {
      VenueNameParser.NameParts split = parts.get(one);
      all.add(
          new Place.Printed(
              one.name(), one.region(), split == null ? null : split.room(), count(one)));
    }
    all.sort(
        Comparator.comparingInt(Place.Printed::releases)
            .reversed()
            .thenComparing(Place.Printed::name));
    return new Place(name, region, all.stream().mapToInt(Place.Printed::releases).sum(), all);
  }

  /** Returns the most frequent spelling of a name. */
  private String mostFrequent(
      List<Printed> printed, Map<Printed, VenueNameParser.NameParts> parts) {
    Map<String, Integer> ways = new TreeMap<>();
    for (Printed name : printed) {
      VenueNameParser.NameParts split = parts.get(name);
      if (split != null) {
        ways.merge(split.place(), count(name), Integer::sum);
      }
    }
    return ways.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  private int count(Printed printed) {
    return counts.getOrDefault(printed, 0);
  }
}
