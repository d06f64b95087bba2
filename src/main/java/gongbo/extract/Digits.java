package gongbo.extract;

/** The numbers that a text prints in the digits 0 to 9. */
final class Digits {
  /** A number with more digits is no part of a date or a time. */
  private static final int MOST = 5;

  private Digits() {}

  /** How many digits stand from an offset on, counted up to five. */
  static int count(String text, int at, int limit) {
    int digits = 0;
    while (digits < MOST && at + digits < limit) {
      char c = text.charAt(at + digits);
      if (c < '0' || c > '9') {
        break;
      }
      digits++;
    }
    return digits;
  }

  /** The number that so many digits at an offset are. */
  static int number(String text, int at, int digits) {
    return Integer.parseInt(text, at, at + digits, 10);
  }
}
