package gongbo.search;

import gongbo.korean.KoreanAnalysis;
import gongbo.korean.KoreanKeyboard;
import gongbo.korean.KoreanText;
import gongbo.search.QueryInterpretation.Correction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Corrects words that no release has: missing or extra spaces, the other keyboard layout, initial
 * consonants alone, typing errors.
 *
 * <p>A noisy-channel model (Kernighan, Church and Gale, COLING 1990): among the candidates in the
 * index, the one with the lowest sum of inverse document frequency and error cost wins, less what
 * the rest of the query says for it. It replaces a word that the index does not have where the
 * evidence is strong: the word is long, the candidate very frequent, or supported by the other
 * words; otherwise it is offered. A foreign word is replaced only by one that other words support,
 * and no word by the name of a person. A word that the index has is never changed.
 *
 * <p>The limits were set on one half of the samples of {@code SpellingEvaluationIT} and are
 * measured on the other.
 */
final class SpellingCorrector {
  /**
   * The cost of a typing error, on the scale of inverse document frequencies: one error per 150
   * keystrokes.
   */
  static final float ERROR_COST = 5;

  /** The shortest foreign word that is corrected. */
  private static final int SHORTEST_FOREIGN = 5;

  /** The candidates that the rest of the query is asked about. */
  private static final int MOST_CANDIDATES = 8;

  /** The highest gain of a candidate by the rest of the query, and the least that convinces. */
  private static final float MOST_SUPPORT = 4;

  private static final float STRONG_SUPPORT = 2;

  /** The keys from which on a word with an error resembles few others. */
  private static final int LONG = 10;

  /** The difference of costs from which on the likeliest candidate stands alone. */
  private static final float MARGIN = 1;

  /** The cost up to which a candidate is so frequent that it is meant. */
  private static final float CERTAIN_COST = 6.5f;

  /** The cost of each key of an unknown compound. */
  private static final float KEY_COST = 1;

  /** How much more a candidate may cost than what was typed, read as it is. */
  private static final float SLACK = 0.5f;

  /** The cost of a wrong space. */
  private static final float SPACE_COST = 1;

  /** The shortest word that is corrected; shorter ones resemble too many others. */
  private static final int SHORTEST = 2;

  /** The document frequency from which on nothing is offered for a word. */
  private static final int COMMON = 5;

  /**
   * The most unknown words of a query that are corrected. A query of more is in another language,
   * or nonsense, and each is compared with every common word and with the rest of the query.
   */
  private static final int MOST_UNKNOWN = 8;

  /** The most words offered for one. */
  private static final int MOST_OFFERS = 2;

  private final KoreanAnalysis analysis;
  private final Lexicon lexicon;
  private final CompoundLattice lattice;
  private final SpellingContext context;
  private final Deferred<Suggester> suggester;
  private final WordLookup index;
  private final boolean keepsLetters;

  /** A lookup of the words of an index, also inside other words. */
  interface WordLookup {
    /** Returns the number of releases that contain all of some words. */
    int releases(List<QueryWord> words) throws IOException;
  }

  /**
   * @param keepsLetters whether only spaces are corrected, as in a passage that is compared letter
   *     by letter
   */
  SpellingCorrector(
      KoreanAnalysis analysis,
      Lexicon lexicon,
      Deferred<FuzzyWordIndex> similarWords,
      Deferred<Suggester> suggester,
      WordLookup index,
      boolean keepsLetters) {
    this.analysis = analysis;
    this.lexicon = lexicon;
    this.lattice = new CompoundLattice(similarWords, lexicon);
    this.index = remembering(index);
    this.context = new SpellingContext(analysis, this.index, lexicon.releases(), List.of());
    this.suggester = suggester;
    this.keepsLetters = keepsLetters;
  }

  /** Returns a lookup that counts the same words once: every candidate asks for the other words. */
  private static WordLookup remembering(WordLookup index) {
    Map<List<QueryWord>, Integer> counts = new HashMap<>();
    return words -> {
      Integer known = counts.get(words);
      if (known == null) {
        known = index.releases(words);
        counts.put(words, known);
      }
      return known;
    };
  }

  /**
   * A corrected query.
   *
   * @param clauses the clauses to search
   * @param corrections the replacements
   * @param offers suggested replacements of words that were searched as typed, or second ones
   */
  record CorrectedQuery(
      List<QueryClause> clauses, List<Correction> corrections, List<Correction> offers) {
    CorrectedQuery {
      clauses = List.copyOf(clauses);
      corrections = List.copyOf(corrections);
      offers = List.copyOf(offers);
    }
  }

