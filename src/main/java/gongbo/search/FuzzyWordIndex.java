package gongbo.search;

import gongbo.entities.WordCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the common words within an edit distance of one or two. Words are stored by length with the
 * set of their letters, which rules out nearly all candidates before letters are compared; a
 * Levenshtein automaton over the index took 30 ms per word.
 */
final class FuzzyWordIndex {
  /** The shortest word that may have two errors, in letters. */
  private static final int TWO_ERRORS = 5;

  private final Map<Integer, List<IndexedWord>> byLength = new HashMap<>();

  private record IndexedWord(WordCount word, long letters) {}

  /** Creates an index of the words of {@link gongbo.index.Generation#vocabulary}. */
  FuzzyWordIndex(List<WordCount> words) {
    for (WordCount word : words) {
      byLength
          .computeIfAbsent(word.word().length(), length -> new ArrayList<>())
          .add(new IndexedWord(word, letters(word.word())));
    }
  }

  /**
   * Returns the words that differ from a typed one by an inserted, deleted, substituted or
   * transposed letter.
   */
  List<WordCount> similarTo(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    int maxDistance = lower.length() < TWO_ERRORS ? 1 : 2;
    long letters = letters(lower);
    List<WordCount> similar = new ArrayList<>();
    for (int length = lower.length() - maxDistance;
        length <= lower.length() + maxDistance;
        length++) {
      for (IndexedWord entry : byLength.getOrDefault(length, List.of())) {
        // A substitution removes one letter from the set and adds another.
        if (Long.bitCount(letters ^ entry.letters()) <= 2 * maxDistance
            && !entry.word().word().equals(lower)
            && distance(lower, entry.word().word()) <= maxDistance) {
          similar.add(entry.word());
        }
      }
    }
    return similar;
  }

  /** Returns the set of a word's letters as a bit set, in which some letters share a bit. */
  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      // Fibonacci hashing spreads neighbours (Knuth, The Art of Computer Programming, section 6.4).
      letters |= 1L << ((word.charAt(i) * 0x9E3779B9) >>> 26);
    }
    return letters;
  }

  /** Returns the optimal string alignment distance, in which a transposition counts one. */
  private static int distance(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + changed);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
    }
    return row[other.length()];
  }
}
