package gongbo.search;

import gongbo.korean.ParticleStripper;
import gongbo.search.FuzzyWordIndex.WordMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

  /** The shortest word that may have two typing errors, in keys. */
  private static final int TWO_ERRORS = 10;

  /** The shortest word that a particle follows, in syllables. */
  private static final int SHORTEST_STEM = 2;

  /** The cost of a particle, on the scale of inverse document frequencies. */
  private static final float PARTICLE_COST = 1;

  private final FuzzyWordIndex words;
  private final Lexicon lexicon;

  CompoundLattice(FuzzyWordIndex words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /**
   * What may be meant.
   *
   * @param text the word or compound, as printed
   * @param parts the number of its words
   * @param errors the number of typing errors
   * @param cost the cost of the words, on the scale of inverse document frequencies
   */
  record Reading(String text, int parts, float errors, float cost) {}

  /** The cheapest way from the first key to some other one. */
  private record Way(String text, int parts, float errors, float cost) {}

  /** Returns the readings of a word that contain a typing error, cheapest first. */
  List<Reading> readings(String typed) {
    List<Reading> readings = new ArrayList<>(withoutParticle(typed));
    for (String particle : ParticleStripper.OF_NOUNS) {
      int stem = typed.length() - particle.length();
      if (stem >= SHORTEST_STEM && typed.endsWith(particle)) {
        for (Reading of : withoutParticle(typed.substring(0, stem))) {
          readings.add(
              new Reading(
                  of.text() + particle, of.parts(), of.errors(), of.cost() + PARTICLE_COST));
        }
      }
    }
    readings.sort(Comparator.comparingDouble(Reading::cost));
    return readings;
  }

  private List<Reading> withoutParticle(String typed) {
    String keys = FuzzyWordIndex.keys(typed);
    if (keys.length() > LONGEST) {
      return List.of();
    }
    List<Reading> readings = new ArrayList<>();
    float mostErrors = keys.length() < TWO_ERRORS ? 1 : 2;
    for (WordMatch match : words.similarTo(typed, mostErrors)) {
      Way way = extend(new Way("", 0, 0, 0), match);
      readings.add(new Reading(way.text(), 1, way.errors(), way.cost()));
    }
    Reading compound = compound(keys);
    if (compound != null) {
      readings.add(compound);
    }
    return readings;
  }

  private @Nullable Reading compound(String keys) {
    Map<Integer, Way> exact = new TreeMap<>();
    Map<Integer, Way> wrong = new TreeMap<>();
    exact.put(0, new Way("", 0, 0, 0));
    for (int at = 0; at < keys.length(); at++) {
      Way before = exact.get(at);
      Way corrected = wrong.get(at);
      if (before == null && corrected == null) {
        continue;
      }
      float most = before == null ? 0 : MOST_ERRORS_OF_PART;
      for (WordMatch match : words.matches(keys, at, most)) {
        if (before != null) {
          keep(match.errors() == 0 ? exact : wrong, match.end(), extend(before, match));
        }
        if (corrected != null && match.errors() == 0) {
          keep(wrong, match.end(), extend(corrected, match));
        }
      }
    }
    Way best = wrong.get(keys.length());
    return best == null || best.parts() < 2
        ? null
        : new Reading(best.text(), best.parts(), best.errors(), best.cost());
  }

  private static void keep(Map<Integer, Way> ways, int end, Way way) {
    Way other = ways.get(end);
    if (other == null || way.cost() < other.cost()) {
      ways.put(end, way);
    }
  }

  private Way extend(Way before, WordMatch match) {
    float cost =
        lexicon.idf(match.word().releases())
            + SpellingCorrector.ERROR_COST * match.errors()
            + (before.parts() == 0 ? 0 : Lexicon.WORD_COST);
    return new Way(
        before.text() + match.word().word(),
        before.parts() + 1,
        before.errors() + match.errors(),
        before.cost() + cost);
  }
}
