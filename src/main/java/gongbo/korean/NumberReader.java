package gongbo.korean;

import java.math.BigDecimal;

/**
 * Reads numbers as Korean text writes them, in digits with the units 천, 만, 억 and 조: {@code 1조
 * 2,300억}, {@code 1조2300억} and {@code 12300억} are the same number.
 */
final class NumberReader {
  private static final String SMALL_UNITS = "십백천";
  private static final String LARGE_UNITS = "만억조";

  /** The longest run of digits that is read as one number. */
  private static final int LONGEST = 20;

  /** The power of ten of 만; the digits of what is less. */
  private static final int MYRIAD = 4;

  private final String text;
  private int at;

  /** The value of the last part with a lower unit. */
  private BigDecimal part = BigDecimal.ZERO;

  private NumberReader(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /**
   * A number in a text.
   *
   * @param digits its value in digits without separators, such as {@code 1230000000000}
   * @param end the offset after its last character
   */
  record PrintedNumber(String digits, int end) {}

  /** Reads the number that begins with the digit at an offset. */
  static PrintedNumber read(String text, int start) {
    return new NumberReader(text, start).number();
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns whether a character is a digit or a unit of numbers. */
  static boolean isNumeral(char c) {
    return isDigit(c) || SMALL_UNITS.indexOf(c) >= 0 || LARGE_UNITS.indexOf(c) >= 0;
  }

  private PrintedNumber number() {
    String digits = digits();
    if (digits.length() > LONGEST || digits.indexOf('.') == digits.length() - 1) {
      return new PrintedNumber(digits, at);
    }
    int before = at;
    BigDecimal scaled = new BigDecimal(digits).multiply(smallUnit());
    int large = largeUnit();
    if (at == before) {
      return new PrintedNumber(digits, at);
    }
    BigDecimal total = scaled.scaleByPowerOfTen(large);
    for (int smaller = lowerPart(large); smaller >= 0; smaller = lowerPart(smaller)) {
      total = total.add(part);
    }
    return new PrintedNumber(total.stripTrailingZeros().toPlainString(), at);
  }

  /**
   * Reads a part with a lower unit, behind an optional space, into {@link #part}.
   *
   * @param above the power of ten of the unit before it
   * @return the power of ten of its own unit, 0 without one; -1, with nothing read, when there is
   *     no such part
   */
  private int lowerPart(int above) {
    int before = at;
    boolean spaced = at < text.length() && text.charAt(at) == ' ';
    at += spaced ? 1 : 0;
    if (above > 0 && at < text.length() && isDigit(text.charAt(at))) {
      String digits = digits();
      int unit = at;
      if (digits.length() <= LONGEST && digits.indexOf('.') < 0) {
        BigDecimal value = new BigDecimal(digits).multiply(smallUnit());
        int own = largeUnit();
        boolean joins = !spaced || at > unit || isRest(digits, above);
        if (own < above && joins && value.precision() - value.scale() <= above) {
          part = value.scaleByPowerOfTen(own);
          return own;
        }
      }
    }
    at = before;
    return -1;
  }

  /**
   * The {@code 5,000} of {@code 2만 5,000} is the rest of it; that of {@code 2만 2024년} is a year.
   */
  private boolean isRest(String digits, int above) {
    return above == MYRIAD
        && digits.length() == MYRIAD
        && (at == text.length() || text.charAt(at) != '년');
  }

  /** Reads digits with their thousands separators and one decimal point. */
  private String digits() {
    StringBuilder digits = new StringBuilder();
    boolean point = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isDigit(c)) {
        digits.append(c);
      } else if (!point && isPoint(c) && isDigitAt(at + 1)) {
        digits.append('.');
        point = true;
      } else if (c != ',' || point || !isGroup(at + 1)) {
        break;
      }
      at++;
    }
    return digits.toString();
  }

  /** A middle dot between digits is read as a point: {@code 6·25} is printed {@code 6.25} too. */
  private static boolean isPoint(char c) {
    return c == '.' || c == '·';
  }

  private boolean isDigitAt(int i) {
    return i < text.length() && isDigit(text.charAt(i));
  }

  /** Returns whether exactly three digits follow. */
  private boolean isGroup(int i) {
    return isDigitAt(i) && isDigitAt(i + 1) && isDigitAt(i + 2) && !isDigitAt(i + 3);
  }

  private BigDecimal smallUnit() {
    int unit = at < text.length() ? SMALL_UNITS.indexOf(text.charAt(at)) : -1;
    if (unit < 0) {
      return BigDecimal.ONE;
    }
    at++;
    return BigDecimal.ONE.scaleByPowerOfTen(unit + 1);
  }

  /** Returns the power of ten of a large unit, 0 when there is none. */
  private int largeUnit() {
    int unit = at < text.length() ? LARGE_UNITS.indexOf(text.charAt(at)) : -1;
    if (unit < 0) {
      return 0;
    }
    at++;
    return MYRIAD * (unit + 1);
  }
}
