package gongbo.korean;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A sign that is part of a printed word, written in letters: a unit sign such as {@code ㎞}, a Roman
 * numeral, {@code %} and {@code ℃} behind a number, and a small digit behind a Latin letter as in
 * {@code CO₂}.
 *
 * @param letters the sign in letters
 * @param end the offset after it
 */
record PrintedSign(String letters, int end) {
  private static final String PERCENT = "%％";
  private static final String DEGREES = "℃°";
  private static final String SMALL_DIGITS = "₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Returns the sign at an offset, or null when there is none. */
  static @Nullable PrintedSign at(String text, int at) {
    char c = text.charAt(at);
    if (isUnitSign(c) || isRomanNumeral(c)) {
      return new PrintedSign(normal(c), at + 1);
    }
    if (at == 0 || Character.isLetterOrDigit(c)) {
      return null;
    }
    char before = text.charAt(at - 1);
    if (SMALL_DIGITS.indexOf(c) >= 0) {
      boolean attached = KoreanText.isLatin(before) || SMALL_DIGITS.indexOf(before) >= 0;
      return attached ? new PrintedSign(normal(c), at + 1) : null;
    }
    return NumberReader.isNumeral(before) ? afterNumber(text, at) : null;
  }

  /** Returns the sign behind a number, or null when there is none. */
  private static @Nullable PrintedSign afterNumber(String text, int at) {
    char c = text.charAt(at);
    boolean spaced =
        c == ' ' && at + 1 < text.length() && NumberReader.isDigit(text.charAt(at - 1));
    int sign = spaced ? at + 1 : at;
    if (PERCENT.indexOf(text.charAt(sign)) >= 0) {
      boolean points =
          isLetter(text, sign + 1, 'p')
              && !(sign + 2 < text.length() && KoreanText.isLatin(text.charAt(sign + 2)));
      return points ? new PrintedSign("퍼센트포인트", sign + 2) : new PrintedSign("퍼센트", sign + 1);
    }
    if (DEGREES.indexOf(c) >= 0) {
      return new PrintedSign("도", isLetter(text, at + 1, 'c') && c == '°' ? at + 2 : at + 1);
    }
    return null;
  }

  private static boolean isLetter(String text, int at, char letter) {
    return at < text.length() && Character.toLowerCase(text.charAt(at)) == letter;
  }

  private static boolean isUnitSign(char c) {
    return c >= '\u3380' && c <= '\u33DF';
  }

  private static boolean isRomanNumeral(char c) {
    return c >= '\u2160' && c <= '\u217F';
  }

  private static String normal(char c) {
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
  }
}
