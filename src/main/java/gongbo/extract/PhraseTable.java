package gongbo.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of phrases for matching at any offset of a text.
 *
 * <p>Phrases are indexed by their first two characters, and the longest match is returned. An
 * offset at which no phrase begins usually costs one table access.
 *
 * @param <V> the type of the values of phrases
 */
final class PhraseTable<V> {
  /**
   * The minimum length of a phrase in characters; single characters would match inside other words.
   */
  static final int SHORTEST = 2;

  private final BitSet firstLetters = new BitSet(Character.MAX_VALUE + 1);
  private final BitSet secondLetters = new BitSet(Character.MAX_VALUE + 1);
  private final Map<Integer, List<PhraseMatch<V>>> byTwoLetters = new HashMap<>();

  /**
   * A phrase that occurs in a text.
   *
   * @param phrase the phrase
   * @param value its value
   */
  record PhraseMatch<V>(String phrase, V value) {}

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
              .add(new PhraseMatch<>(phrase, value));
        });
    byTwoLetters
        .values()
        .forEach(
            matches ->
                matches.sort(
                    Comparator.comparingInt((PhraseMatch<V> match) -> match.phrase().length())
                        .reversed()));
  }

  private static int key(String text, int offset) {
    return (text.charAt(offset) << 16) | text.charAt(offset + 1);
  }

  /** Returns the longest phrase that begins at an offset, or null. */
  @Nullable PhraseMatch<V> at(String text, int offset) {
    if (offset + SHORTEST > text.length()
        || !firstLetters.get(text.charAt(offset))
        || !secondLetters.get(text.charAt(offset + 1))) {
      return null;
    }
    List<PhraseMatch<V>> matches = byTwoLetters.get(key(text, offset));
    if (matches == null) {
      return null;
    }
    for (PhraseMatch<V> match : matches) {
      if (text.startsWith(match.phrase(), offset)) {
        return match;
      }
    }
    return null;
  }

  /** Returns true if one of the phrases occurs between two offsets. */
  boolean anyIn(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      PhraseMatch<V> match = at(text, i);
      if (match != null && i + match.phrase().length() <= to) {
        return true;
      }
    }
    return false;
  }
}
