package gongbo.korean;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A tokenizer that splits each printed word into overlapping syllable bigrams, preceded by its
 * first syllable marked with {@value #ANCHOR}: {@code ^벤 벤레 레젬 젬은} for {@code 벤레젬은}.
 *
 * <p>A phrase query of bigrams matches a word anywhere inside a printed word, independently of the
 * morphological analysis of its context; with the mark, it matches only at the beginning. A run of
 * letters or digits that are not syllables counts as one unit: {@code AI반도체} becomes {@code ^ai ai반
 * 반도 도체}. Bigrams do not cross a space or punctuation; otherwise {@code 중국 제품} would contain {@code
 * 국제}. Each printed word is preceded by a gap of one position.
 */
final class SyllableBigramTokenizer extends Tokenizer {
  /** The mark before the first unit of a word. */
  static final char ANCHOR = '^';

  /** The maximum length of a unit; longer runs are split. */
  private static final int MAX_UNIT_LENGTH = 40;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final CharacterReader characters = new CharacterReader();
  private final StringBuilder previous = new StringBuilder();
  private int previousStart;
  private boolean inWord;
  private boolean firstWord;

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    int c = characters.peek();
    while (c != CharacterReader.NONE && !Character.isLetterOrDigit(c)) {
      characters.advance();
      inWord = false;
      c = characters.peek();
    }
    if (c == CharacterReader.NONE) {
      return false;
    }
    int start = characters.consumed();
    boolean startsWord = !inWord;
    if (startsWord) {
      term.append(ANCHOR);
      previous.setLength(0);
    } else {
      term.append(previous);
    }
    int bigramStart = startsWord ? start : previousStart;
    previous.setLength(0);
    previousStart = start;
    readUnit();
    term.append(previous);
    inWord = true;
    offset.setOffset(correctOffset(bigramStart), correctOffset(characters.consumed()));
    increment.setPositionIncrement(startsWord && !firstWord ? 2 : 1);
    firstWord = false;
    return true;
  }

  private void readUnit() throws IOException {
    char first = fold(characters.advance());
    previous.append(first);
    if (isSyllable(first)) {
      return;
    }
    int c = characters.peek();
    while (c != CharacterReader.NONE
        && Character.isLetterOrDigit(c)
        && !isSyllable((char) c)
        && previous.length() < MAX_UNIT_LENGTH) {
      previous.append(fold(characters.advance()));
      c = characters.peek();
    }
  }

  private static boolean isSyllable(char c) {
    return (c >= '\uAC00' && c <= '\uD7A3') || Character.isIdeographic(c) || isKanaOrJamo(c);
  }

  private static boolean isKanaOrJamo(char c) {
    return (c >= '\u3040' && c <= '\u30FF') || (c >= '\u3131' && c <= '\u318E');
  }

  /** Returns a character in lower case and in its half-width form. */
  private static char fold(char c) {
    char narrow = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
    return Character.toLowerCase(narrow);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    characters.read(input);
    previous.setLength(0);
    inWord = false;
    firstWord = true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(characters.consumed());
    offset.setOffset(end, end);
  }
}
