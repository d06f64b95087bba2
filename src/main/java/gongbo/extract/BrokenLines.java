package gongbo.extract;

import gongbo.release.Paragraph;
import java.util.List;

/**
 * Tells where a line of the source is only the beginning of a sentence: a page that was copied with
 * its line ends has one after every fifty letters or so.
 *
 * <p>Such a line is long, has no full stop, and ends within brackets or marks, with a comma, a
 * particle or a connective; the next line has no marker of its own. Where several do, the source
 * breaks its lines, and those that are as full end anywhere in a sentence.
 */
final class BrokenLines {
  /** A shorter line is a heading. */
  private static final int SHORTEST = 36;

  /** So many lines that surely go on tell that the source breaks them, if not longer than this. */
  private static final int ENOUGH = 2;

  private static final int WIDEST = 90;

  /** How much shorter than those a line may be, as no word is parted. */
  private static final int SLACK = 8;

  private static final String OPENING = "(「｢『《〈“‘";

  private static final String CLOSING = ")」｣』》〉”’";

  private static final List<String> CONNECTIVES =
      List.of(
          "은", "는", "을", "를", "와", "며", "에", "의", "과", "으로", "하고", "되고", "라고", "다고", "있고", "면서",
          "위해", "위한", "대한", "통해", "따라", "따른", "있도록", "하여", "되어", "관련", "및", "에서", "부터", "까지", "맞아",
          ",");

  private static final String AND_OTHERS = " 등";

  /** Nouns that end like connectives. */
  private static final List<String> NOUNS =
      List.of(
          "회의", "협의", "합의", "논의", "결의", "심의", "동의", "강의", "건의", "편의", "성과", "결과", "효과", "학과", "경과",
          "마을", "가을", "겨울");

  /** What sentences end with that lack their full stop. */
  private static final String LAST_SYLLABLES = "다음함임됨요";

  private final String text;
  private final List<Paragraph> lines;

  /** How long a line is that is full; 0 where the source does not break lines. */
  private final int full;

  BrokenLines(String text, List<Paragraph> lines) {
    this.text = text;
    this.lines = lines;
    int count = 0;
    int letters = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (mayGoOn(i) && surelyGoesOn(lines.get(i))) {
        count++;
        letters += length(lines.get(i));
      }
    }
    int width = count < ENOUGH ? 0 : letters / count;
    full = width > WIDEST ? 0 : width;
  }

  /** Whether the sentence of a line goes on in the next one. */
  boolean goesOn(int line) {
    return line + 1 < lines.size()
        && mayGoOn(line)
        && (surelyGoesOn(lines.get(line)) || isFull(lines.get(line)) || isListGoingOn(line));
  }

  /** 가람협회(회장 염지수), / 누리협회(회장 봉하람) 등 / 네 협회와: the last line of a list that went over lines. */
  private boolean isListGoingOn(int line) {
    return line > 0
        && text.startsWith(AND_OTHERS, lastLetter(lines.get(line)) + 1 - AND_OTHERS.length())
        && mayGoOn(line - 1)
        && surelyGoesOn(lines.get(line - 1));
  }

  private boolean mayGoOn(int i) {
    Paragraph line = lines.get(i);
    Paragraph next = lines.get(i + 1);
    return next.level() == Paragraph.Level.TEXT
        && next.marker().isEmpty()
        && line.level() != Paragraph.Level.SUBTITLE
        && length(line) >= SHORTEST
        && !isStop(text.charAt(lastLetter(line)));
  }

  private static boolean isStop(char last) {
    return ".?!:\"".indexOf(last) >= 0 || CLOSING.indexOf(last) >= 0;
  }

  private boolean surelyGoesOn(Paragraph line) {
    int end = lastLetter(line) + 1;
    String tail = text.substring(Math.max(line.start(), end - 3), end);
    return endsOpen(text, line.start(), end)
        || (Hangul.endsWithAny(tail, CONNECTIVES) && !Hangul.endsWithAny(tail, NOUNS));
  }

  private boolean isFull(Paragraph line) {
    return full > 0
        && length(line) >= full - SLACK
        && length(line) <= full + SLACK
        && LAST_SYLLABLES.indexOf(text.charAt(lastLetter(line))) < 0;
  }

  private static int length(Paragraph line) {
    return line.end() - line.start();
  }

  private int lastLetter(Paragraph line) {
    int last = line.end() - 1;
    while (last > line.start() && text.charAt(last) == ' ') {
      last--;
    }
    return last;
  }

  /** Whether a bracket or a mark is still open at the end. */
  private static boolean endsOpen(String text, int start, int end) {
    if (isOddlyMarked(text, start, end)) {
      return true;
    }
    for (int i = end - 1; i >= start; i--) {
      char c = text.charAt(i);
      if (CLOSING.indexOf(c) >= 0) {
        return false;
      }
      if (OPENING.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether straight marks, which open and close alike, leave one open. */
  private static boolean isOddlyMarked(String text, int start, int end) {
    boolean open = false;
    for (int i = start; i < end; i++) {
      open ^= text.charAt(i) == '"';
    }
    return open;
  }
}
