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
final class MorphemeSegmenter {
  /** A longer run is cut here, so that a pasted blob stays a bounded word. */
  private static final int LONGEST = 1_000;

  private static final String APOSTROPHES = "'’";
  private static final String CLOSING = "\"”'’)]」』〉》>】%";

  private static final MorphemeSequence NOTHING = new MorphemeSequence("", List.of(), 0);
  private static final MorphemeSequence PARTICLE = new MorphemeSequence("", List.of(), 1);

  private final MorphemeCache cuts;
  private final CharacterReader characters = new CharacterReader();
  private final StringBuilder word = new StringBuilder();
  private int start;
  private int position;
  private MorphemeSequence cut = NOTHING;
  private int given;

  MorphemeSegmenter(MorphemeCache cuts) {
    this.cuts = cuts;
  }

  /** Begins another text. */
  void read(Reader text) {
    characters.read(text);
    word.setLength(0);
    start = 0;
    position = 0;
    cut = NOTHING;
    given = 0;
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
    return characters.consumed();
  }

  /** How many positions have been read. */
  int positions() {
    return position + cut.positions();
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
    position += cut.positions();
    start = characters.consumed();
    given = 0;
    word.setLength(0);
    while (c != CharacterReader.NONE && Character.isLetterOrDigit(c) && word.length() < LONGEST) {
      word.append(characters.advance());
      c = characters.peek();
    }
    boolean touches = start == end + 1;
    if (afterLatin && touches && APOSTROPHES.indexOf(sign) >= 0 && isLetterS()) {
      cut = NOTHING;
    } else if (CLOSING.indexOf(sign) >= 0 && ParticleStripper.contains(word.toString())) {
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
}
