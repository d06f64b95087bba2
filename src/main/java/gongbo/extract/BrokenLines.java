package gongbo.extract;

import gongbo.release.Paragraph;
import java.util.List;

/**
 * Tells where a line of the source is only the beginning of a sentence: a page that was copied with
 * its line ends has one after every fifty letters or so.
 *
 * <p>Such a line is long, has no full stop, and ends within brackets or marks, with a particle or
 * with a connective; the next line has no marker of its own.
 */
final class BrokenLines {
  /** A shorter line is a heading. */
  private static final int SHORTEST = 36;

  private static final String OPENING = "(「｢『《〈“‘";

  private static final String CLOSING = ")」｣』》〉”’";

  private static final List<String> CONNECTIVES =
      List.of(
          "은", "는", "을", "를", "와", "며", "에", "의", "과", "으로", "하고", "되고", "라고", "다고", "있고", "면서",
          "위해", "위한", "대한", "통해", "따라", "따른", "있도록", "하여", "되어", "관련", "및");

  /** Nouns that end like connectives. */
  private static final List<String> NOUNS =
      List.of(
          "회의", "협의", "합의", "논의", "결의", "심의", "동의", "강의", "건의", "편의", "성과", "결과", "효과", "학과", "경과",
          "마을", "가을", "겨울");

  private BrokenLines() {}

  /** Whether the sentence of a paragraph goes on in the next one. */
  static boolean goesOn(String text, Paragraph line, Paragraph next) {
    if (next.level() != Paragraph.Level.TEXT
        || !next.marker().isEmpty()
        || line.level() == Paragraph.Level.SUBTITLE
        || line.end() - line.start() < SHORTEST) {
      return false;
    }
    int end = line.end();
    while (end > line.start() && text.charAt(end - 1) == ' ') {
      end--;
    }
    char last = text.charAt(end - 1);
    if (".?!:".indexOf(last) >= 0 || CLOSING.indexOf(last) >= 0 || last == '"') {
      return false;
    }
    String tail = text.substring(Math.max(line.start(), end - 3), end);
    return endsOpen(text, line.start(), end)
        || (Hangul.endsWithAny(tail, CONNECTIVES) && !Hangul.endsWithAny(tail, NOUNS));
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
