package gongbo.entities;

import gongbo.config.ConfigFolder;
import gongbo.duplicates.DuplicateClusters;
import gongbo.duplicates.DuplicateDetector;
import gongbo.duplicates.Fingerprint;
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
public final class CorpusCollector {
  /** What one release says may be a slip of its author. */
  private static final int LEAST = 3;

  private final Map<Alias, Integer> aliases = new HashMap<>();
  private final PersonMention.Reader reader;
  private final PersonResolver sightings;
  private final VenueResolver venues;
  private final KeywordExtractor keywords = new KeywordExtractor();
  private final DuplicateDetector prints = new DuplicateDetector();

  private CorpusCollector(PersonMention.Reader reader, VenueNameParser placeNames) {
    this.reader = reader;
    this.sightings = new PersonResolver(reader);
    this.venues = new VenueResolver(placeNames);
  }

  /**
   * A survey that has seen nothing yet.
   *
   * @throws gongbo.config.ConfigException when one of the lists it uses cannot be used
   */
  public static CorpusCollector of(ConfigFolder config) {
    OrganisationNormalizer organisations = OrganisationNormalizer.of(config);
    return new CorpusCollector(
        new PersonMention.Reader(organisations, IdentityOverrides.of(config, organisations)),
        VenueNameParser.of(config));
  }

  /** Adds a release, looked up already or not. */
  public void add(Release release) {
    // Most of the work is here, so others need not wait for it.
    Set<String> words = KeywordExtractor.wordsOf(release).keySet();
    Fingerprint print = Fingerprint.of(release);
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
  public synchronized KnowledgeBase knowledge() {
    List<Abbreviation> glosses = new ArrayList<>();
    aliases.forEach(
        (alias, count) -> {
          if (count >= LEAST) {
            glosses.add(new Abbreviation(alias.term(), alias.alias(), count));
          }
        });
    glosses.sort(
        Comparator.comparingInt(Abbreviation::releases)
            .reversed()
            .thenComparing(Abbreviation::term)
            .thenComparing(Abbreviation::alias));
    return new KnowledgeBase(
        glosses,
        sightings.people(glosses),
        venues.places(),
        keywords.counts(),
        new DuplicateClusters(prints.clusters()));
  }

  /**
   * Looks releases up in what was learned before, from others.
   *
   * @param releases how many they were
   */
  public EntityLinker lookup(KnowledgeBase knowledge, int releases) {
    return new EntityLinker(reader, KeywordExtractor.of(knowledge.words(), releases), knowledge);
  }

  /** Looks releases up in what was learned. */
  public EntityLinker lookup(KnowledgeBase knowledge) {
    return new EntityLinker(reader, keywords, knowledge);
  }
}
