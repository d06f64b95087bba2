package gongbo.search;

import gongbo.korean.KoreanAnalysis;
import gongbo.korean.Morpheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An analysed word of a query.
 *
 * @param text the word without particles, as it should appear in a release
 * @param morphemes its morphemes, which must be adjacent; empty when the analyzer lost letters, so
 *     that only its bigrams find it
 * @param pairs its syllable bigrams; empty when the morphemes suffice
 * @param isContentWord whether it is a content word; verbs and adverbs only affect the ranking
 * @param synonyms its synonyms, which have none themselves
 */
record QueryWord(
    String text,
    List<Morpheme> morphemes,
    List<Morpheme> pairs,
    boolean isContentWord,
    List<QueryWord> synonyms) {
  /** The syllables from which on a word matches anywhere inside a printed word. */
  private static final int DISTINCTIVE = 3;

  QueryWord {
    morphemes = List.copyOf(morphemes);
    pairs = List.copyOf(pairs);
    synonyms = List.copyOf(synonyms);
  }

  /** Returns this word with synonyms; a word that has some is a content word. */
  QueryWord withSynonyms(List<QueryWord> names) {
    return new QueryWord(text, morphemes, pairs, isContentWord || !names.isEmpty(), names);
  }

  /** Returns the word and its synonyms. */
  Stream<QueryWord> names() {
    return Stream.concat(Stream.of(this), synonyms.stream());
  }

  /** Returns this word as a content word. */
  QueryWord asContentWord() {
    return new QueryWord(text, morphemes, pairs, true, synonyms);
  }

  /** Returns this word as a function word. */
  QueryWord asFunctionWord() {
    return new QueryWord(text, morphemes, pairs, false, synonyms);
  }

  /**
   * Analyses a typed word. Usually the result is one word; a compound of common nouns that is not
   * in the dictionary gives those nouns, so that {@code 기술격차} and {@code 기술 격차} are the same query.
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
        words.add(adjacent(stem.substring(part.start(), part.end()), analysis));
      }
      return words;
    }
    return List.of(adjacent(stem, parts, analysis));
  }

  /** Returns the morphemes of a prefix, for highlighting. */
  static QueryWord prefix(String text, KoreanAnalysis analysis) {
    return new QueryWord(text, List.of(), analysis.pairsOf(text), true, List.of());
  }

  /** Returns a text as one word whose morphemes must be adjacent. */
  static QueryWord adjacent(String text, KoreanAnalysis analysis) {
    return adjacent(text, analysis.morphemesOf(text), analysis);
  }

  private static QueryWord adjacent(String text, List<Morpheme> parts, KoreanAnalysis analysis) {
    List<Morpheme> pairs = analysis.pairsOf(text);
    boolean incomplete = parts.isEmpty() || losesLetters(text, parts, parts.getLast().end());
    boolean whole =
        parts.size() == 1
            && !losesLetters(text, parts, text.length())
            && pairs.size() < DISTINCTIVE;
    boolean isContentWord = parts.stream().anyMatch(part -> part.kind() == Morpheme.Use.NOUN);
    return new QueryWord(
        text,
        incomplete ? List.of() : parts,
        whole ? List.of() : unanchored(pairs),
        isContentWord,
        List.of());
  }

  /** Returns whether any letters before {@code end} belong to no morpheme. */
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

  /** Long words match anywhere inside printed words, short ones only at their beginning. */
  private static List<Morpheme> unanchored(List<Morpheme> pairs) {
    return pairs.size() < DISTINCTIVE ? pairs : pairs.subList(1, pairs.size());
  }

  /** Returns whether the bigrams match only at the beginning of a printed word. */
  boolean isAnchored() {
    return !pairs.isEmpty() && pairs.getFirst().term().startsWith("^");
  }
}
