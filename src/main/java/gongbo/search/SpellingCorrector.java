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
  private static final float SLIP = 5;

  /** The most typing errors; with more, another word is meant: 사료값 is not 사료비. */
  private static final float MOST_SLIPS = 2;

  /** The cost of a wrong space. */
  private static final float SPACE = 1;

  /** The shortest word that is corrected; shorter ones resemble too many others. */
  private static final int SHORTEST = 2;

  /** The document frequency from which on a word is never changed. */
  private static final int COMMON = 5;

  /** The most words offered for the same initial consonants. */
  private static final int OTHERS = 2;

  private final KoreanAnalysis analysis;
  private final Lexicon lexicon;
  private final FuzzyWordIndex similarWords;
  private final Suggester suggester;
  private final Presence presence;

  /** Returns whether any release has a word, also inside another one. */
  interface Presence {
    boolean has(QueryWord word) throws IOException;
  }

  SpellingCorrector(
      KoreanAnalysis analysis,
      Lexicon lexicon,
      FuzzyWordIndex similarWords,
      Suggester suggester,
      Presence presence) {
    this.analysis = analysis;
    this.lexicon = lexicon;
    this.similarWords = similarWords;
    this.suggester = suggester;
    this.presence = presence;
  }

  /**
   * A corrected query.
   *
   * @param clauses the clauses to search
   * @param corrections the replacements
   * @param offers suggested replacements, where the words as typed have results
   */
  record Reading(List<QueryClause> clauses, List<Correction> corrections, List<Correction> offers) {
    Reading {
      clauses = List.copyOf(clauses);
      corrections = List.copyOf(corrections);
      offers = List.copyOf(offers);
    }
  }

  private record Candidate(Correction.Cause kind, String meant, float cost) {}

  /** Corrects a query. */
  Reading read(List<QueryClause> typed) throws IOException {
    List<QueryClause> clauses = new ArrayList<>();
    List<Correction> corrections = new ArrayList<>();
    List<Correction> offers = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      if (!(typed.get(i) instanceof QueryClause.Word(String word)) || !isCorrectable(word)) {
        clauses.add(typed.get(i));
        continue;
      }
      List<Correction> spelledOut = spellOut(word);
      if (!spelledOut.isEmpty()) {
        corrections.add(spelledOut.getFirst());
        offers.addAll(spelledOut.subList(1, spelledOut.size()));
        words(spelledOut.getFirst()).forEach(clauses::add);
        continue;
      }
      Optional<Correction> joined =
          i + 1 < typed.size() && typed.get(i + 1) instanceof QueryClause.Word(String next)
              ? join(word, next)
              : Optional.empty();
      Optional<Correction> correction = joined.isPresent() ? joined : correct(word);
      if (correction.isPresent()) {
        corrections.add(correction.get());
        words(correction.get()).forEach(clauses::add);
      } else {
        clauses.add(typed.get(i));
        offer(word).ifPresent(offers::add);
      }
      if (joined.isPresent()) {
        i++;
      }
    }
    return new Reading(clauses, corrections, offers);
  }

  private static Stream<QueryClause> words(Correction correction) {
    return Stream.of(correction.meant().split(" ", -1)).map(QueryClause.Word::new);
  }

  /** Returns the words with these initial consonants, most frequent first: 기술격차 for ㄱㅅㄱㅊ. */
  private List<Correction> spellOut(String word) throws IOException {
    if (!word.chars().allMatch(SpellingCorrector::isConsonant) || lexicon.knows(word)) {
      return List.of();
    }
    return suggester.withInitials(word).stream()
        .limit(1 + OTHERS)
        .map(meant -> new Correction(Correction.Cause.INITIALS, word, meant))
        .toList();
  }

  /** Joins two words that are one: {@code 위기임 산부}. */
  private Optional<Correction> join(String word, String next) throws IOException {
    if (!isOfLetters(word + next) || (lexicon.knows(word) && lexicon.knows(next))) {
      return Optional.empty();
    }
    String joined = word + next;
    return lexicon
        .segment(joined)
        .filter(parts -> !parts.text().equals(word + " " + next))
        .map(parts -> new Correction(Correction.Cause.SPACING, word + " " + next, parts.text()));
  }

  private Optional<Correction> correct(String word) throws IOException {
    if (lexicon.knows(word)) {
      return Optional.empty();
    }
    Optional<Candidate> keyboard = otherKeyboard(word);
    if (keyboard.isPresent()) {
      return keyboard.map(found -> correction(word, found));
    }
    for (QueryWord part : QueryWord.of(word, analysis)) {
      if (part.informative() && !presence.has(part)) {
        return best(word).map(found -> correction(word, found));
      }
    }
    return Optional.empty();
  }

  /** Returns the candidates for a rare word. */
  private Optional<Correction> offer(String word) throws IOException {
    if (lexicon.releases(word) == 0 || lexicon.releases(word) >= COMMON) {
      return Optional.empty();
    }
    float rarity = lexicon.rarity(word);
    return misspelled(word)
        .filter(found -> found.cost() < rarity)
        .map(found -> correction(word, found));
  }

  private static Correction correction(String typed, Candidate found) {
    return new Correction(found.kind(), typed, found.meant());
  }

  private Optional<Candidate> otherKeyboard(String word) throws IOException {
    boolean latin = word.chars().allMatch(SpellingCorrector::isLatin);
    String other = latin ? KoreanKeyboard.hangul(word) : KoreanKeyboard.keys(word);
    boolean sound =
        latin
            ? other.chars().allMatch(SpellingCorrector::isSyllable)
            : other.chars().allMatch(SpellingCorrector::isLatin) && lexicon.knows(other);
    return sound
        ? lexicon
            .segment(other)
            .map(parts -> new Candidate(Correction.Cause.KEYBOARD, parts.text(), parts.cost()))
        : Optional.empty();
  }

  private Optional<Candidate> best(String word) throws IOException {
    Optional<Candidate> spaced =
        lexicon
            .segment(word)
            .map(
                parts ->
                    new Candidate(Correction.Cause.SPACING, parts.text(), parts.cost() + SPACE));
    Optional<Candidate> spelled = misspelled(word);
    if (spaced.isPresent() && spelled.isPresent()) {
      return spaced.get().cost() <= spelled.get().cost() ? spaced : spelled;
    }
    return spaced.isPresent() ? spaced : spelled;
  }

  private Optional<Candidate> misspelled(String word) {
    if (!isOfLetters(word)) {
      return Optional.empty();
    }
    Candidate best = null;
    for (WordCount similar : similarWords.to(word)) {
      float slips = KoreanKeyboard.slips(similar.word(), word);
      float cost = lexicon.rarity(similar.releases()) + SLIP * slips;
      if (slips <= MOST_SLIPS && (best == null || cost < best.cost())) {
        best = new Candidate(Correction.Cause.SPELLING, similar.word(), cost);
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
  private static boolean isOfLetters(String word) {
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
