package gongbo.search;

import gongbo.entities.WordCount;
import gongbo.korean.KoreanAnalysis;
import gongbo.korean.KoreanKeyboard;
import gongbo.search.QueryInterpretation.Correction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Corrects words that no release has: missing or extra spaces, the other keyboard layout, initial
 * consonants alone, typing errors.
 *
 * <p>A noisy-channel model (Kernighan, Church and Gale, COLING 1990): among the candidates in the
 * index, the one with the lowest sum of inverse document frequency and error cost wins. A word that
 * the index has is never changed.
 */
final class SpellingCorrector {
  /**
   * The cost of a typing error, on the scale of inverse document frequencies: one error per 150
   * keystrokes.
   */
  private static final float ERROR_COST = 5;

  /** The most typing errors; with more, another word is meant: 사료값 is not 사료비. */
  private static final float MOST_ERRORS = 2;

  /** The cost of a wrong space. */
  private static final float SPACE_COST = 1;

  /** The shortest word that is corrected; shorter ones resemble too many others. */
  private static final int SHORTEST = 2;

  /** The document frequency from which on a word is never changed. */
  private static final int COMMON = 5;

  /** The most words offered for the same initial consonants. */
  private static final int MOST_OFFERS = 2;

  private final KoreanAnalysis analysis;
  private final Lexicon lexicon;
  private final FuzzyWordIndex similarWords;
  private final Suggester suggester;
  private final WordLookup index;

  /** A lookup of the words of an index, also inside other words. */
  interface WordLookup {
    boolean contains(QueryWord word) throws IOException;
  }

  SpellingCorrector(
      KoreanAnalysis analysis,
      Lexicon lexicon,
      FuzzyWordIndex similarWords,
      Suggester suggester,
      WordLookup index) {
    this.analysis = analysis;
    this.lexicon = lexicon;
    this.similarWords = similarWords;
    this.suggester = suggester;
    this.index = index;
  }

  /**
   * A corrected query.
   *
   * @param clauses the clauses to search
   * @param corrections the replacements
   * @param offers suggested replacements, where the words as typed have results
   */
  record CorrectedQuery(
      List<QueryClause> clauses, List<Correction> corrections, List<Correction> offers) {
    CorrectedQuery {
      clauses = List.copyOf(clauses);
      corrections = List.copyOf(corrections);
      offers = List.copyOf(offers);
    }
  }

  private record SpellingCandidate(Correction.Cause kind, String meant, float cost) {}

