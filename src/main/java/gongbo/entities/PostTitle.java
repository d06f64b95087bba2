package gongbo.entities;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Normalises the titles of posts for comparison. */
final class PostTitle {
  /** The Hanja numerals from one to nine. */
  private static final String NUMERALS = "一二三四五六七八九";

  /** An ordinal prefix at the start of a word with its number. */
  private static final Pattern ORDINAL =
      Pattern.compile("(?<![\\p{L}\\p{N}])[제第]\\s*([0-9]+|[" + NUMERALS + "])");

  private PostTitle() {}

  /**
   * Returns a title without ordinal prefixes, which titles have or lack at will: {@code 2차관} for
   * {@code 제2차관}, {@code 제 2차관} and {@code 第二차관}. Within a word the syllable belongs to the word:
   * {@code 경제2과장} remains.
   */
  static String normalize(String title) {
    return ORDINAL.matcher(title).replaceAll(PostTitle::number);
  }

  private static String number(MatchResult ordinal) {
    int numeral = NUMERALS.indexOf(ordinal.group(1));
    return numeral < 0 ? ordinal.group(1) : Integer.toString(numeral + 1);
  }
}
