package gongbo.search;

import gongbo.korean.ParticleStripper;
import gongbo.search.FuzzyWordIndex.WordMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the words and compounds that a typed word may be meant for: the cheapest ways through a
 * lattice of common words of which one has typing errors, in a noisy-channel model. So {@code
 * 일본방위백써} is corrected to 일본방위백서, though no release prints the whole compound.
 */
final class CompoundLattice {
  /** The longest word that is examined, in keys. */
  private static final int LONGEST = 60;

  /** The most typing errors in a part of a compound. */
  private static final float MOST_ERRORS_OF_PART = 1;

  /** The typing errors that a short part may have: a wrong shift state, ㅐ for ㅔ. */
  private static final float LIKELY_ERROR = 0.5f;

  /** The shortest part that may have any typing error, in syllables. */
  private static final int LONG_PART = 3;

  /** The shortest word that may have two typing errors, in keys. */
  private static final int TWO_ERRORS = 10;

  /** The shortest word that a particle follows, in syllables. */
  private static final int SHORTEST_STEM = 2;

  /** The cost of a particle, on the scale of inverse document frequencies. */
  private static final float PARTICLE_COST = 1;

  private final Deferred<FuzzyWordIndex> words;
  private final Lexicon lexicon;

  CompoundLattice(Deferred<FuzzyWordIndex> words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /**
   * What may be meant.
   *
   * @param text the word or compound, as printed
   * @param parts the number of its words
   * @param errors the number of typing errors
   * @param likely whether the mistyped part is long or the error a frequent one; a short word
   *     resembles many others: 경정 is not 결정
   * @param cost the cost of the words, on the scale of inverse document frequencies
   */
  record Reading(String text, int parts, float errors, boolean likely, float cost) {}

  /** The cheapest way from the first key to some other one. */
  private record Way(String text, int parts, float errors, boolean likely, float cost) {
    static final Way START = new Way("", 0, 0, true, 0);

    Reading reading(String particle, float cost) {
      return new Reading(text + particle, parts, errors, likely, cost);
    }
  }

  /** The readings of a word, with and without a typing error. */
  record Readings(List<Reading> wrong, float exactCost) {}

  /**
   * Returns the readings of a word that contain a typing error, cheapest first, and the cost of the
   * cheapest one without any.
   */
  Readings readings(String typed) throws IOException {
    Map<String, Reading> wrong = new HashMap<>();
    float exact = collect(typed, "", wrong);
    for (String particle : ParticleStripper.OF_NOUNS) {
      int stem = typed.length() - particle.length();
      if (stem >= SHORTEST_STEM && typed.endsWith(particle)) {
        exact = Math.min(exact, collect(typed.substring(0, stem), particle, wrong));
      }
    }
    List<Reading> sorted = new ArrayList<>(wrong.values());
    sorted.sort(Comparator.comparingDouble(Reading::cost).thenComparing(Reading::text));
    return new Readings(sorted, exact);
  }

  /** Collects the readings of a stem and returns the cost of the cheapest one without errors. */
  private float collect(String stem, String particle, Map<String, Reading> wrong)
      throws IOException {
    String keys = FuzzyWordIndex.keys(stem);
    if (keys.length() > LONGEST) {
      return Float.POSITIVE_INFINITY;
    }
    float mostErrors = keys.length() < TWO_ERRORS ? 1 : 2;
    for (WordMatch match : words.get().similarTo(stem, mostErrors)) {
      add(wrong, extend(Way.START, match), particle);
    }
    Map<Integer, Way> exactWays = new HashMap<>();
    Map<Integer, Way> wrongWays = new HashMap<>();
    follow(keys, exactWays, wrongWays);
    Way compound = wrongWays.get(keys.length());
    if (compound != null && compound.parts() > 1) {
      add(wrong, compound, particle);
    }
    Way exact = exactWays.get(keys.length());
    return exact == null ? Float.POSITIVE_INFINITY : costWith(exact, particle);
  }

  private void add(Map<String, Reading> readings, Way way, String particle) throws IOException {
    Reading reading = way.reading(particle, costWith(way, particle));
    readings.merge(
        reading.text(), reading, (one, other) -> one.cost() <= other.cost() ? one : other);
  }

  /** A word and a particle that no release prints together are as rare as any such form. */
  private float costWith(Way way, String particle) throws IOException {
    if (particle.isEmpty()) {
      return way.cost();
    }
    float errors = SpellingCorrector.ERROR_COST * way.errors();
    float form = way.parts() > 1 ? 0 : lexicon.idf(way.text() + particle) + errors;
    return Math.max(form, way.cost() + PARTICLE_COST);
  }

  private void follow(String keys, Map<Integer, Way> exact, Map<Integer, Way> wrong)
      throws IOException {
    exact.put(0, Way.START);
    for (int at = 0; at < keys.length(); at++) {
      Way before = exact.get(at);
      Way corrected = wrong.get(at);
      if (before == null && corrected == null) {
        continue;
      }
      float most = before == null ? 0 : MOST_ERRORS_OF_PART;
      for (WordMatch match : words.get().matches(keys, at, most)) {
        if (before != null) {
          keep(match.errors() == 0 ? exact : wrong, match.end(), extend(before, match));
        }
        if (corrected != null && match.errors() == 0) {
          keep(wrong, match.end(), extend(corrected, match));
        }
      }
    }
  }

  private static void keep(Map<Integer, Way> ways, int end, Way way) {
    Way other = ways.get(end);
    if (other == null || way.cost() < other.cost()) {
      ways.put(end, way);
    }
  }

  private Way extend(Way before, WordMatch match) {
    String word = match.word().word();
    float cost =
        lexicon.idf(match.word().releases())
            + SpellingCorrector.ERROR_COST * match.errors()
            + (before.parts() == 0 ? 0 : Lexicon.WORD_COST);
    boolean likely = match.errors() <= LIKELY_ERROR || word.length() >= LONG_PART;
    return new Way(
        before.text() + word,
        before.parts() + 1,
        before.errors() + match.errors(),
        before.likely() && likely,
        before.cost() + cost);
  }
}