  /** Corrects a query. */
  CorrectedQuery correct(List<QueryClause> typed) throws IOException {
    List<QueryClause> clauses = new ArrayList<>();
    List<Correction> corrections = new ArrayList<>();
    List<Correction> offers = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      if (!(typed.get(i) instanceof QueryClause.Word(String word)) || !isCorrectable(word)) {
        clauses.add(typed.get(i));
        continue;
      }
      List<Correction> expanded = expandInitials(word);
      if (!expanded.isEmpty()) {
        corrections.add(expanded.getFirst());
        offers.addAll(expanded.subList(1, expanded.size()));
        words(expanded.getFirst()).forEach(clauses::add);
        continue;
      }
      Optional<Correction> joined =
          i + 1 < typed.size() && typed.get(i + 1) instanceof QueryClause.Word(String next)
              ? joinWords(word, next)
              : Optional.empty();
      Optional<Correction> correction = joined.isPresent() ? joined : correctUnknown(word);
      if (correction.isPresent()) {
        corrections.add(correction.get());
        words(correction.get()).forEach(clauses::add);
      } else {
        clauses.add(typed.get(i));
        suggest(word).ifPresent(offers::add);
      }
      if (joined.isPresent()) {
        i++;
      }
    }
    return new CorrectedQuery(clauses, corrections, offers);
  }

  private static Stream<QueryClause> words(Correction correction) {
    return Stream.of(correction.meant().split(" ", -1)).map(QueryClause.Word::new);
  }

  /** Returns the words with these initial consonants, most frequent first: 기술격차 for ㄱㅅㄱㅊ. */
  private List<Correction> expandInitials(String word) throws IOException {
    if (!word.chars().allMatch(SpellingCorrector::isConsonant) || lexicon.contains(word)) {
      return List.of();
    }
    return suggester.withInitials(word).stream()
        .limit(1 + MOST_OFFERS)
        .map(meant -> new Correction(Correction.Cause.INITIALS, word, meant))
        .toList();
  }

  /** Joins two words that are one: {@code 위기임 산부}. */
  private Optional<Correction> joinWords(String word, String next) throws IOException {
    if (!isAlphabetic(word + next) || (lexicon.contains(word) && lexicon.contains(next))) {
      return Optional.empty();
    }
    String joined = word + next;
    return lexicon
        .segment(joined)
        .filter(parts -> !parts.text().equals(word + " " + next))
        .map(parts -> new Correction(Correction.Cause.SPACING, word + " " + next, parts.text()));
  }

  private Optional<Correction> correctUnknown(String word) throws IOException {
    if (lexicon.contains(word)) {
      return Optional.empty();
    }
    Optional<SpellingCandidate> keyboard = otherKeyboard(word);
    if (keyboard.isPresent()) {
      return keyboard.map(found -> correction(word, found));
    }
    for (QueryWord part : QueryWord.of(word, analysis)) {
      if (part.isContentWord() && !index.contains(part)) {
        return bestCandidate(word).map(found -> correction(word, found));
      }
    }
    return Optional.empty();
  }

  /** Suggests a more frequent word for a rare one that may be a typing error. */
  private Optional<Correction> suggest(String word) throws IOException {
    if (lexicon.releases(word) == 0 || lexicon.releases(word) >= COMMON) {
      return Optional.empty();
    }
    float idf = lexicon.idf(word);
    return misspelled(word)
        .filter(found -> found.cost() < idf)
        .map(found -> correction(word, found));
  }

  private static Correction correction(String typed, SpellingCandidate found) {
    return new Correction(found.kind(), typed, found.meant());
  }

  private Optional<SpellingCandidate> otherKeyboard(String word) throws IOException {
    boolean latin = word.chars().allMatch(SpellingCorrector::isLatin);
    String other = latin ? KoreanKeyboard.hangul(word) : KoreanKeyboard.keys(word);
    boolean plausible =
        latin
            ? other.chars().allMatch(SpellingCorrector::isSyllable)
            : other.chars().allMatch(SpellingCorrector::isLatin) && lexicon.contains(other);
    return plausible
        ? lexicon
            .segment(other)
            .map(
                parts ->
                    new SpellingCandidate(Correction.Cause.KEYBOARD, parts.text(), parts.cost()))
        : Optional.empty();
  }

  private Optional<SpellingCandidate> bestCandidate(String word) throws IOException {
    Optional<SpellingCandidate> spaced =
        lexicon
            .segment(word)
            .map(
                parts ->
                    new SpellingCandidate(
                        Correction.Cause.SPACING, parts.text(), parts.cost() + SPACE_COST));
    Optional<SpellingCandidate> spelled = misspelled(word);
    if (spaced.isPresent() && spelled.isPresent()) {
      return spaced.get().cost() <= spelled.get().cost() ? spaced : spelled;
    }
    return spaced.isPresent() ? spaced : spelled;
  }

  private Optional<SpellingCandidate> misspelled(String word) {
    if (!isAlphabetic(word)) {
      return Optional.empty();
    }
    SpellingCandidate best = null;
    for (WordCount similar : similarWords.similarTo(word)) {
      float errors = KoreanKeyboard.slips(similar.word(), word);
      float cost = lexicon.idf(similar.releases()) + ERROR_COST * errors;
      if (errors <= MOST_ERRORS && (best == null || cost < best.cost())) {
        best = new SpellingCandidate(Correction.Cause.SPELLING, similar.word(), cost);
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isCorrectable(String word) {
    return word.length() >= SHORTEST
        && word.chars().allMatch(Character::isLetterOrDigit)
        && word.chars().anyMatch(Character::isLetter);
  }

  /** A number is never corrected to another one. */
  private static boolean isAlphabetic(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  private static boolean isLatin(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isConsonant(int c) {
    return c >= '\u3131' && c <= '\u314E';
  }

  private static boolean isSyllable(int c) {
    return c >= '\uAC00' && c <= '\uD7A3';
  }
}
