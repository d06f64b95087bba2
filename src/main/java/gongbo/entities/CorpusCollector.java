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
 * Collects corpus statistics in the first pass over all releases.
 *
 * <p>Safe for use by many threads. The result does not depend on the order in which releases are
 * added.
 */
public final class CorpusCollector {
  /** The minimum number of releases that define an abbreviation; rarer ones may be errors. */
  private static final int MIN_RELEASES = 3;

  private final Map<Alias, Integer> aliases = new HashMap<>();
  private final PersonMention.Reader reader;
  private final PersonResolver people;
  private final VenueNameParser venueNames;
  private final VenueResolver venues;
  private final KeywordExtractor keywords = new KeywordExtractor();
  private final DuplicateDetector duplicates = new DuplicateDetector();

  private CorpusCollector(PersonMention.Reader reader, VenueNameParser venueNames) {
    this.reader = reader;
    this.people = new PersonResolver(reader);
    this.venueNames = venueNames;
    this.venues = new VenueResolver(venueNames);
  }

  /**
   * Creates a collector without releases.
   *
   * @throws gongbo.config.ConfigException when a configuration file is invalid
   */
  public static CorpusCollector of(ConfigFolder config) {
    OrganisationNormalizer organisations = OrganisationNormalizer.of(config);
    return new CorpusCollector(
        new PersonMention.Reader(organisations, IdentityOverrides.of(config, organisations)),
        VenueNameParser.of(config));
  }

  /** Adds a release, before or after entity linking. */
  public void add(Release release) {
    // The expensive computations are outside the lock.
    Set<String> words = KeywordExtractor.wordsOf(release).keySet();
    Fingerprint fingerprint = Fingerprint.of(release);
    synchronized (this) {
      for (Alias alias : new HashSet<>(release.aliases().stream().map(Finding::value).toList())) {
        aliases.merge(alias, 1, Integer::sum);
      }
      people.add(release);
      venues.add(release);
      keywords.add(words);
      if (fingerprint != null) {
        duplicates.add(fingerprint);
      }
    }
  }

  /** Returns the knowledge derived from the releases added so far. */
  public synchronized KnowledgeBase knowledge() {
    List<Abbreviation> abbreviations = new ArrayList<>();
    aliases.forEach(
        (alias, count) -> {
          if (count >= MIN_RELEASES) {
            abbreviations.add(new Abbreviation(alias.term(), alias.alias(), count));
          }
        });
    abbreviations.sort(
        Comparator.comparingInt(Abbreviation::releases)
            .reversed()
            .thenComparing(Abbreviation::term)
            .thenComparing(Abbreviation::alias));
    return new KnowledgeBase(
        abbreviations,
        people.people(abbreviations),
        venues.places(),
        keywords.counts(),
        new DuplicateClusters(duplicates.clusters()));
  }

  /**
   * Returns a linker that uses a knowledge base built from another set of releases.
   *
   * @param releases the number of releases that the knowledge base was built from
   */
  public EntityLinker lookup(KnowledgeBase knowledge, int releases) {
    return new EntityLinker(
        reader, venueNames, KeywordExtractor.of(knowledge.words(), releases), knowledge);
  }

  /** Returns a linker that uses a knowledge base and the word counts of this collector. */
  public EntityLinker lookup(KnowledgeBase knowledge) {
    return new EntityLinker(reader, venueNames, keywords, knowledge);
  }
}