  /** A reading of a word, with its cost in view of the other words, which support it. */
  private record SpellingCandidate(CompoundLattice.Reading reading, float cost, float support) {
    Correction correction(String typed) {
      return new Correction(Correction.Cause.SPELLING, typed, reading.text());
    }
  }

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
    int unknown = 0;
    for (int i = 0; i < typed.size(); i++) {
      TimeBudget.check();
      if (!(typed.get(i) instanceof QueryClause.Word(String word))) {
        clauses.add(typed.get(i));
        continue;
      }
      unknown += lexicon.contains(word) ? 0 : 1;
      boolean isTooMuch = unknown > MOST_UNKNOWN;
      Verdict joined = isTooMuch ? Verdict.UNCHANGED : joinWithNext(word, typed, i);
      Verdict verdict =
          !isTooMuch && joined.equals(Verdict.UNCHANGED) && isCorrectable(word)
              ? judge(word, context.without(typed, i))
              : joined;
      offers.addAll(verdict.offers());
      Correction replacement = verdict.replacement();
      if (replacement == null) {
        clauses.add(typed.get(i));
      } else {
        corrections.add(replacement);
        words(replacement).forEach(clauses::add);
        i += joined.replacement() == null ? 0 : 1;
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
    return suggester.get().withInitials(word).stream()
        .limit(1 + MOST_OFFERS)
        .map(meant -> new Correction(Correction.Cause.INITIALS, word, meant))
        .toList();
  }

  private Verdict joinWithNext(String word, List<QueryClause> typed, int at) throws IOException {
    return at + 1 < typed.size() && typed.get(at + 1) instanceof QueryClause.Word(String next)
        ? joinWords(word, next)
        : Verdict.UNCHANGED;
  }

  /** Joins two words that are one: {@code 위기임 산부}. */
  private Verdict joinWords(String word, String next) throws IOException {
    if (!isAlphabetic(word + next) || (lexicon.contains(word) && lexicon.contains(next))) {
      return Verdict.UNCHANGED;
    }
    String typed = word + " " + next;
    if (isKnown(word) && isKnown(next)) {
      boolean lone = word.length() == 1 || next.length() == 1;
      return !lone || lexicon.releases(word + next) < COMMON
          ? Verdict.UNCHANGED
          : new Verdict(
              null, List.of(new Correction(Correction.Cause.SPACING, typed, word + next)));
    }
    return lexicon
        .segment(word + next)
        .filter(parts -> !hasBoundary(parts.text(), word.length()))
        .filter(parts -> parts.text().indexOf(' ') == parts.text().lastIndexOf(' '))
        .map(
            parts ->
                new Verdict(
                    new Correction(Correction.Cause.SPACING, typed, parts.text()), List.of()))
        .orElse(Verdict.UNCHANGED);
  }

  private boolean isKnown(String word) throws IOException {
    return lexicon.contains(word) || lexicon.segment(word).isPresent();
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

  private Verdict judge(String word, SpellingContext around) throws IOException {
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
    Optional<Lexicon.Segmentation> keyboard = otherKeyboard(word);
    if (keyboard.isPresent()) {
      return replaceBy(Correction.Cause.KEYBOARD, word, keyboard.get());
    }
    CompoundLattice.Readings readings = readings(word);
    List<SpellingCandidate> candidates = candidates(word, readings, around);
    if (hasLoneJamo(word)) {
      return replaceBy(word, candidates);
    }
    boolean found = isFound(word);
    Optional<Lexicon.Segmentation> spaced = found ? Optional.empty() : lexicon.segment(word);
    if (spaced.isPresent()
        && (candidates.isEmpty()
            || spaced.get().cost() + SPACE_COST <= candidates.getFirst().cost())) {
      return replaceBy(Correction.Cause.SPACING, word, spaced.get());
    }
    return !found && isCertain(word, candidates)
        ? replaceBy(word, candidates)
        : offer(word, candidates);
  }

  /** Returns whether releases contain every part of a word, if only inside other words. */
  private boolean isFound(String word) throws IOException {
    for (QueryWord part : QueryWord.of(word, analysis).apart().toList()) {
      if (part.isContentWord() && index.releases(List.of(part)) == 0) {
        return false;
      }
    }
    return true;
  }

  private CompoundLattice.Readings readings(String word) throws IOException {
    return !keepsLetters
            && isAlphabetic(word)
            && (!isForeign(word) || word.length() >= SHORTEST_FOREIGN)
        ? lattice.readings(word)
        : new CompoundLattice.Readings(List.of(), 0);
  }

  /** Returns what may be meant, likeliest first, in view of the rest of the query. */
  private List<SpellingCandidate> candidates(
      String word, CompoundLattice.Readings readings, SpellingContext around) throws IOException {
    boolean foreign = isForeign(word);
    List<SpellingCandidate> candidates = new ArrayList<>();
    for (CompoundLattice.Reading reading : readings.wrong()) {
      float most = highestCost(word, readings, reading);
      if (candidates.size() == MOST_CANDIDATES || reading.cost() > most + MOST_SUPPORT) {
        continue;
      }
      float support = Math.min(MOST_SUPPORT, around.support(reading.text()));
      float cost = reading.cost() - support;
      boolean supported = support > 0 || around.isEmpty();
      if (cost <= most && (!foreign || (supported && reading.errors() <= 1))) {
        candidates.add(new SpellingCandidate(reading, cost, support));
      }
    }
    candidates.sort(Comparator.comparingDouble(SpellingCandidate::cost));
    return candidates;
  }

  /** Returns the cost of what was typed, were it right: as it reads, or as an unknown word. */
  private float highestCost(
      String word, CompoundLattice.Readings readings, CompoundLattice.Reading reading) {
    if (hasLoneJamo(word)) {
      return Float.POSITIVE_INFINITY;
    }
    boolean compound = reading.parts() > 1 && reading.likely();
    float letters = compound ? KEY_COST * FuzzyWordIndex.keys(word).length() : 0;
    return SLACK + Math.min(readings.exactCost(), lexicon.idf(0) + letters);
  }

  /** Replaces a word by the likeliest candidate and offers the next one. */
  private static Verdict replaceBy(String word, List<SpellingCandidate> candidates) {
    List<Correction> meant =
        candidates.stream().limit(2).map(found -> found.correction(word)).toList();
    return meant.isEmpty()
        ? Verdict.UNCHANGED
        : new Verdict(meant.getFirst(), meant.subList(1, meant.size()));
  }

  private static Verdict offer(String word, List<SpellingCandidate> candidates) {
    return new Verdict(
        null, candidates.stream().limit(MOST_OFFERS).map(found -> found.correction(word)).toList());
  }

  /** Returns whether the likeliest candidate is searched instead of a word that nothing prints. */
  private boolean isCertain(String word, List<SpellingCandidate> candidates) throws IOException {
    if (candidates.isEmpty()) {
      return false;
    }
    SpellingCandidate best = candidates.getFirst();
    CompoundLattice.Reading reading = best.reading();
    boolean alone = candidates.size() == 1 || candidates.get(1).cost() - best.cost() >= MARGIN;
    boolean isLong = FuzzyWordIndex.keys(word).length() >= LONG;
    boolean supported = best.support() >= STRONG_SUPPORT && reading.parts() == 1;
    return alone
        && (!isForeign(word) || supported)
        && reading.errors() <= 1
        && (supported || (reading.likely() && (isLong || best.cost() <= CERTAIN_COST)))
        && !isPerson(reading.text());
  }

  /** Names resemble each other, and one that no release has is rather new than mistyped. */
  private boolean isPerson(String name) throws IOException {
    return suggester.get().values(FacetField.SPEAKER, name).stream()
        .anyMatch(speaker -> speaker.value().equals(name));
  }

  /** Suggests a more frequent word for a rare one that may be a typing error. */
  private Verdict suggest(String word) throws IOException {
    float idf = lexicon.idf(word);
    return new Verdict(
        null,
        readings(word).wrong().stream()
            .filter(reading -> reading.parts() == 1 && reading.cost() < idf)
            .limit(1)
            .map(reading -> new SpellingCandidate(reading, reading.cost(), 0).correction(word))
            .toList());
  }

  private static Verdict replaceBy(
      Correction.Cause cause, String typed, Lexicon.Segmentation meant) {
    return new Verdict(new Correction(cause, typed, meant.text()), List.of());
  }

  private Optional<Lexicon.Segmentation> otherKeyboard(String word) throws IOException {
    boolean latin = isForeign(word);
    String other = latin ? KoreanKeyboard.hangul(word) : KoreanKeyboard.keys(word);
    boolean plausible =
        latin
            ? other.chars().allMatch(KoreanText::isSyllable)
            : other.chars().allMatch(KoreanText::isLatin) && lexicon.contains(other);
    return plausible ? lexicon.segment(other) : Optional.empty();
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

  private static boolean isForeign(String word) {
    return word.chars().allMatch(KoreanText::isLatin);
  }

  private static boolean isConsonant(int c) {
    return c >= '\u3131' && c <= '\u314E';
  }

  /** Returns whether letters that form no syllable stand among syllables, as no word has them. */
  private static boolean hasLoneJamo(String word) {
    return word.chars().anyMatch(c -> c >= '\u3131' && c <= '\u3163')
        && word.chars().anyMatch(KoreanText::isSyllable);
  }
}
