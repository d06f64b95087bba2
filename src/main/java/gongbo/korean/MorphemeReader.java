package gongbo.korean;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the morphemes of a text, one printed word after another.
 *
 * <p>A printed word, which is a run of letters and digits, is cut by itself, whatever stands around
 * it. So it has the same parts wherever it stands, in a text and in a query. Only two things are
 * told by the sign before them: that {@code 은} in {@code 기본법(안)은} is a particle, and that the
 * {@code s} of {@code Korea's} is no word.
 */
final class MorphemeReader {
  /** A longer run is cut here, so that a pasted blob stays a bounded word. */
  private static final int LONGEST = 1_000;

  private static final String APOSTROPHES = "'’";
  private static final String CLOSING = "\"”'’)]」』〉》>】%";

  private static final WordCut NOTHING = new WordCut("", List.of(), 0);
  private static final WordCut PARTICLE = new WordCut("", List.of(), 1);

  private static final int NONE = -1;

  private final Reader text;
  private final WordCuts cuts;
  private final char[] buffer = new char[4096];
  private int buffered;
  private int next;
  private int consumed;

  private final StringBuilder word = new StringBuilder();
  private int start;
  private int position;
  private WordCut cut = NOTHING;
  private int given;

  MorphemeReader(Reader text, WordCuts cuts) {
    this.text = text;
    this.cuts = cuts;
  }

  /** The next morpheme of the text; null at its end. */
  @Nullable Morpheme next() throws IOException {
    while (given == cut.morphemes().size()) {
      if (!nextWord()) {
        return null;
      }
    }
    Morpheme morpheme = cut.morphemes().get(given++);
    return new Morpheme(
        morpheme.term(),
        position + morpheme.position(),
        start + morpheme.start(),
        start + morpheme.end(),
        morpheme.kind());
  }

  /** How many characters of the text have been read. */
  int consumed() {
    return consumed;
  }

  /** How many positions have been read. */
  int positions() {
    return position + cut.positions();
  }

  private boolean nextWord() throws IOException {
    boolean afterLatin = !word.isEmpty() && isLatin(word.charAt(word.length() - 1));
    int end = consumed;
    char sign = 0;
    int c = peek();
    while (c != NONE && !Character.isLetterOrDigit(c)) {
      sign = advance();
      c = peek();
    }
    if (c == NONE) {
      return false;
    }
    position += cut.positions();
    start = consumed;
    given = 0;
    word.setLength(0);
    while (c != NONE && Character.isLetterOrDigit(c) && word.length() < LONGEST) {
      word.append(advance());
      c = peek();
    }
    boolean touches = start == end + 1;
    if (afterLatin && touches && APOSTROPHES.indexOf(sign) >= 0 && isLetterS()) {
      cut = NOTHING;
    } else if (CLOSING.indexOf(sign) >= 0 && Particles.contains(word.toString())) {
      cut = PARTICLE;
    } else {
      cut = cuts.of(word);
    }
    return true;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private boolean isLetterS() {
    return word.length() == 1 && (word.charAt(0) == 's' || word.charAt(0) == 'S');
  }

  private int peek() throws IOException {
    if (next == buffered) {
      buffered = Math.max(0, text.read(buffer));
      next = 0;
      if (buffered == 0) {
        return NONE;
      }
    }
    return buffer[next];
  }

  private char advance() {
    consumed++;
    return buffer[next++];
  }
}
