package gongbo.source;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Replaces characters that only certain fonts show by the characters that they show: the
 * private-use characters of Wingdings and of the fonts of Hangul, and the radicals that stand for
 * Hanja.
 *
 * <p>Unknown private-use characters are usually bullets.
 */
final class PrintedSigns {
  private static final char FIRST_RADICAL = '\u2E80';
  private static final char LAST_RADICAL = '\u2FD5';
  private static final char LAST_PRIVATE_USE = '\uF8FF';

  /** The first character of Wingdings in the private-use area. */
  private static final int WINGDINGS = 0xF000;

  private static final String UNKNOWN = "•";

  private static final Map<Integer, String> SIGNS = new HashMap<>();

  static {
    // Wingdings, by the codes of its characters.
    run(WINGDINGS + 0x6C, "●●■□□□□⬧⧫◆❖⬥");
    run(WINGDINGS + 0x81, "①②③④⑤⑥⑦⑧⑨⑩");
    run(WINGDINGS + 0x8C, "❶❷❸❹❺❻❼❽❾❿");
    run(WINGDINGS + 0x9E, "·•·⚪○○◉◎");
    run(WINGDINGS + 0xA7, "▪◻");
    run(WINGDINGS + 0xAA, "✦★✶✴✹");
    run(WINGDINGS + 0x45, "☜☞☝☟");
    run(WINGDINGS + 0xDC, "→");
    run(WINGDINGS + 0xE8, "→");
    run(WINGDINGS + 0xEF, "⇦→⇧⇩");
    run(WINGDINGS + 0xFB, "✗✓☒☑");
    // The fonts of Hangul.
    run(0xF003B, "↓");
    run(0xF00DA, "▸");
    run(0xF0288, "⓪①②③④⑤⑥⑦⑧⑨");
    run(0xF02B1, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");
    run(0xF02EC, "◇");
    run(0xF02EF, "·");
    run(0xF02FB, "▸►");
    run(0xF031C, "■");
    run(0xF03A0, "↵");
    run(0xF03A7, "⊟⊞");
    run(0xF03C5, "□");
    run(0xF03DA, "□");
    run(0xF03EF, "한글과컴퓨터");
    run(0xF03FF, "□");
    run(0xF0806, "┌┬┐");
    run(0xF080C, "└");
    run(0xF080E, "┘━│┌");
    run(0xF0817, "└");
    run(0xF081A, "─");
    run(0xF081C, "┈");
    run(0xF0827, "■");
    run(0xF0832, "═");
    run(0xF0848, "━");
    run(0xF0854, "《》");
    // The place of a seal.
    SIGNS.put(0xF00E1, "(인)");
    SIGNS.put(0xF012B, "(인)");
  }

  private PrintedSigns() {}

  /** Adds the characters that successive private-use characters show. */
  private static void run(int first, String shown) {
    for (int i = 0; i < shown.length(); i++) {
      SIGNS.put(first + i, shown.substring(i, i + 1));
    }
  }

  /** Returns a text with what its characters show. */
  static String shown(String text) {
    if (text.chars().noneMatch(PrintedSigns::mayBeSign)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(character -> append(character, shown));
    return shown.toString();
  }

  /** Returns whether a unit is a radical, private or a surrogate; the latter are in one range. */
  private static boolean mayBeSign(int c) {
    return (c >= FIRST_RADICAL && c <= LAST_RADICAL)
        || (c >= Character.MIN_SURROGATE && c <= LAST_PRIVATE_USE);
  }

  private static void append(int character, StringBuilder shown) {
    if (character >= FIRST_RADICAL && character <= LAST_RADICAL) {
      shown.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
    } else if (Character.getType(character) == Character.PRIVATE_USE) {
      shown.append(SIGNS.getOrDefault(character, UNKNOWN));
    } else {
      shown.appendCodePoint(character);
    }
  }
}
