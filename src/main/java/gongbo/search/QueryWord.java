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
 * @param parts the nouns of a compound that is not in the dictionary, which releases may print
 *     apart: {@code 기술} and {@code 격차} of {@code 기술격차}; empty for other words
 * @param synonyms its synonyms, which have none themselves
 */
record QueryWord(
    String text,
    List<Morpheme> morphemes,
    String term,
    boolean isContentWord,
    List<QueryWord> parts,
    List<QueryWord> synonyms) {
  QueryWord {
    morphemes = List.copyOf(morphemes);
    parts = List.copyOf(parts);
    synonyms = List.copyOf(synonyms);
  }

  /** Returns this word with synonyms; a word that has some is a content word. */
  QueryWord withSynonyms(List<QueryWord> names) {
    boolean meansSomething = isContentWord || !names.isEmpty();
    return new QueryWord(text, morphemes, term, meansSomething, parts, names);
  }

  /** Returns the word and its synonyms. */
  Stream<QueryWord> names() {
    return Stream.concat(Stream.of(this), synonyms.stream());
  }

  /** Returns this word as a content word. */
  QueryWord asContentWord() {
    return new QueryWord(text, morphemes, term, true, parts, synonyms);
  }

  /** Returns this word as a function word. */
  QueryWord asFunctionWord() {
    return new QueryWord(text, morphemes, term, false, parts, synonyms);
  }

  /** Returns the nouns of a compound, or this word. */
  Stream<QueryWord> apart() {
    return parts.isEmpty() ? Stream.of(this) : parts.stream();
  }

  /** Analyses a typed word, which may be a compound with parts. */
  static QueryWord of(String typed, KoreanAnalysis analysis) {
    String stem = typed.substring(0, analysis.stemLength(typed));
    List<Morpheme> morphemes = analysis.morphemesOf(stem);
    boolean isComplete = !losesLetters(stem, morphemes, stem.length());
    List<QueryWord> parts = isComplete ? parts(stem, morphemes, analysis) : List.of();
    return word(stem, morphemes, parts, analysis);
  }

  /** Returns the words of two and more letters that make up a compound; empty if there are none. */
  private static List<QueryWord> parts(
      String stem, List<Morpheme> morphemes, KoreanAnalysis analysis) {
    List<QueryWord> parts = new ArrayList<>();
    int at = 0;
    while (at < morphemes.size()) {
      Morpheme first = morphemes.get(at);
      int next = wordEnd(stem, morphemes, at, analysis);
      boolean isWhole = at == 0 && next == morphemes.size();
      if (isWhole || (next == at + 1 && !first.standsAlone())) {
        return List.of();
      }
      parts.add(adjacent(stem.substring(first.start(), morphemes.get(next - 1).end()), analysis));
      at = next;
    }
    return parts;
  }

  /** Returns the end of the longest word of a dictionary that begins with a morpheme. */
  private static int wordEnd(
      String stem, List<Morpheme> morphemes, int from, KoreanAnalysis analysis) {
    int start = morphemes.get(from).start();
    int end = morphemes.size();
    while (end > from + 1 && !analysis.knows(stem.substring(start, morphemes.get(end - 1).end()))) {
      end--;
    }
    return end;
  }

  /** Returns a text as one word whose morphemes must be adjacent. */
  static QueryWord adjacent(String text, KoreanAnalysis analysis) {
    return word(text, analysis.morphemesOf(text), List.of(), analysis);
  }

  private static QueryWord word(
      String text, List<Morpheme> morphemes, List<QueryWord> parts, KoreanAnalysis analysis) {
    String term = analysis.termOf(text).orElse("");
    // Several words keep the distances between their morphemes, particles or not; of one word, the
    // term alone is exact.
    boolean incomplete =
        !term.isEmpty()
            && !morphemes.isEmpty()
            && losesLetters(text, morphemes, morphemes.getLast().end());
    // A particle alone is the rest of a word behind a quotation mark.
    boolean isContentWord =
        !ParticleStripper.contains(text)
            && morphemes.stream().anyMatch(part -> part.kind() == Morpheme.Use.NOUN);
    return new QueryWord(
        text, incomplete ? List.of() : morphemes, term, isContentWord, parts, List.of());
  }

  /** Returns whether any letters before {@code end} belong to no morpheme. */
  private static boolean losesLetters(String text, List<Morpheme> morphemes, int end) {
    int covered = 0;
    for (Morpheme part : morphemes) {
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
