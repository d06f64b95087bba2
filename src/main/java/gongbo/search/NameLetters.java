package gongbo.search;

/** Compares the letters of names. */
final class NameLetters {
  private NameLetters() {}

  /** Returns whether a name has the letters of another in the same order, with or without gaps. */
  static boolean inOrder(String letters, String name) {
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = name.indexOf(letters.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether two names have two adjacent letters in common. */
  static boolean sharePair(String name, String other) {
    for (int i = 0; i + 2 <= name.length(); i++) {
      if (other.contains(name.substring(i, i + 2))) {
        return true;
      }
    }
    return false;
  }
}
