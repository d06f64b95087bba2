package gongbo.korean;

import java.io.IOException;
import java.io.Reader;

/** The characters of a text, one after the other, with a look at the next one. */
final class CharacterReader {
  /** What follows the last character. */
  static final int NONE = -1;

  private final char[] buffer = new char[4096];
  private Reader text = Reader.nullReader();
  private int buffered;
  private int next;
  private int consumed;

  /** Begins another text. */
  void read(Reader another) {
    text = another;
    buffered = 0;
    next = 0;
    consumed = 0;
  }

  /** The next character, which stays the next one; {@link #NONE} at the end. */
  int peek() throws IOException {
    if (next == buffered) {
      buffered = Math.max(0, text.read(buffer));
      next = 0;
      if (buffered == 0) {
        return NONE;
      }
    }
    return buffer[next];
  }

  /** Takes the next character, which has been looked at. */
  char advance() {
    consumed++;
    return buffer[next++];
  }

  /** How many characters of the text have been taken. */
  int consumed() {
    return consumed;
  }
}
