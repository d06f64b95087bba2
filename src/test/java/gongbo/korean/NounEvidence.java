package gongbo.korean;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.ko.POS;

/**
 * Tells which printed words are nouns by the particles that follow them in many releases, without a
 * list of nouns: 우크라이나 is one because 우크라이나를, 우크라이나의 and 우크라이나에 are printed, and 우크라 is none.
 *
 * <p>A word with few different particles is a noun only where the dictionary alone, which knows
 * nothing of frequencies, reads it as one.
 */
final class NounEvidence {
  /** The fewest different telling uses of particles behind a noun. */
  private static final int FEWEST_USES = 4;

  /** The same for a noun of the dictionary, which may also be read as something else. */
  private static final int FEWEST_USES_OF_LISTED = 2;

  /** The fewest releases with a particle behind a noun. */
  private static final int FEWEST_RELEASES = 8;

  /** A noun is printed without a particle at most so many times as often as with one. */
  private static final int MOST_BARE = 20;

  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;

  private final Map<String, Integer> printed;
  private final Map<String, Followers> followers = new HashMap<>();
  private final Map<String, Boolean> proven = new HashMap<>();
  private final Map<String, Boolean> nominal = new HashMap<>();
  private final MorphemeLattice dictionary =
      new MorphemeLattice(new MorphemeDictionary(Map.of(), NounFrequencies.NONE));

  /** The particles that follow a word. */
  private static final class Followers {
    private final Set<CaseParticle.Use> uses = EnumSet.noneOf(CaseParticle.Use.class);
    private int releases;

    private void add(CaseParticle particle, int count) {
      releases += count;
      if (particle.use().isTelling()) {
        uses.add(particle.use());
      }
    }
  }

  /**
   * @param printed the number of releases that print each word of Hangul
   */
  NounEvidence(Map<String, Integer> printed) {
    this.printed = printed;
    printed.forEach(
        (word, count) -> {
          int shortest = Math.max(SHORTEST, word.length() - CaseParticle.LONGEST);
          for (int stem = shortest; stem < word.length(); stem++) {
            Optional<CaseParticle> particle = CaseParticle.behind(word, stem);
            if (particle.isPresent()) {
              followers
                  .computeIfAbsent(word.substring(0, stem), key -> new Followers())
                  .add(particle.get(), count);
            }
          }
        });
  }

  /**
   * Returns the noun that a printed word consists of, apart from a particle: the longest one that
   * is proven by its particles, else the longest one by the dictionary.
   */
  Optional<String> nounOf(String word) {
    return longest(word, proven).or(() -> longest(word, nominal));
  }

  private Optional<String> longest(String word, Map<String, Boolean> known) {
    int shortest = Math.max(SHORTEST, word.length() - CaseParticle.LONGEST);
    for (int length = word.length(); length >= shortest; length--) {
      String stem = word.substring(0, length);
      if ((length == word.length() || CaseParticle.behind(word, length).isPresent())
          && length <= LONGEST
          && !CaseParticle.isForm(stem)
          && known.computeIfAbsent(stem, known == proven ? this::isProven : this::isNominal)) {
        return Optional.of(stem);
      }
    }
    return Optional.empty();
  }

  private boolean isProven(String stem) {
    return isProven(stem, MorphemeDictionary.isNoun(stem) ? FEWEST_USES_OF_LISTED : FEWEST_USES);
  }

  private boolean isProven(String stem, int fewestUses) {
    Followers found = followers.get(stem);
    return found != null
        && found.uses.size() >= fewestUses
        && found.releases >= FEWEST_RELEASES
        && (long) found.releases * MOST_BARE >= printed.getOrDefault(stem, 0)
        && (MorphemeDictionary.isNoun(stem) || !isNominalised(stem));
  }

  /** Returns whether a word ends like a verb that serves as a noun: 만들기, 소중함. */
  private static boolean isNominalised(String stem) {
    char last = stem.charAt(stem.length() - 1);
    return last == '기' || (last - '가') % 28 == 16;
  }

  private boolean isNominal(String stem) {
    return isNominal(dictionary.segment(stem));
  }

  /** Returns whether a word consists of nouns and affixes, one of them of two syllables. */
  private static boolean isNominal(List<LatticeWord> words) {
    return words.stream().allMatch(word -> isNoun(word) || isAffix(word))
        && words.getLast().leftTag() != POS.Tag.XPN
        && words.stream().anyMatch(word -> word.end() - word.start() > 1);
  }

  /**
   * Returns the nouns that the dictionary alone reads as something else: 코트라 as 코트 + 라, 전문의 as 전문 +
   * 의.
   *
   * @param counts the number of releases of each noun
   */
  Set<String> misread(Map<String, Integer> counts) {
    MorphemeLattice counted =
        new MorphemeLattice(
            new MorphemeDictionary(Map.of(), new NounFrequencies(counts, Set.of())));
    return counts.keySet().stream()
        .filter(noun -> isProven(noun, FEWEST_USES))
        .filter(noun -> isMisread(noun, counted.segment(noun)))
        .collect(Collectors.toSet());
  }

  private static boolean isMisread(String noun, List<LatticeWord> words) {
    return MorphemeDictionary.isNoun(noun)
        ? words.stream().anyMatch(word -> isParticleOrVerb(word.rightTag()))
        : !isNominal(words);
  }

  private static boolean isParticleOrVerb(POS.Tag tag) {
    return switch (tag) {
      case JKS, JKC, JKG, JKO, JKB, JKV, JKQ, JX, JC -> true;
      case VV, VA, VX, VCP, VCN, XSV, XSA, EP, EF, EC, ETN, ETM -> true;
      default -> false;
    };
  }

  private static boolean isAffix(LatticeWord word) {
    return word.leftTag() == POS.Tag.XSN || word.leftTag() == POS.Tag.XPN;
  }

  private static boolean isNoun(LatticeWord word) {
    return word.leftTag() == word.rightTag()
        && switch (word.leftTag()) {
          case NNG, NNP, XR -> true;
          default -> false;
        };
  }
}
