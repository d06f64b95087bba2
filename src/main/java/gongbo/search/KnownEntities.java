package gongbo.search;

import gongbo.entities.Abbreviation;
import gongbo.entities.PersonRegistry;
import gongbo.entities.PlaceRegistry;
import gongbo.index.Generation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The entities that the releases of a generation name, as far as a search needs them. People and
 * places are read when they are first asked for, which most queries do not.
 */
final class KnownEntities {
  private final List<Abbreviation> abbreviations;
  private final Deferred<PersonRegistry> people;
  private final Deferred<PlaceRegistry> places;

  private KnownEntities(
      List<Abbreviation> abbreviations,
      Deferred<PersonRegistry> people,
      Deferred<PlaceRegistry> places) {
    this.abbreviations = List.copyOf(abbreviations);
    this.people = people;
    this.places = places;
  }

  /** Reads the abbreviations of a generation. */
  static KnownEntities of(Generation generation) throws IOException {
    return new KnownEntities(
        generation.abbreviations(),
        Deferred.of(generation::people),
        Deferred.of(generation::places));
  }

  /** Returns the abbreviations, in descending order of frequency. */
  List<Abbreviation> abbreviations() {
    return abbreviations;
  }

  /**
   * Returns the persons who are quoted or speak at events.
   *
   * @throws UncheckedIOException when they cannot be read
   */
  PersonRegistry people() {
    return people.getUnchecked();
  }

  /**
   * Returns the venues of events.
   *
   * @throws UncheckedIOException when they cannot be read
   */
  PlaceRegistry places() {
    return places.getUnchecked();
  }
}
