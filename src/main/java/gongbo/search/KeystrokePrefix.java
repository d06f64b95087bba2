package gongbo.search;

import gongbo.korean.KoreanKeyboard;
import gongbo.korean.KoreanText;
import java.util.Locale;

/**
 * A prefix of a name as keystrokes. So an unfinished syllable ({@code 윤징} before {@code 윤지웅}) and
 * the other keyboard layout ({@code dbswldnd}) match, and spaces are ignored.
 *
 * @param keys the keystrokes
 */
record KeystrokePrefix(String keys) {
  static KeystrokePrefix of(String typed) {
    return new KeystrokePrefix(keysOf(typed));
  }

  /** Returns whether a name has this prefix. */
  boolean begins(String name) {
    return keys.isEmpty() || keysOf(name).startsWith(keys);
  }

  /** Returns the keystrokes of a name. */
  static String keysOf(String name) {
    return KoreanKeyboard.keys(KoreanText.fold(name)).replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
