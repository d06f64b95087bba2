package gongbo.source;

import gongbo.release.Paragraph.Level;
import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/**
 * A line split into its marker and its text.
 *
 * <p>Officials type the same level in many ways, and the same signs have other meanings: {@code
 * ○○시} hides a name, {@code △2.8} is a loss, {@code -3.5%} a negative number, {@code ㅁ씨} a person,
 * a single {@code ㅇ} a yes in a table. In doubt a line has no marker.
 *
 * @param level the level
 * @param sign the marker as printed; empty for {@link Level#TEXT}
 * @param words the text after the marker
 * @param closing the dash that closes a subtitle; empty otherwise
 */
record OutlineLine(Level level, String sign, String words, String closing) {
  private static final String SECTION_SIGNS = "□■◆◇◈▶▷►▣▢◼◾◻◽⬛⬜❏❐❑❒☐☑";
  private static final String POINT_SIGNS = "○ㅇ◦●◯〇◎◉❍◌ㆁㆍº";
  private static final String DETAIL_SIGNS = "·∙⋅‧․•･▪▫￭▸▹‣▻➤△▲∆▴▵√✓✔♦";
  private static final String DASHES = "-‐‑‒–—―─−－";
  private static final String NOTE_SIGNS = "※†‡☞";
  private static final String STARS = "*＊";

  /** The letters used as a circle. */
  private static final String LETTER_POINTS = "oｏOᄋ";

  /** The letter used as a square, only with a space after it; otherwise it hides a name. */
  private static final char LETTER_SECTION = 'ㅁ';

  /** The signs for minus and plus in Korean tables of figures. */
  private static final String FIGURE_SIGNS = "△▲∆▴▵";

  /** {@code 씨는}: the sign before it is a person whose name is hidden. */
  private static final Pattern HIDDEN_PERSON = Pattern.compile("씨[는가의와를도]?(?![가-힣])");

  /** {@code 월 ○일}: the sign before it is a number to be filled in. */
  private static final Pattern HIDDEN_NUMBER = Pattern.compile("[년월] ?[○ㅇ◯〇].*");

  private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9][0-9.,]* ?(?:%p?|p|‰)?");
  private static final Pattern DATE = Pattern.compile("[0-9]{1,4} ?[년월일].*");
  private static final Pattern HEADING = Pattern.compile("#{2,6} .+");

  static OutlineLine of(String line) {
    char first = line.charAt(0);
    if (STARS.indexOf(first) >= 0) {
      return note(line);
    }
    if (DASHES.indexOf(first) >= 0) {
      return detail(line);
    }
    if (HEADING.matcher(line).matches()) {
      return marked(Level.SECTION, line, line.indexOf(' '));
    }
    boolean spaced = line.length() > 1 && line.charAt(1) == ' ';
    if (LETTER_POINTS.indexOf(first) >= 0) {
      return isPoint(line, spaced) ? marked(Level.POINT, line, 1) : text(line);
    }
    if (first == LETTER_SECTION) {
      return spaced ? sign(Level.SECTION, line) : text(line);
    }
    if (SECTION_SIGNS.indexOf(first) >= 0) {
      return sign(Level.SECTION, line);
    }
    if (POINT_SIGNS.indexOf(first) >= 0) {
      return sign(Level.POINT, line);
    }
    if (NOTE_SIGNS.indexOf(first) >= 0) {
      return sign(Level.NOTE, line);
    }
    return DETAIL_SIGNS.indexOf(first) >= 0 ? sign(Level.DETAIL, line) : text(line);
  }

  /** Returns whether a line consists of the sign of a section or point alone. */
  static boolean isLoneSign(String line) {
    return line.length() == 1
        && (SECTION_SIGNS.indexOf(line.charAt(0)) >= 0 || POINT_SIGNS.indexOf(line.charAt(0)) >= 0);
  }

  /** Returns the line as part of the title block. */
  OutlineLine asSubtitle() {
    int last = words.length() - 1;
    if (DASHES.indexOf(words.charAt(last)) < 0) {
      return new OutlineLine(Level.SUBTITLE, sign, words, "");
    }
    String inner = words.substring(0, last).strip();
    return saysSomething(inner)
        ? new OutlineLine(Level.SUBTITLE, sign, inner, words.substring(last))
        : new OutlineLine(Level.SUBTITLE, sign, words, "");
  }

  boolean hasDash() {
    return sign.length() == 1 && DASHES.indexOf(sign.charAt(0)) >= 0;
  }

  private static OutlineLine sign(Level level, String line) {
    String rest = line.substring(1);
    String words = rest.strip();
    boolean spaced = rest.startsWith(" ");
    boolean doubled = rest.startsWith(line.substring(0, 1));
    boolean jamo = !spaced && !rest.isEmpty() && rest.charAt(0) >= 'ㄱ' && rest.charAt(0) <= 'ㆎ';
    boolean figure =
        FIGURE_SIGNS.indexOf(line.charAt(0)) >= 0
            && (FIGURE.matcher(words).matches() || (!spaced && startsWithDigit(words)));
    return doubled
            || jamo
            || figure
            || HIDDEN_PERSON.matcher(words).lookingAt()
            || HIDDEN_NUMBER.matcher(words).matches()
        ? text(line)
        : marked(level, line, 1);
  }

  private static OutlineLine note(String line) {
    int stars = 1;
    while (stars < line.length() && STARS.indexOf(line.charAt(stars)) >= 0) {
      stars++;
    }
    // Markdown's **bold** is not a footnote.
    boolean bold =
        stars > 1
            && stars < line.length()
            && line.charAt(stars) != ' '
            && line.indexOf(line.substring(0, stars), stars) > 0;
    return bold ? text(line) : marked(Level.NOTE, line, stars);
  }

  private static OutlineLine detail(String line) {
    String rest = line.substring(1);
    String words = rest.strip();
    if (rest.isEmpty()
        || rest.startsWith(">")
        || DASHES.indexOf(rest.charAt(0)) >= 0
        || FIGURE.matcher(words).matches()) {
      return text(line);
    }
    boolean closed = DASHES.indexOf(line.charAt(line.length() - 1)) >= 0;
    boolean number = startsWithDigit(rest) && !DATE.matcher(rest).matches();
    return number && !closed ? text(line) : marked(Level.DETAIL, line, 1);
  }

  private static OutlineLine marked(Level level, String line, int signLength) {
    String words = line.substring(signLength).strip();
    return saysSomething(words)
        ? new OutlineLine(level, line.substring(0, signLength), words, "")
        : text(line);
  }

  private static OutlineLine text(String line) {
    return new OutlineLine(Level.TEXT, "", line, "");
  }

  private static boolean saysSomething(String words) {
    return words.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Accepts {@code o 본문} and {@code o본문}, but not {@code of} and {@code O type}. */
  private static boolean isPoint(String line, boolean spaced) {
    if (line.length() < 2) {
      return false;
    }
    UnicodeScript next = UnicodeScript.of(line.codePointAt(spaced ? 2 : 1));
    return switch (line.charAt(0)) {
      case 'o', 'ｏ' -> spaced || next == UnicodeScript.HANGUL;
      case 'O' -> spaced && next != UnicodeScript.LATIN;
      // A single jamo without a space may belong to a syllable in NFD.
      default -> spaced;
    };
  }

  private static boolean startsWithDigit(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }
}
