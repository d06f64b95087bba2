package gongbo.korean;

import java.util.Arrays;

/**
 * A printed word in its normal form, with the offsets of its characters in the text: numbers are
 * written in digits, and a unit sign such as {@code ㎞} in letters.
 */
final class PrintedWord {
  /** The longest word; longer runs of letters are split. */
  private static final int MAX_LENGTH = 1_000;

  private final StringBuilder letters = new StringBuilder();
  private int[] starts = new int[32];
  private int[] ends = new int[32];

  /** Returns whether the character at an offset belongs to a word. */
  static boolean isLetter(String text, int at) {
    return isLetter(text.charAt(at)) || PrintedSign.at(text, at) != null;
  }

  private static boolean isLetter(char c) {
    // The old vowel ㆍ is printed as a middle dot.
    return Character.isLetterOrDigit(c) && c != 'ㆍ' && c != 'ᆞ';
  }

  /**
   * Appends the letters of a text from an offset.
   *
   * @return the offset after the last one
   */
  int append(String text, int from) {
    int at = from;
    while (at < text.length() && letters.length() < MAX_LENGTH) {
      if (NumberReader.isDigit(text.charAt(at))) {
        NumberReader.PrintedNumber number = NumberReader.read(text, at);
        add(number.digits(), at, number.end());
        at = number.end();
      } else if (isLetter(text.charAt(at))) {
        appendLetter(text, at);
        at++;
      } else {
        PrintedSign sign = PrintedSign.at(text, at);
        if (sign == null) {
          break;
        }
        add(sign.letters(), at, sign.end());
        at = sign.end();
      }
    }
    return at;
  }

  /** Appends one letter of a text. */
  void appendLetter(String text, int offset) {
    add(text.substring(offset, offset + 1), offset, offset + 1);
  }

  private void add(String normal, int start, int end) {
    int length = letters.length() + normal.length();
    if (length > starts.length) {
      starts = Arrays.copyOf(starts, 2 * length);
      ends = Arrays.copyOf(ends, 2 * length);
    }
    Arrays.fill(starts, letters.length(), length, start);
    Arrays.fill(ends, letters.length(), length, end);
    letters.append(normal);
  }

  void clear() {
    letters.setLength(0);
  }

  CharSequence letters() {
    return letters;
  }

  /** Returns the offset in the text at which a character begins. */
  int start(int letter) {
    return starts[letter];
  }

  /** Returns the offset in the text at which the character before {@code letter} ends. */
  int end(int letter) {
    return ends[letter - 1];
  }
}
