package gongbo.extract.english;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the quotations of a text.
 *
 * <p>A quotation that continues in the next paragraph repeats its opening mark there and is closed
 * only in the last one. An opening mark at the beginning of a paragraph or after a colon whose
 * closing mark is missing extends to the end of the paragraph. Single marks count only where the
 * closing one follows a comma or a full stop, because they are apostrophes elsewhere.
 */
final class EnglishQuotationMarks {
  /** The maximum length of a quotation in single marks, in characters. */
  private static final int LONGEST_SINGLE = 2_000;

  private final String text;
  private final List<Quoted> found = new ArrayList<>();

  /** The offset of the mark that is open; -1 if none is. */
  private int open = -1;

  private EnglishQuotationMarks(String text) {
    this.text = text;
  }

  /**
   * A quotation.
   *
   * @param start the offset of the opening mark
   * @param end the offset after the closing mark
   * @param contentEnd the offset after the last quoted character
   */
  record Quoted(int start, int end, int contentEnd) {
    int contentStart() {
      return start + 1;
    }
  }

  /**
   * Returns the quotations in text order.
   *
   * @param lines the offsets of the paragraphs: first character, offset after the last
   */
  static List<Quoted> in(String text, List<int[]> lines) {
    EnglishQuotationMarks marks = new EnglishQuotationMarks(text);
    for (int l = 0; l < lines.size(); l++) {
      int[] line = lines.get(l);
      marks.read(line[0], line[1]);
      boolean continues =
          l + 1 < lines.size()
              && lines.get(l + 1)[0] < lines.get(l + 1)[1]
              && marks.opens(lines.get(l + 1)[0], lines.get(l + 1)[0]);
      if (marks.open >= 0 && !continues) {
        marks.closeAtEnd(line[0], line[1]);
      }
    }
    return marks.found;
  }

  private void read(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (open < 0) {
        int close;
        if (opens(i, start)) {
          open = i;
        } else if ((close = closingOfSingle(i, start, end)) >= 0) {
          found.add(new Quoted(i, close + 1, close));
          i = close;
        }
      } else if (closes(i, start)) {
        if (i > open + 1) {
          found.add(new Quoted(open, i + 1, i));
        }
        open = -1;
      } else if (c == '“' && i > start) {
        open = i;
      }
    }
  }

  private void closeAtEnd(int start, int end) {
    boolean introduced =
        open <= start || text.startsWith(": ", open - 2) || text.startsWith(". ", open - 2);
    if (introduced && end > open + 1) {
      found.add(new Quoted(open, end, end));
    }
    open = -1;
  }

  private boolean opens(int i, int start) {
    char c = text.charAt(i);
    if (c == '“' || c == '„' || c == '«') {
      return true;
    }
    boolean atWord =
        (i == start || " \u00a0([—–:".indexOf(text.charAt(i - 1)) >= 0)
            && i + 1 < text.length()
            && !Character.isWhitespace(text.charAt(i + 1));
    return (c == '"' || c == '”' || c == '＂') && atWord;
  }

  private boolean closes(int i, int start) {
    char c = text.charAt(i);
    if (c == '”' || c == '»') {
      return true;
    }
    if (c == '“') {
      // A wrong mark in place of the closing one.
      boolean glued = i > start && !Character.isWhitespace(text.charAt(i - 1));
      return glued && (i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1)));
    }
    return (c == '"' || c == '＂') && i > start;
  }

  /** Returns the offset of the single mark that closes the one at an offset; -1 if it is none. */
  private int closingOfSingle(int i, int start, int end) {
    char c = text.charAt(i);
    boolean opening =
        (c == '‘' || c == '\'') && (i == start || " (".indexOf(text.charAt(i - 1)) >= 0);
    if (!opening || i + 1 >= end || !Character.isLetter(text.charAt(i + 1))) {
      return -1;
    }
    for (int k = i + 1; k < Math.min(end, i + LONGEST_SINGLE); k++) {
      char at = text.charAt(k);
      if (at == '‘' || at == '“' || at == '"') {
        return -1;
      }
      boolean closing = at == (c == '‘' ? '’' : '\'');
      if (closing
          && ",.?!".indexOf(text.charAt(k - 1)) >= 0
          && (k + 1 == end || !Character.isLetterOrDigit(text.charAt(k + 1)))) {
        return k;
      }
    }
    return -1;
  }
}
