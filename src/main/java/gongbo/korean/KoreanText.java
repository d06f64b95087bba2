package gongbo.korean;

import java.text.Normalizer;

/** Normalises the text of documents and queries. */
public final class KoreanText {
  /** The initial consonants in Unicode order (section 3.12). */
  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

  private KoreanText() {}

  /**
   * Normalises a text to Unicode form C, replaces every kind of space by U+0020 and every line
   * terminator by {@code }, and removes control and zero-width characters.
   *
   * <p>nori produces a single unknown token for each word in form D, so text that is not normalised
   * cannot be found. Compatibility characters such as ㈜ and full-width letters are kept, because a
   * release is displayed as printed.
   */
  public static String fold(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      switch (c) {
        case '\r' -> {
          if (i + 1 == composed.length() || composed.charAt(i + 1) != '\n') {
            folded.append('\n');
          }
        }
        case '\u2028', '\u2029', '\u0085', '\f' -> folded.append('\n');
        case '\n' -> folded.append('\n');
        case '\t' -> folded.append(' ');
        case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD' -> {}
        default -> {
          if (Character.isSpaceChar(c)) {
            folded.append(' ');
          } else if (!Character.isISOControl(c)) {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }

  /** Returns whether a character is a Hangul syllable. */
  public static boolean isSyllable(int c) {
    return c >= '가' && c <= '힣';
  }

  /** Returns whether a character is one of the 26 Latin letters, small or capital. */
  public static boolean isLatin(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /**
   * Returns the key of a name: its letters and digits in lower case, without the plural ending of
   * an abbreviation. Two spellings of a name that differ in spaces, signs and capitals have the
   * same key: {@code rd} for {@code R&D}, {@code smr} for {@code SMRs}.
   */
  public static String nameKey(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plural = c == 's' && i + 1 == name.length() && isUpperCase(name, i - 1);
      if (Character.isLetterOrDigit(c) && !plural) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }

  private static boolean isUpperCase(String name, int at) {
    return at >= 0 && Character.isUpperCase(name.charAt(at));
  }

  /** Replaces each syllable by its initial consonant: {@code ㄱㅅㄱㅊ} for {@code 기술격차}. */
  public static String initials(String text) {
    StringBuilder initials = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      initials.append(isSyllable(c) ? INITIALS.charAt(HangulSyllable.initial(c)) : c);
    }
    return initials.toString();
  }
}
