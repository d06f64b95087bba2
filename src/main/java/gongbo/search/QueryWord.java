package gongbo.search;

import gongbo.korean.KoreanAnalysis;
import gongbo.korean.Morpheme;
import gongbo.korean.ParticleStripper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An analysed word of a query.
 *
 * @param text the word without particles, as it should appear in a release
 * @param morphemes its morphemes, which are adjacent where it is printed as several words; empty
 *     when its letters are not all in a morpheme
 * @param term the term of the index under which it is found where it is printed as one word; empty
 *     when it always is several
 * @param isContentWord whether it is a content word; verbs and adverbs only affect the ranking
 * @param synonyms its synonyms, which have none themselves
 */
record QueryWord(
    String text,
    List<Morpheme> morphemes,
    String term,
    boolean isContentWord,
    List<QueryWord> synonyms) {
  QueryWord {
    morphemes = List.copyOf(morphemes);
    synonyms = List.copyOf(synonyms);
  }

  /** Returns this word with synonyms; a word that has some is a content word. */
  QueryWord withSynonyms(List<QueryWord> names) {
    return new QueryWord(text, morphemes, term, isContentWord || !names.isEmpty(), names);
  }

  /** Returns the word and its synonyms. */
  Stream<QueryWord> names() {
    return Stream.concat(Stream.of(this), synonyms.stream());
  }

  /** Returns this word as a content word. */
  QueryWord asContentWord() {
    return new QueryWord(text, morphemes, term, true, synonyms);
  }

  /** Returns this word as a function word. */
  QueryWord asFunctionWord() {
    return new QueryWord(text, morphemes, term, false, synonyms);
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

  /** Returns a text as one word whose morphemes must be adjacent. */
  static QueryWord adjacent(String text, KoreanAnalysis analysis) {
    return adjacent(text, analysis.morphemesOf(text), analysis);
  }

  private static QueryWord adjacent(String text, List<Morpheme> parts, KoreanAnalysis analysis) {
    String term = analysis.termOf(text).orElse("");
    // Several words keep the distances between their morphemes, particles or not; of one word, the
    // term alone is exact.
    boolean incomplete =
        !term.isEmpty() && !parts.isEmpty() && losesLetters(text, parts, parts.getLast().end());
    // A particle alone is the rest of a word behind a quotation mark.
    boolean isContentWord =
        !ParticleStripper.contains(text)
            && parts.stream().anyMatch(part -> part.kind() == Morpheme.Use.NOUN);
    return new QueryWord(text, incomplete ? List.of() : parts, term, isContentWord, List.of());
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
}
