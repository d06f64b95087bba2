package gongbo.korean;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Segments a text into the terms of an index: the morphemes of each printed word, and every
 * compound of adjacent morphemes in it. A word typed in a query is thus one term wherever it begins
 * and ends at boundaries of morphemes: {@code 산업}, {@code 산업육성} and {@code 반도체산업} in {@code
 * 반도체산업육성}.
 *
 * <p>A printed word is a run of letters and digits. It is segmented without its context, so it has
 * the same morphemes in every text and query. Only five cases depend on what stands before: the
 * {@code 은} in {@code 기본법(안)은} is a particle, the {@code s} of {@code Korea's} is not a word, the
 * {@code 24} of {@code '24년} is a year, {@code 불} after a number are dollars, and the {@code 주} of
 * {@code (주)누리} is left out, as the sign in {@code ㈜누리} is.
 *
 * <p>Names are the same with and without a linking sign: {@code 한·미} has the terms of {@code 한미}
 * and, at the same position, its letters; {@code COVID-19} has the compound {@code covid19}.
 */
final class MorphemeSegmenter {
  private static final String APOSTROPHES = "'’";
  private static final String YEAR_SIGNS = "'’‘";
  private static final String CLOSING = "\"”'’)]」』〉》>】%";
  private static final String MIDDLE_DOTS = "·ㆍᆞ‧∙・•⋅";

  /** The short names of companies, foundations and associations before or behind their names. */
  private static final String LEGAL_FORMS = "주유재사";

  private static final String HYPHENS = "-‐‑&";

  /** The longest compound of words with signs between them. */
  private static final int LONGEST_LINKED = 12;

  private static final String DOLLAR = "달러";

  private final MorphemeCache cache;
  private final PrintedWord word = new PrintedWord();
  private final Deque<Morpheme> ready = new ArrayDeque<>();
  private String text = "";
  private int at;
  private int position;
  private boolean afterLatin;
  private boolean afterNumber;

  MorphemeSegmenter(MorphemeCache cache) {
    this.cache = cache;
  }

  /** Starts reading a text from its beginning. */
  void read(String other) {
    text = other;
    at = 0;
    position = 0;
    afterLatin = false;
    afterNumber = false;
    ready.clear();
  }

  /** Returns the next term of the text, in order of positions, or null at its end. */
  @Nullable Morpheme next() {
    while (ready.isEmpty()) {
      if (!readWord()) {
        return null;
      }
    }
    return ready.poll();
  }

  /** Returns the number of token positions so far. */
  int positions() {
    return position;
  }

  /** Reads a printed word, or several that are linked by signs. */
  private boolean readWord() {
    int from = at;
    while (at < text.length() && !PrintedWord.isLetter(text, at)) {
      at++;
    }
    if (at == text.length()) {
      return false;
    }
    if (isLegalForm(at)) {
      at++;
      return true;
    }
    char sign = at > from ? text.charAt(at - 1) : 0;
    boolean touches = at == from + 1;
    if (linksSyllables(at)) {
      addLinkedSyllables();
      return true;
    }
    int start = at;
    List<Morpheme> linked = new ArrayList<>();
    word.clear();
    at = word.append(text, at);
    String letters = word.letters().toString();
    if (afterLatin && touches && APOSTROPHES.indexOf(sign) >= 0 && letters.equalsIgnoreCase("s")) {
      return true;
    }
    if (sign != 0 && CLOSING.indexOf(sign) >= 0 && ParticleStripper.contains(letters)) {
      position++;
      return true;
    }
    int base = position;
    boolean counted = afterNumber;
    add(cache.of(letters), linked);
    addYear(sign, letters, base, start);
    addDollars(counted, linked);
    addLinkedWords(linked);
    char last = text.charAt(at - 1);
    afterLatin = KoreanText.isLatin(last);
    return true;
  }

  /** Adds the words behind signs that link them to the one before. */
  private void addLinkedWords(List<Morpheme> linked) {
    while (isLinked(at)) {
      word.clear();
      int next = at + 1;
      at = word.append(text, next);
      MorphemeSequence sequence = cache.of(word.letters().toString());
      int before = linked.size();
      add(sequence, linked);
      if (before > 0 && linked.size() > before) {
        addLinked(linked, before);
      }
    }
  }

  /** Adds the terms of the word to those ready, and its morphemes to a list. */
  private void add(MorphemeSequence sequence, List<Morpheme> morphemes) {
    for (Morpheme term : sequence.morphemes()) {
      Morpheme placed =
          new Morpheme(
              term.term(),
              position + term.position(),
              word.start(term.start()),
              word.end(term.end()),
              term.kind());
      ready.add(placed);
      morphemes.add(placed);
    }
    afterNumber =
        !sequence.morphemes().isEmpty()
            && NumberReader.isDigit(sequence.morphemes().getLast().term().charAt(0))
            && sequence.word().chars().allMatch(c -> c == '.' || NumberReader.isDigit((char) c));
    position += sequence.positions();
  }

  /** {@code '24년} is the year 2024. */
  private void addYear(char sign, String letters, int at, int start) {
    if (sign != 0
        && YEAR_SIGNS.indexOf(sign) >= 0
        && letters.length() >= 2
        && NumberReader.isDigit(letters.charAt(0))
        && NumberReader.isDigit(letters.charAt(1))
        && (letters.length() == 2 || !Character.isDigit(letters.charAt(2)))) {
      stack(
          new Morpheme(
              WrittenInFull.year(letters.substring(0, 2)),
              at,
              start,
              start + 2,
              Morpheme.Use.COMPOUND));
    }
  }

  /** In amounts of money, 불 is another word for 달러. */
  private void addDollars(boolean afterNumber, List<Morpheme> morphemes) {
    for (int i = 0; i < morphemes.size(); i++) {
      Morpheme morpheme = morphemes.get(i);
      boolean counted =
          i > 0 ? NumberReader.isDigit(morphemes.get(i - 1).term().charAt(0)) : afterNumber;
      if (counted && morpheme.term().equals("불")) {
        stack(
            new Morpheme(
                DOLLAR,
                morpheme.position(),
                morpheme.start(),
                morpheme.end(),
                Morpheme.Use.COMPOUND));
      }
    }
  }

  /** Adds a term at the position of one that is ready. */
  private void stack(Morpheme term) {
    List<Morpheme> all = new ArrayList<>(ready);
    all.add(term);
    all.sort(Comparator.comparingInt(Morpheme::position).thenComparingInt(Morpheme::start));
    ready.clear();
    ready.addAll(all);
  }

  /** {@code (주)누리} is printed {@code ㈜누리} too. */
  private boolean isLegalForm(int offset) {
    return offset > 0
        && offset + 1 < text.length()
        && text.charAt(offset - 1) == '('
        && text.charAt(offset + 1) == ')'
        && LEGAL_FORMS.indexOf(text.charAt(offset)) >= 0
        && ((offset + 2 < text.length() && KoreanText.isSyllable(text.charAt(offset + 2)))
            || (offset > 1 && KoreanText.isSyllable(text.charAt(offset - 2))));
  }

  /** Returns whether a single sign links the word before an offset to one behind it. */
  private boolean isLinked(int offset) {
    return offset + 1 < text.length()
        && (MIDDLE_DOTS.indexOf(text.charAt(offset)) >= 0
            || HYPHENS.indexOf(text.charAt(offset)) >= 0)
        && PrintedWord.isLetter(text, offset + 1);
  }

  /** Adds the compounds of the word before the sign with the beginnings of the word behind it. */
  private void addLinked(List<Morpheme> morphemes, int behind) {
    Morpheme head = morphemes.getFirst();
    StringBuilder left = new StringBuilder();
    int covered = head.start();
    for (Morpheme morpheme : morphemes.subList(0, behind)) {
      if (morpheme.kind() != Morpheme.Use.COMPOUND && morpheme.start() >= covered) {
        left.append(morpheme.term());
        covered = morpheme.end();
      }
    }
    for (Morpheme right : List.copyOf(morphemes.subList(behind, morphemes.size()))) {
      boolean begins = right.position() == morphemes.get(behind).position();
      if (begins && left.length() + right.term().length() <= LONGEST_LINKED) {
        stack(
            new Morpheme(
                left + right.term(),
                head.position(),
                head.start(),
                right.end(),
                Morpheme.Use.COMPOUND));
      }
    }
  }

  /** Returns whether single syllables are linked by dots here: {@code 한·미}, {@code 당·정·청}. */
  private boolean linksSyllables(int offset) {
    return offset + 2 < text.length()
        && KoreanText.isSyllable(text.charAt(offset))
        && MIDDLE_DOTS.indexOf(text.charAt(offset + 1)) >= 0
        && KoreanText.isSyllable(text.charAt(offset + 2));
  }

  /** Segments syllables that are linked by dots as if they were printed without them. */
  private void addLinkedSyllables() {
    word.clear();
    List<Integer> letters = new ArrayList<>();
    while (linksSyllables(at)) {
      word.appendLetter(text, at);
      letters.add(at);
      at += 2;
    }
    int last = at;
    at = word.append(text, at);
    if (at == last + 1) {
      letters.add(last);
    }
    List<Morpheme> morphemes = new ArrayList<>();
    int first = position;
    add(cache.of(word.letters().toString()), morphemes);
    for (int letter : letters) {
      // Offsets never go backwards from one position to the next.
      int position = first;
      for (Morpheme morpheme : morphemes) {
        position = morpheme.start() <= letter ? Math.max(position, morpheme.position()) : position;
      }
      stack(
          new Morpheme(
              text.substring(letter, letter + 1),
              position,
              letter,
              letter + 1,
              Morpheme.Use.COMPOUND));
    }
    afterLatin = false;
  }
}
