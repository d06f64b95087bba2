package gongbo.korean;

import java.text.Normalizer;

/** Folds text at the door, documents and queries alike. */
public final class KoreanText {
  /** The initial consonants in the order of Unicode (section 3.12). */
  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

  /** 21 vowels and 28 finals, no final among them. */
  private static final int SYLLABLES_OF_AN_INITIAL = 21 * 28;

  private KoreanText() {}

  /**
   * The text in Unicode normalisation form C, every kind of space a plain one, line ends as {@code
   * \n}, and no control or zero-width characters.
   *
   * <p>nori makes one unknown token of each word in form D, so a text that skips this door cannot
   * be found. Compatibility characters such as ㈜ and full-width letters are left alone on purpose:
   * a release is shown as it was printed.
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

  /**
   * The text with each syllable's initial consonant in its place: {@code ㄱㅅㄱㅊ} for {@code 기술격차}.
   */
  public static String initials(String text) {
    StringBuilder initials = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean syllable = c >= '\uAC00' && c <= '\uD7A3';
      initials.append(syllable ? INITIALS.charAt((c - '\uAC00') / SYLLABLES_OF_AN_INITIAL) : c);
    }
    return initials.toString();
  }
}
