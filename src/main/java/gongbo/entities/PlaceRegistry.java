package gongbo.entities;

import gongbo.release.Venue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places where the events of a generation take place. */
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
      for (Place.Printed printed : place.printed()) {
        byName.putIfAbsent(printed.name(), place.name());
        venues.put(
            new Venue(printed.name(), printed.region()),
            new Venue(printed.name(), printed.region()).at(place.name(), printed.room()));
      }
    }
  }

  /** All of them, the most frequent first. */
  public List<Place> all() {
    return all;
  }

  /** The place that a name means, or that releases print so with a room; else the name itself. */
  public String named(String name) {
    return byName.getOrDefault(name, name);
  }

  /** A venue with its place and room, if any release of the generation has it. */
  public Venue seen(Venue venue) {
    Venue known = venues.get(new Venue(venue.name(), venue.region()));
    return known == null ? venue : venue.at(known.place(), known.room());
  }
}
