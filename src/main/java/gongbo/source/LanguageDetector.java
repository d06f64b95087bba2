package gongbo.source;

import gongbo.release.TextLanguage;
import java.lang.Character.UnicodeScript;
import java.util.List;

/** Detects the language of a text by its letters. */
final class LanguageDetector {
  /** Korean releases contain Latin letters as well; English ones hardly any Hangul. */
  private static final double KOREAN = 0.3;

  private static final double ENGLISH = 0.7;

  private LanguageDetector() {}

  static TextLanguage of(String title, List<String> lines) {
    Counts counts = new Counts();
    counts.add(title);
    lines.forEach(counts::add);
    if (counts.letters == 0 || counts.hangul >= KOREAN * counts.letters) {
      return TextLanguage.KOREAN;
    }
    return counts.latin >= ENGLISH * counts.letters ? TextLanguage.ENGLISH : TextLanguage.OTHER;
  }

  private static final class Counts {
    private int letters;
    private int hangul;
    private int latin;

    void add(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLetter(c)) {
          letters++;
          UnicodeScript script = UnicodeScript.of(c);
          hangul += script == UnicodeScript.HANGUL ? 1 : 0;
          latin += c < 0x80 ? 1 : 0;
        }
      }
    }
  }
}
