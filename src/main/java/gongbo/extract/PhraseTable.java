package gongbo.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that are looked for in running text, all at once.
 *
 * <p>Looking costs one table access at each offset: phrases are found by their first two letters,
 * the longest first.
 *
 * @param <V> what a phrase stands for
 */
final class PhraseTable<V> {
  /** Phrases of one letter stand in every other word, so none is taken. */
  static final int SHORTEST = 2;

  private final BitSet firstLetters = new BitSet(Character.MAX_VALUE + 1);
  private final BitSet secondLetters = new BitSet(Character.MAX_VALUE + 1);
  private final Map<Integer, List<Match<V>>> byTwoLetters = new HashMap<>();

  /**
   * A phrase that stands in a text.
   *
   * @param phrase the phrase
   * @param value what it stands for
   */
  record Match<V>(String phrase, V value) {}

  PhraseTable(Map<String, V> phrases) {
    phrases.forEach(
        (phrase, value) -> {
          if (phrase.length() < SHORTEST) {
            throw new IllegalArgumentException("a phrase has two letters or more: " + phrase);
          }
          firstLetters.set(phrase.charAt(0));
          secondLetters.set(phrase.charAt(1));
          byTwoLetters
              .computeIfAbsent(key(phrase, 0), key -> new ArrayList<>())
              .add(new Match<>(phrase, value));
        });
    byTwoLetters
        .values()
        .forEach(
            matches ->
                matches.sort(
                    Comparator.comparingInt((Match<V> match) -> match.phrase().length())
                        .reversed()));
  }

  private static int key(String text, int offset) {
    return (text.charAt(offset) << 16) | text.charAt(offset + 1);
  }

  /** The longest phrase that begins at an offset. */
  @Nullable Match<V> at(String text, int offset) {
    if (offset + SHORTEST > text.length()
        || !firstLetters.get(text.charAt(offset))
        || !secondLetters.get(text.charAt(offset + 1))) {
      return null;
    }
    List<Match<V>> matches = byTwoLetters.get(key(text, offset));
    if (matches == null) {
      return null;
    }
    for (Match<V> match : matches) {
      if (text.startsWith(match.phrase(), offset)) {
        return match;
      }
    }
    return null;
  }

  /** Whether one of the phrases stands between two offsets. */
  boolean anyIn(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      Match<V> match = at(text, i);
      if (match != null && i + match.phrase().length() <= to) {
        return true;
      }
    }
    return false;
  }
}
