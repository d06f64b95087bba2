package gongbo.extract;

import gongbo.korean.KoreanText;

/** Tests on the characters of words. */
final class Hangul {
  private Hangul() {}

  static boolean isAllSyllables(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!KoreanText.isSyllable(word.charAt(i))) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'À' && c <= 'ɏ');
  }

  /** Returns true if one of the words begins at an offset. */
  static boolean startsWithAny(String text, int offset, Iterable<String> words) {
    for (String word : words) {
      if (text.startsWith(word, offset)) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if one of the words occurs between two offsets. */
  static boolean containsAny(String text, int from, int to, Iterable<String> words) {
    for (String word : words) {
      int at = text.indexOf(word, from, to);
      if (at >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if a word has one of the endings. */
  static boolean endsWithAny(String word, Iterable<String> endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
