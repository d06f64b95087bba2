package gongbo.entities;

import gongbo.release.Venue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places of events in the releases of a generation. */
public final class PlaceRegistry {
  private final List<Place> all;
  private final Map<String, String> byName = new HashMap<>();
  private final Map<Venue, Venue> venues = new HashMap<>();

  PlaceRegistry(List<Place> all) {
    this.all = List.copyOf(all);
    for (Place place : all) {
      byName.put(place.name(), place.name());
    }
    for (Place place : all) {
      for (Place.PrintedName printed : place.printed()) {
        byName.putIfAbsent(printed.name(), place.name());
        venues.put(
            new Venue(printed.name(), printed.region()),
            new Venue(printed.name(), printed.region()).at(place.name(), printed.room()));
      }
    }
  }

  /** Returns all places, in descending order of frequency. */
  public List<Place> all() {
    return all;
  }

  /**
   * Returns the name of the place with a given or printed name, or the given name when it is
   * unknown.
   */
  public String named(String name) {
    return byName.getOrDefault(name, name);
  }

  /** Returns a venue linked to its place and room, or unchanged when the place is unknown. */
  public Venue link(Venue venue) {
    Venue linked = venues.get(new Venue(venue.name(), venue.region()));
    return linked == null ? venue : venue.at(linked.place(), linked.room());
  }
}
