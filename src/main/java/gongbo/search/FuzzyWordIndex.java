package gongbo.search;

import gongbo.entities.WordCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the common words that differ from a typed one in a letter or two. They are kept by length
 * with the set of their letters, so that nearly all are told apart without comparing letter by
 * letter; to walk the vocabulary of the index with an automaton took thirty milliseconds a word.
 */
final class FuzzyWordIndex {
  /** From this many letters on, two of them may be wrong. */
  private static final int TWO_WRONG = 5;

  private final Map<Integer, List<Entry>> byLength = new HashMap<>();

  private record Entry(WordCount word, long letters) {}

  /** Over the words that {@link gongbo.index.Generation#vocabulary} gives. */
  FuzzyWordIndex(List<WordCount> words) {
    for (WordCount word : words) {
      byLength
          .computeIfAbsent(word.word().length(), length -> new ArrayList<>())
          .add(new Entry(word, letters(word.word())));
    }
  }

  /** The words that a letter more, less or other, or two swapped, make of a typed word. */
  List<WordCount> to(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    int wrong = lower.length() < TWO_WRONG ? 1 : 2;
    long letters = letters(lower);
    List<WordCount> similar = new ArrayList<>();
    for (int length = lower.length() - wrong; length <= lower.length() + wrong; length++) {
      for (Entry entry : byLength.getOrDefault(length, List.of())) {
        // A wrong letter takes one out of the set and brings another in.
        if (Long.bitCount(letters ^ entry.letters()) <= 2 * wrong
            && !entry.word().word().equals(lower)
            && distance(lower, entry.word().word()) <= wrong) {
          similar.add(entry.word());
        }
      }
    }
    return similar;
  }

  /** The letters of a word as a set in which some look the same. */
  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      // Fibonacci hashing (Knuth, The Art of Computer Programming 6.4) spreads neighbours.
      letters |= 1L << ((word.charAt(i) * 0x9E3779B9) >>> 26);
    }
    return letters;
  }

  /** The edit distance, in which two neighbours swapped count one (optimal string alignment). */
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
