package gongbo.extract;

/** Reads numbers in ASCII digits. */
final class Digits {
  /** The maximum number of digits; longer numbers occur in no date or time. */
  private static final int MOST = 5;

  private Digits() {}

  /** Returns the number of digits from an offset on, at most five. */
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

  /** Returns the number that the given count of digits at an offset represents. */
  static int number(String text, int at, int digits) {
    return Integer.parseInt(text, at, at + digits, 10);
  }
}
