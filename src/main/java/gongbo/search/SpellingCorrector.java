package gongbo.search;

import gongbo.korean.KoreanAnalysis;
import gongbo.korean.KoreanKeyboard;
import gongbo.search.QueryInterpretation.Correction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
  static final float ERROR_COST = 5;

  /** The shortest foreign word that is corrected. */
  private static final int SHORTEST_LATIN = 5;

  /** The candidates that the rest of the query is asked about. */
  private static final int MOST_CANDIDATES = 8;

  /** The highest gain of a candidate by the rest of the query, and the least that convinces. */
  private static final float MOST_SUPPORT = 4;

  private static final float STRONG_SUPPORT = 1;

  /** The keys from which on a word with an error resembles few others. */
  private static final int LONG = 10;

  /** The difference of costs from which on the likeliest candidate stands alone. */
  private static final float MARGIN = 1;

  /** The cost of an offer above that of a word that no release prints. */
  private static final float OFFER_SLACK = 3;

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
  private final CompoundLattice lattice;
  private final SpellingContext context;
  private final Suggester suggester;
  private final WordLookup index;

  /** A lookup of the words of an index, also inside other words. */
  interface WordLookup {
    /** Returns the number of releases that contain all of some words. */
    int releases(List<QueryWord> words) throws IOException;
  }

  SpellingCorrector(
      KoreanAnalysis analysis,
      Lexicon lexicon,
      FuzzyWordIndex similarWords,
      Suggester suggester,
      WordLookup index) {
    this.analysis = analysis;
    this.lexicon = lexicon;
    this.lattice = new CompoundLattice(similarWords, lexicon);
    this.context = new SpellingContext(analysis, index, lexicon.releases());
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

  private record SpellingCandidate(
      Correction.Cause kind, String meant, float cost, float support) {}

  /**
   * What becomes of a word.
   *
   * @param replacement what is searched instead; null when the word is searched as typed
   * @param offers what is offered, likeliest first
   */
  private record Verdict(@Nullable Correction replacement, List<Correction> offers) {
    static final Verdict UNCHANGED = new Verdict(null, List.of());
  }

  /** Corrects a query. */
  CorrectedQuery correct(List<QueryClause> typed) throws IOException {
    List<QueryClause> clauses = new ArrayList<>();
    List<Correction> corrections = new ArrayList<>();
    List<Correction> offers = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      if (!(typed.get(i) instanceof QueryClause.Word(String word))) {
        clauses.add(typed.get(i));
        continue;
      }
      Optional<Correction> joined =
          i + 1 < typed.size() && typed.get(i + 1) instanceof QueryClause.Word(String next)
              ? joinWords(word, next)
              : Optional.empty();
      Verdict verdict =
          joined.isPresent()
              ? new Verdict(joined.get(), List.of())
              : isCorrectable(word) ? judge(word, typed, typed.get(i)) : Verdict.UNCHANGED;
      offers.addAll(verdict.offers());
      Correction replacement = verdict.replacement();
      if (replacement == null) {
        clauses.add(typed.get(i));
      } else {
        corrections.add(replacement);
        words(replacement).forEach(clauses::add);
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
    if (lexicon.contains(word)) {
      return List.of();
    }
    return suggester.withInitials(word).stream()
        .limit(1 + MOST_OFFERS)
        .map(meant -> new Correction(Correction.Cause.INITIALS, word, meant))
        .toList();
  }

  /** Joins two words that are one: {@code 위기임 산부}. */
  private Optional<Correction> joinWords(String word, String next) throws IOException {
    if (!isAlphabetic(word + next)
        || (lexicon.contains(word) && lexicon.contains(next))
        || (isFound(word) && isFound(next))) {
      return Optional.empty();
    }
    return lexicon
        .segment(word + next)
        .filter(parts -> !hasBoundary(parts.text(), word.length()))
        .map(parts -> new Correction(Correction.Cause.SPACING, word + " " + next, parts.text()));
  }

  /** Returns whether a text has a space after so many letters. */
  private static boolean hasBoundary(String text, int letters) {
    int before = 0;
    for (String part : text.split(" ", -1)) {
      before += part.length();
      if (before == letters) {
        return true;
      }
    }
    return false;
  }

  private Verdict judge(String word, List<QueryClause> typed, QueryClause clause)
      throws IOException {
    if (word.chars().allMatch(SpellingCorrector::isConsonant)) {
      List<Correction> expanded = expandInitials(word);
      return expanded.isEmpty()
          ? Verdict.UNCHANGED
          : new Verdict(expanded.getFirst(), expanded.subList(1, expanded.size()));
    }
    int releases = lexicon.releases(word);
    if (releases > 0) {
      return releases < COMMON ? suggest(word) : Verdict.UNCHANGED;
    }
    Optional<SpellingCandidate> keyboard = otherKeyboard(word);
    if (keyboard.isPresent()) {
      return new Verdict(correction(word, keyboard.get()), List.of());
    }
    SpellingContext around = context.without(typed, clause);
    List<SpellingCandidate> candidates = candidates(word, around);
    if (hasLoneJamo(word)) {
      return replaceBy(word, candidates);
    }
    boolean found = isFound(word);
    Optional<SpellingCandidate> spaced = found ? Optional.empty() : spaced(word);
    if (spaced.isPresent()
        && (candidates.isEmpty() || spaced.get().cost() <= candidates.getFirst().cost())) {
      return new Verdict(correction(word, spaced.get()), List.of());
    }
    if (candidates.isEmpty()) {
      return Verdict.UNCHANGED;
    }
    return !found && isCertain(word, candidates)
        ? replaceBy(word, candidates)
        : offer(word, candidates);
  }

  /** Returns whether releases contain every part of a word, if only inside other words. */
  private boolean isFound(String word) throws IOException {
    for (QueryWord part : QueryWord.of(word, analysis)) {
      if (part.isContentWord() && index.releases(List.of(part)) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns what may be meant, likeliest first, in view of the rest of the query. */
  private List<SpellingCandidate> candidates(String word, SpellingContext around)
      throws IOException {
    boolean latin = word.chars().allMatch(SpellingCorrector::isLatin);
    if (!isAlphabetic(word) || (latin && word.length() < SHORTEST_LATIN)) {
      return List.of();
    }
    List<SpellingCandidate> candidates = new ArrayList<>();
    for (CompoundLattice.Reading reading : lattice.readings(word)) {
      if (candidates.size() == MOST_CANDIDATES) {
        break;
      }
      if (!latin || reading.errors() <= 1) {
        float support = Math.min(MOST_SUPPORT, around.support(reading.text()));
        if (!latin || around.isEmpty() || support > 0) {
          candidates.add(
              new SpellingCandidate(
                  Correction.Cause.SPELLING, reading.text(), reading.cost() - support, support));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(SpellingCandidate::cost));
    return candidates;
  }

  private static Verdict replaceBy(String word, List<SpellingCandidate> candidates) {
    List<Correction> meant =
        candidates.stream().limit(2).map(found -> correction(word, found)).toList();
    return meant.isEmpty()
        ? Verdict.UNCHANGED
        : new Verdict(meant.getFirst(), meant.subList(1, meant.size()));
  }

  private Verdict offer(String word, List<SpellingCandidate> candidates) {
    float unprinted = lexicon.idf(0);
    return new Verdict(
        null,
        candidates.stream()
            .filter(found -> found.cost() <= unprinted + OFFER_SLACK)
            .limit(MOST_OFFERS)
            .map(found -> correction(word, found))
            .toList());
  }

  /** Returns whether the likeliest candidate is searched instead of a word that nothing prints. */
  private boolean isCertain(String word, List<SpellingCandidate> candidates) {
    SpellingCandidate best = candidates.getFirst();
    boolean long_ = FuzzyWordIndex.keys(word).length() >= LONG;
    boolean latin = word.chars().allMatch(SpellingCorrector::isLatin);
    float margin =
        candidates.size() == 1
            ? Float.POSITIVE_INFINITY
            : candidates.get(1).cost() - best.cost();
    return margin >= MARGIN && (best.support() >= STRONG_SUPPORT || (long_ && !latin));
  }

  /** Suggests a more frequent word for a rare one that may be a typing error. */
  private Verdict suggest(String word) throws IOException {
    float idf = lexicon.idf(word);
    return new Verdict(
        null,
        lattice.readings(word).stream()
            .filter(reading -> reading.parts() == 1 && reading.cost() < idf)
            .limit(1)
            .map(reading -> new Correction(Correction.Cause.SPELLING, word, reading.text()))
            .toList());
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
                    new SpellingCandidate(
                        Correction.Cause.KEYBOARD, parts.text(), parts.cost(), 0))
        : Optional.empty();
  }

  private Optional<SpellingCandidate> spaced(String word) throws IOException {
    return lexicon
        .segment(word)
        .map(
            parts ->
                new SpellingCandidate(
                    Correction.Cause.SPACING, parts.text(), parts.cost() + SPACE_COST, 0));
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

  /** Returns whether letters that form no syllable stand among syllables, as no word has them. */
  private static boolean hasLoneJamo(String word) {
    return word.chars().anyMatch(c -> c >= '\u3131' && c <= '\u3163')
        && word.chars().anyMatch(SpellingCorrector::isSyllable);
  }

  private static boolean isSyllable(int c) {
    return c >= '\uAC00' && c <= '\uD7A3';
  }
}
