package gongbo.extract;

import gongbo.korean.KoreanText;
import java.util.Arrays;
import java.util.List;

/**
 * The pairs of double quotation marks in a paragraph.
 *
 * <p>The direction of curly marks is given by the character; straight marks open and close in turn.
 * Because sources mix both kinds and confuse directions, any mark closes an open quotation, and a
 * closing mark before a word opens one. A mark without a partner in the same paragraph is ignored.
 */
final class QuotationMarks {
  private static final QuotationMarks NONE = new QuotationMarks(0, new int[0]);

  /** Continuations of a sentence after a quotation and a space. */
  private static final List<String> AFTER_WORDS = List.of(" 라고", " 이라고", " 라며", " 이라며", " 고 ");

  private final int start;

  /**
   * The offset of the closing mark, by the offset of the opening one; -1 for offsets without an
   * opening mark.
   */
  private final int[] closings;

  private QuotationMarks(int start, int[] closings) {
    this.start = start;
    this.closings = closings;
  }

  static QuotationMarks in(String text, int start, int end) {
    int first = -1;
    for (int i = start; i < end && first < 0; i++) {
      if (isMark(text.charAt(i))) {
        first = i;
      }
    }
    if (first < 0) {
      return NONE;
    }
    int[] closings = new int[end - first];
    Arrays.fill(closings, -1);
    int open = -1;
    for (int i = first; i < end; i++) {
      char c = text.charAt(i);
      if (c == '“' && !(open >= 0 && isMeantToClose(text, i, end))) {
        open = i;
      } else if (isMark(c)) {
        if (open >= 0) {
          if (i > open + 1) {
            closings[open - first] = i;
          }
          open = -1;
        } else if (c != '”' || isMeantToOpen(text, i, start, end)) {
          open = i;
        }
      }
    }
    return new QuotationMarks(first, closings);
  }

  /** Returns true for an opening mark in place of a closing one: …나가겠다“는, …나가겠다“ 라고. */
  private static boolean isMeantToClose(String text, int i, int end) {
    boolean glued = KoreanText.isSyllable(text.charAt(i - 1)) || text.charAt(i - 1) == '.';
    return glued
        && i + 1 < end
        && (KoreanText.isSyllable(text.charAt(i + 1))
            || AFTER_WORDS.stream().anyMatch(after -> text.startsWith(after, i + 1)));
  }

  /** Returns true for a closing mark in place of an opening one: 청장은 ”앞으로도 …. */
  private static boolean isMeantToOpen(String text, int i, int start, int end) {
    return (i == start || text.charAt(i - 1) == ' ' || text.charAt(i - 1) == ',')
        && i + 1 < end
        && KoreanText.isSyllable(text.charAt(i + 1))
        && AFTER_WORDS.stream().noneMatch(after -> text.startsWith(after.substring(1), i + 1));
  }

  /**
   * Returns the offset of the closing mark for a quotation that opens at an offset; -1 if none
   * opens there.
   */
  int closingOf(int offset) {
    int i = offset - start;
    return i >= 0 && i < closings.length ? closings[i] : -1;
  }

  private static boolean isMark(char c) {
    return c == '“' || c == '”' || c == '"' || c == '„' || c == '‟' || c == '＂';
  }
}
