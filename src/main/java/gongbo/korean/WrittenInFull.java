package gongbo.korean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short forms that are written in full where a word is typed: {@code '24년}, {@code 500만불}. */
public final class WrittenInFull {
  private static final Pattern YEAR = Pattern.compile("['’‘](\\d\\d)(?!\\d)");
  private static final Pattern DOLLARS = Pattern.compile("(?<=[0-9십백천만억조])불(?=$|[을를은는이가의에로])");

  /** The first of the two digits that stand for a year of the last century. */
  private static final int LAST_CENTURY = 50;

  private WrittenInFull() {}

  /** Returns a word with its year in four digits and its dollars by their name. */
  public static String of(String word) {
    Matcher year = YEAR.matcher(word);
    String full = year.lookingAt() ? year(year.group(1)) + word.substring(year.end()) : word;
    return Character.isDigit(full.charAt(0)) ? DOLLARS.matcher(full).replaceFirst("달러") : full;
  }

  /** Returns the year of two digits. */
  static String year(String digits) {
    return (Integer.parseInt(digits) < LAST_CENTURY ? "20" : "19") + digits;
  }
}
