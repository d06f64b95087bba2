package gongbo.korean;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Segments a text into morphemes, one printed word at a time.
 *
 * <p>A printed word is a run of letters and digits. It is analysed without its context, so it has
 * the same morphemes in every text and query. Only two cases depend on the preceding character: the
 * {@code 은} in {@code 기본법(안)은} is a particle, and the {@code s} of {@code Korea's} is not a word.
 */
final class MorphemeSegmenter {
  /** The maximum length of a word; longer runs are split. */
  private static final int MAX_LENGTH = 1_000;

  private static final String APOSTROPHES = "'’";
  private static final String CLOSING = "\"”'’)]」』〉》>】%";

  private static final MorphemeSequence EMPTY = new MorphemeSequence("", List.of(), 0);
  private static final MorphemeSequence PARTICLE = new MorphemeSequence("", List.of(), 1);

  private final MorphemeCache cache;
  private final CharacterReader characters = new CharacterReader();
  private final StringBuilder word = new StringBuilder();
  private int start;
  private int position;
  private MorphemeSequence current = EMPTY;
  private int returned;

  MorphemeSegmenter(MorphemeCache cache) {
    this.cache = cache;
  }

  /** Starts reading a text from its beginning. */
  void read(Reader text) {
    characters.read(text);
    word.setLength(0);
    start = 0;
    position = 0;
    current = EMPTY;
    returned = 0;
  }

  /** Returns the next morpheme of the text, or null at its end. */
  @Nullable Morpheme next() throws IOException {
    while (returned == current.morphemes().size()) {
      if (!nextWord()) {
        return null;
      }
    }
    Morpheme morpheme = current.morphemes().get(returned++);
    return new Morpheme(
        morpheme.term(),
        position + morpheme.position(),
        start + morpheme.start(),
        start + morpheme.end(),
        morpheme.kind());
  }

  /** Returns the number of characters consumed so far. */
  int consumed() {
    return characters.consumed();
  }

  /** Returns the number of token positions so far. */
  int positions() {
    return position + current.positions();
  }

  private boolean nextWord() throws IOException {
    boolean afterLatin = !word.isEmpty() && isLatin(word.charAt(word.length() - 1));
    int end = characters.consumed();
    char sign = 0;
    int c = characters.peek();
    while (c != CharacterReader.NONE && !Character.isLetterOrDigit(c)) {
      sign = characters.advance();
      c = characters.peek();
    }
    if (c == CharacterReader.NONE) {
      return false;
    }
    position += current.positions();
    start = characters.consumed();
    returned = 0;
    word.setLength(0);
    while (c != CharacterReader.NONE
        && Character.isLetterOrDigit(c)
        && word.length() < MAX_LENGTH) {
      word.append(characters.advance());
      c = characters.peek();
    }
    boolean touches = start == end + 1;
    if (afterLatin && touches && APOSTROPHES.indexOf(sign) >= 0 && isLetterS()) {
      current = EMPTY;
    } else if (CLOSING.indexOf(sign) >= 0 && ParticleStripper.contains(word.toString())) {
      current = PARTICLE;
    } else {
      current = cache.of(word);
    }
    return true;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private boolean isLetterS() {
    return word.length() == 1 && (word.charAt(0) == 's' || word.charAt(0) == 'S');
  }
}
