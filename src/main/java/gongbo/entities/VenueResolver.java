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
  private static final int MIN_RELEASES = 5;

  private final VenueNameParser names;
  private final Map<VenueKey, Integer> counts = new TreeMap<>();

  VenueResolver(VenueNameParser names) {
    this.names = names;
  }

  /** A venue as printed. */
  private record VenueKey(String name, @Nullable Region region) implements Comparable<VenueKey> {
    private static final Comparator<VenueKey> ORDER =
        Comparator.comparing(VenueKey::name)
            .thenComparing(VenueKey::region, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(VenueKey other) {
      return ORDER.compare(this, other);
    }
  }

  void add(Release release) {
    for (Venue venue : new HashSet<>(release.venues().stream().map(Finding::value).toList())) {
      counts.merge(new VenueKey(venue.name(), venue.region()), 1, Integer::sum);
    }
  }

  /** Returns all places, in descending order of frequency. */
  PlaceRegistry places() {
    Map<VenueKey, VenueNameParser.NameParts> parts = new TreeMap<>();
    Map<String, Integer> frequencies = new TreeMap<>();
    counts.forEach(
        (printed, count) -> {
          VenueNameParser.NameParts nameParts = names.parse(printed.name(), printed.region());
          if (nameParts != null) {
            parts.put(printed, nameParts);
            frequencies.merge(VenueNameParser.normalize(nameParts.place()), count, Integer::sum);
          }
        });
    Map<String, List<VenueKey>> byPlace = new TreeMap<>();
    parts.replaceAll((printed, nameParts) -> moveToRoom(nameParts, frequencies));
    parts.forEach(
        (printed, nameParts) ->
            byPlace
                .computeIfAbsent(
                    VenueNameParser.normalize(nameParts.place()), key -> new ArrayList<>())
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
  private static VenueNameParser.NameParts moveToRoom(
      VenueNameParser.NameParts parts, Map<String, Integer> frequencies) {
    List<String> words = List.of(parts.place().split(" "));
    for (int end = words.size() - 1; end > 0; end--) {
      String beginning = String.join(" ", words.subList(0, end));
      String room = String.join(" ", words.subList(end, words.size()));
      if (parts.room() != null
          && frequencies.getOrDefault(VenueNameParser.normalize(beginning), 0) >= MIN_RELEASES) {
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
      List<VenueKey> printed, Map<VenueKey, VenueNameParser.NameParts> parts, List<Place> places) {
    Map<Region, Integer> regions = new TreeMap<>();
    for (VenueKey name : printed) {
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
      List<VenueKey> here =
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
      List<VenueKey> printed,
      Map<VenueKey, VenueNameParser.NameParts> parts) {
    List<Place.PrintedName> printedNames = new ArrayList<>();
    for (VenueKey key : printed) {
      VenueNameParser.NameParts nameParts = parts.get(key);
      printedNames.add(
          new Place.PrintedName(
              key.name(), key.region(), nameParts == null ? null : nameParts.room(), count(key)));
    }
    printedNames.sort(
        Comparator.comparingInt(Place.PrintedName::releases)
            .reversed()
            .thenComparing(Place.PrintedName::name));
    return new Place(
        name,
        region,
        printedNames.stream().mapToInt(Place.PrintedName::releases).sum(),
        printedNames);
  }

  /** Returns the most frequent spelling of a name. */
  private String mostFrequent(
      List<VenueKey> printed, Map<VenueKey, VenueNameParser.NameParts> parts) {
    Map<String, Integer> spellings = new TreeMap<>();
    for (VenueKey name : printed) {
      VenueNameParser.NameParts nameParts = parts.get(name);
      if (nameParts != null) {
        spellings.merge(nameParts.place(), count(name), Integer::sum);
      }
    }
    return spellings.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  private int count(VenueKey printed) {
    return counts.getOrDefault(printed, 0);
  }
}
