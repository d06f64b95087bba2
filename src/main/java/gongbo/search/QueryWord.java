package gongbo.search;

import gongbo.korean.KoreanAnalysis;
import gongbo.korean.Morpheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A word of a query, ready to be looked for.
 *
 * @param text the word without its particles, as it should stand in a release
 * @param morphemes its parts, which must stand side by side; empty when the analyzer lost some of
 *     its letters, so that only the letters themselves can find it
 * @param pairs its syllable pairs; empty when the parts alone find it as well
 * @param informative whether a release should contain it; a verb or an adverb only helps to rank
 * @param others other names of the same thing, which have none themselves
 */
record QueryWord(
    String text,
    List<Morpheme> morphemes,
    List<Morpheme> pairs,
    boolean informative,
    List<QueryWord> others) {
  /** From this many syllables on, a word is itself wherever it stands inside a printed word. */
  private static final int UNMISTAKABLE = 3;

  QueryWord {
    morphemes = List.copyOf(morphemes);
    pairs = List.copyOf(pairs);
    others = List.copyOf(others);
  }

  /** This word, or another name of the same thing. */
  QueryWord or(List<QueryWord> names) {
    return new QueryWord(text, morphemes, pairs, informative || !names.isEmpty(), names);
  }

  /** The word itself and its other names. */
  Stream<QueryWord> names() {
    return Stream.concat(Stream.of(this), others.stream());
  }

  /** This word, which a release should contain. */
  QueryWord telling() {
    return new QueryWord(text, morphemes, pairs, true, others);
  }

  /** This word, which a release need not contain. */
  QueryWord helping() {
    return new QueryWord(text, morphemes, pairs, false, others);
  }

  /**
   * The words that a typed word stands for. Mostly itself; a compound of everyday nouns that the
   * dictionary does not know as one word stands for these nouns, so that {@code 기술격차} and {@code 기술
   * 격차} ask for the same.
   */
  static List<QueryWord> of(String typed, KoreanAnalysis analysis) {
    String stem = typed.substring(0, analysis.stemLength(typed));
    List<Morpheme> parts = analysis.morphemesOf(stem);
    if (parts.size() > 1
        && !analysis.knows(stem)
        && parts.stream().allMatch(Morpheme::standsAlone)
        && !losesLetters(stem, parts, stem.length())) {
      List<QueryWord> words = new ArrayList<>();
      for (Morpheme part : parts) {
        words.add(together(stem.substring(part.start(), part.end()), analysis));
      }
      return words;
    }
    return List.of(together(stem, parts, analysis));
  }

  /** How words begin, for their marks. */
  static QueryWord beginning(String text, KoreanAnalysis analysis) {
    return new QueryWord(text, List.of(), analysis.pairsOf(text), true, List.of());
  }

  /** A text whose parts must stand side by side, whatever it is made of. */
  static QueryWord together(String text, KoreanAnalysis analysis) {
    return together(text, analysis.morphemesOf(text), analysis);
  }

  private static QueryWord together(String text, List<Morpheme> parts, KoreanAnalysis analysis) {
    List<Morpheme> pairs = analysis.pairsOf(text);
    boolean lost = parts.isEmpty() || losesLetters(text, parts, parts.getLast().end());
    boolean whole =
        parts.size() == 1
            && !losesLetters(text, parts, text.length())
            && pairs.size() < UNMISTAKABLE;
    boolean informative = parts.stream().anyMatch(part -> part.kind() == Morpheme.Use.NOUN);
    return new QueryWord(
        text,
        lost ? List.of() : parts,
        whole ? List.of() : unanchored(pairs),
        informative,
        List.of());
  }

  /** Whether there are letters before {@code end} that belong to none of the parts. */
  private static boolean losesLetters(String text, List<Morpheme> parts, int end) {
    int covered = 0;
    for (Morpheme part : parts) {
      if (hasLetters(text, covered, part.start())) {
        return true;
      }
      covered = Math.max(covered, part.end());
    }
    return hasLetters(text, covered, end);
  }

  private static boolean hasLetters(String text, int from, int to) {
    return from < to && text.substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
  }

  /** Long words are found inside printed words too, short ones only at their beginning. */
  private static List<Morpheme> unanchored(List<Morpheme> pairs) {
    return pairs.size() < UNMISTAKABLE ? pairs : pairs.subList(1, pairs.size());
  }

  /** Whether the pairs find it only at the beginning of a printed word. */
  boolean anchored() {
    return !pairs.isEmpty() && pairs.getFirst().term().startsWith("^");
  }
}
