package gongbo.search;

import gongbo.korean.KoreanKeyboard;
import gongbo.korean.KoreanText;
import java.util.Locale;

/**
 * The beginning of a name as its keys are typed. So a syllable that is not finished yet ({@code 윤징}
 * on the way to {@code 윤지웅}) and a keyboard that stands on the other language ({@code dbswldnd})
 * make no difference, and neither do spaces.
 *
 * @param keys the keys typed
 */
record KeystrokePrefix(String keys) {
  static KeystrokePrefix of(String typed) {
    return new KeystrokePrefix(keysOf(typed));
  }

  /** Whether a name begins with it. */
  boolean begins(String name) {
    return keys.isEmpty() || keysOf(name).startsWith(keys);
  }

  /** The keys that type a name. */
  static String keysOf(String name) {
    return KoreanKeyboard.keys(KoreanText.fold(name)).replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
