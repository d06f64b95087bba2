package gongbo.korean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.ko.POS;

/**
 * Splits a noun that the dictionary lists as one morpheme into the nouns and affixes it consists
 * of: {@code 감염 + 병}, {@code 농촌 + 진흥 + 청}, {@code 신 + 기술}. Of several ways to split it, the one
 * whose rarest noun is the most frequent is taken.
 *
 * <p>No list says which syllables are affixes. A syllable is a suffix or a prefix when it makes
 * other nouns of many nouns, counted where the longer noun can be explained in no other way. A
 * prefix is one in nori's dictionary, too: the surname 이 also precedes many nouns.
 */
final class CompoundSplitter {
  /** The fewest releases that print a part of a compound as a word of its own. */
  private static final int FEWEST_RELEASES = 10;

  /** The fewest nouns of which an affix makes other nouns. */
  private static final int FEWEST_NOUNS = 3;

  /** The shortest compound, in syllables. */
  private static final int SHORTEST = 3;

  /**
   * How many times as frequent as its noun a compound with affixes is at most: 고등어 is far more
   * frequent than 고등, and 중기부 is more frequent than 기부.
   */
  private static final int MOST_WITH_SUFFIX = 5;

  private static final int MOST_WITH_PREFIX = 1;

  /** The score of an affix, which is as good as the noun it belongs to. */
  private static final int AFFIX = Integer.MAX_VALUE;

  private final NounFrequencies frequencies;
  private final Set<Character> prefixes;
  private final Set<Character> suffixes;

  CompoundSplitter(NounFrequencies frequencies) {
    this.frequencies = frequencies;
    Map<Character, Integer> before = new HashMap<>();
    Map<Character, Integer> after = new HashMap<>();
    for (String noun : frequencies.nouns()) {
      int last = noun.length() - 1;
      if (noun.length() < SHORTEST || isTwoNouns(noun)) {
        continue;
      }
      boolean hasPrefix = frequencies.contains(noun.substring(1));
      boolean hasSuffix = frequencies.contains(noun.substring(0, last));
      if (hasPrefix && !hasSuffix) {
        before.merge(noun.charAt(0), 1, Integer::sum);
      } else if (hasSuffix && !hasPrefix) {
        after.merge(noun.charAt(last), 1, Integer::sum);
      }
    }
    this.prefixes = productive(before);
    prefixes.removeIf(prefix -> !MorphemeDictionary.isPrefix(prefix));
    this.suffixes = productive(after);
  }

  private boolean isTwoNouns(String noun) {
    for (int i = 2; i <= noun.length() - 2; i++) {
      if (frequencies.contains(noun.substring(0, i)) && frequencies.contains(noun.substring(i))) {
        return true;
      }
    }
    return false;
  }

  private static Set<Character> productive(Map<Character, Integer> nouns) {
    Set<Character> productive = new HashSet<>();
    nouns.forEach(
        (affix, count) -> {
          if (count >= FEWEST_NOUNS) {
            productive.add(affix);
          }
        });
    return productive;
  }

  /**
   * The best way to split the beginning of a word.
   *
   * @param score the number of releases of its rarest noun; 0 where there is no way
   * @param from the offset of its last part
   * @param affixes the number of its affixes; fewer are better
   */
  private record Split(int score, int from, int affixes) {
    static final Split NONE = new Split(0, 0, 0);

    boolean isBetterThan(Split other) {
      return score > other.score || (score == other.score && affixes < other.affixes);
    }
  }

  /** Returns the parts of a morpheme; itself when it has none. */
  List<LatticeWord.Part> split(LatticeWord.Part morpheme) {
    String word = morpheme.text();
    if (word.length() < SHORTEST || !isSplit(morpheme.tag())) {
      return List.of(morpheme);
    }
    Split[] before = new Split[word.length() + 1];
    before[0] = new Split(AFFIX, 0, 0);
    for (int end = 1; end <= word.length(); end++) {
      before[end] = best(morpheme, end, before);
    }
    int score = before[word.length()].score();
    if (score == 0) {
      return List.of(morpheme);
    }
    List<LatticeWord.Part> parts = new ArrayList<>();
    for (int end = word.length(); end > 0; end = before[end].from()) {
      parts.add(part(morpheme, before[end].from(), end));
    }
    return isOfOneNoun(parts) && frequencies.of(word) > mostOf(parts, score)
        ? List.of(morpheme)
        : parts.reversed();
  }

  private static boolean isOfOneNoun(List<LatticeWord.Part> parts) {
    return parts.stream().filter(part -> part.tag() == POS.Tag.NNG).count() == 1;
  }

  /** Returns how frequent a compound of a noun with affixes is at most. */
  private static long mostOf(List<LatticeWord.Part> reversed, int noun) {
    boolean hasPrefix = reversed.getLast().tag() == POS.Tag.XPN;
    return (long) noun * (hasPrefix ? MOST_WITH_PREFIX : MOST_WITH_SUFFIX);
  }

  private static boolean isSplit(POS.Tag tag) {
    return tag == POS.Tag.NNG || tag == POS.Tag.NNP;
  }

  private Split best(LatticeWord.Part morpheme, int end, Split[] before) {
    Split best = Split.NONE;
    for (int from = 0; from < end; from++) {
      boolean isWhole = from == 0 && end == morpheme.text().length();
      boolean followsPrefix = from > 0 && before[from].score() == AFFIX;
      int score =
          isWhole || (followsPrefix && end - from == 1)
              ? 0
              : Math.min(before[from].score(), score(morpheme.text(), from, end));
      Split split = new Split(score, from, before[from].affixes() + (end - from == 1 ? 1 : 0));
      if (score >= FEWEST_RELEASES && split.isBetterThan(best)) {
        best = split;
      }
    }
    return best;
  }

  private int score(String word, int from, int end) {
    if (end - from > 1) {
      return frequencies.of(word.substring(from, end));
    }
    char syllable = word.charAt(from);
    return (from == 0 ? prefixes : suffixes).contains(syllable) ? AFFIX : 0;
  }

  private static LatticeWord.Part part(LatticeWord.Part morpheme, int from, int end) {
    POS.Tag affix = from == 0 ? POS.Tag.XPN : POS.Tag.XSN;
    return new LatticeWord.Part(
        morpheme.text().substring(from, end),
        morpheme.start() + from,
        morpheme.start() + end,
        end - from == 1 ? affix : POS.Tag.NNG);
  }
}
