package gongbo.extract;

import gongbo.release.Paragraph;
import java.util.List;

/**
 * A detector of line breaks inside sentences. Text that was copied with the line breaks of its
 * layout has one about every fifty characters.
 *
 * <p>A broken line is long, has no full stop, and ends inside brackets or quotation marks, with a
 * comma, a particle or a connective; the next line has no list marker. If a text has several such
 * lines, the source wraps its lines, and any line of about the same length is treated as broken
 * too.
 */
final class BrokenLines {
  /** The minimum length of a broken line in characters; a shorter line is a heading. */
  private static final int SHORTEST = 36;

  /**
   * The number of certainly broken lines from which the source is assumed to wrap its lines, unless
   * their average length exceeds {@link #WIDEST}.
   */
  private static final int ENOUGH = 2;

  private static final int WIDEST = 90;

  /** The permitted difference from the average length, because words are not split. */
  private static final int SLACK = 8;

  private static final String OPENING = "(「｢『《〈“‘";

  private static final String CLOSING = ")」｣』》〉”’";

  private static final List<String> CONNECTIVES =
      List.of(
          "은", "는", "을", "를", "와", "며", "에", "의", "과", "으로", "하고", "되고", "라고", "다고", "있고", "면서",
          "위해", "위한", "대한", "통해", "따라", "따른", "있도록", "하여", "되어", "관련", "및", "에서", "부터", "까지", "맞아",
          ",");

  private static final String AND_OTHERS = " 등";

  /** Nouns that end with the same letters as connectives. */
  private static final List<String> NOUNS =
      List.of(
          "회의", "협의", "합의", "논의", "결의", "심의", "동의", "강의", "건의", "편의", "성과", "결과", "효과", "학과", "경과",
          "마을", "가을", "겨울");

  /** The last syllables of sentences that lack a full stop. */
  private static final String LAST_SYLLABLES = "다음함임됨요";

  private final String text;
  private final List<Paragraph> lines;

  /** The average length of a wrapped line; 0 if the source does not wrap lines. */
  private final int full;

  BrokenLines(String text, List<Paragraph> lines) {
    this.text = text;
    this.lines = lines;
    int count = 0;
    int letters = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (mayContinue(i) && surelyContinues(lines.get(i))) {
        count++;
        letters += length(lines.get(i));
      }
    }
    int width = count < ENOUGH ? 0 : letters / count;
    full = width > WIDEST ? 0 : width;
  }

  /** Returns true if the sentence of a line continues on the next line. */
  boolean continues(int line) {
    return line + 1 < lines.size()
        && mayContinue(line)
        && (surelyContinues(lines.get(line)) || isFull(lines.get(line)) || isEndOfList(line));
  }

  /**
   * Returns true for the last line of a list that extends over several lines: 가람협회(회장 염지수), /
   * 누리협회(회장 봉하람) 등 / 네 협회와.
   */
  private boolean isEndOfList(int line) {
    return line > 0
        && text.startsWith(AND_OTHERS, lastLetter(lines.get(line)) + 1 - AND_OTHERS.length())
        && mayContinue(line - 1)
        && surelyContinues(lines.get(line - 1));
  }

  private boolean mayContinue(int i) {
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

  private boolean surelyContinues(Paragraph line) {
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

  /** Returns true if a bracket or quotation mark is still open at the end. */
  private static boolean endsOpen(String text, int start, int end) {
    if (leavesStraightMarkOpen(text, start, end)) {
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

  /**
   * Returns true if a straight quotation mark is still open at the end. Straight marks open and
   * close alike.
   */
  private static boolean leavesStraightMarkOpen(String text, int start, int end) {
    boolean open = false;
    for (int i = start; i < end; i++) {
      open ^= text.charAt(i) == '"';
    }
    return open;
  }
}
