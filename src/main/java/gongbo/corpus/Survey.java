package gongbo.corpus;

import gongbo.config.ConfigFolder;
import gongbo.release.Alias;
import gongbo.release.Finding;
import gongbo.release.Release;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first pass: counts what each release contributes to the knowledge of all.
 *
 * <p>Safe for use by many threads at once. What comes of it does not depend on the order in which
 * releases are added.
 */
public final class Survey {
  /** What one release says may be a slip of its author. */
  private static final int LEAST = 3;

  private final Map<Alias, Integer> aliases = new HashMap<>();
  private final Sighting.Reader reader;
  private final Sightings sightings;
  private final Venues venues;
  private final Keywords keywords = new Keywords();
  private final Prints prints = new Prints();

  private Survey(Sighting.Reader reader, VenueNames placeNames) {
    this.reader = reader;
    this.sightings = new Sightings(reader);
    this.venues = new Venues(placeNames);
  }

  /**
   * A survey that has seen nothing yet.
   *
   * @throws gongbo.config.ConfigException when one of the lists it uses cannot be used
   */
  public static Survey of(ConfigFolder config) {
    Organisations organisations = Organisations.of(config);
    return new Survey(
        new Sighting.Reader(organisations, Rulings.of(config, organisations)),
        VenueNames.of(config));
  }

  /** Adds a release, looked up already or not. */
  public void add(Release release) {
    // Most of the work is here, so others need not wait for it.
    Set<String> words = Keywords.wordsOf(release).keySet();
    Print print = Print.of(release);
    synchronized (this) {
      for (Alias alias : new HashSet<>(release.aliases().stream().map(Finding::value).toList())) {
        aliases.merge(alias, 1, Integer::sum);
      }
      sightings.add(release);
      venues.add(release);
      keywords.add(words);
      if (print != null) {
        prints.add(print);
      }
    }
  }

  /** What the releases added so far tell together. */
  public synchronized Knowledge knowledge() {
    List<Gloss> glosses = new ArrayList<>();
    aliases.forEach(
        (alias, count) -> {
          if (count >= LEAST) {
            glosses.add(new Gloss(alias.term(), alias.alias(), count));
          }
        });
    glosses.sort(
        Comparator.comparingInt(Gloss::releases)
            .reversed()
            .thenComparing(Gloss::term)
            .thenComparing(Gloss::alias));
    return new Knowledge(
        glosses,
        sightings.people(glosses),
        venues.places(),
        keywords.counts(),
        new Clusters(prints.clusters()));
  }

  /**
   * Looks releases up in what was learned before, from others.
   *
   * @param releases how many they were
   */
  public Lookup lookup(Knowledge knowledge, int releases) {
    return new Lookup(reader, Keywords.of(knowledge.words(), releases), knowledge);
  }

  /** Looks releases up in what was learned. */
  public Lookup lookup(Knowledge knowledge) {
    return new Lookup(reader, keywords, knowledge);
  }
}
