package gongbo.korean;

import java.io.IOException;
import java.io.Reader;

/** A buffered reader of the characters of a text, with one character of lookahead. */
final class CharacterReader {
  /** Returned by {@link #peek()} at the end of the text. */
  static final int NONE = -1;

  private final char[] buffer = new char[4096];
  private Reader text = Reader.nullReader();
  private int buffered;
  private int next;
  private int consumed;

  /** Starts reading a text from its beginning. */
  void read(Reader input) {
    text = input;
    buffered = 0;
    next = 0;
    consumed = 0;
  }

  /** Returns the next character without consuming it, or {@link #NONE} at the end of the text. */
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

  /** Consumes the next character. {@link #peek()} must have returned it before. */
  char advance() {
    consumed++;
    return buffer[next++];
  }

  /** Returns the number of characters consumed so far. */
  int consumed() {
    return consumed;
  }
}
