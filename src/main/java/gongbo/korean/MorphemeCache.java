package gongbo.korean;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A two-way set-associative cache of the morphemes of recently analysed words. A few words make up
 * most of every text, and a lookup is about fifty times as fast as an analysis. Safe for use by
 * many threads.
 *
 * <p>Each word has two slots. A new word takes the first slot, and the previous content moves to
 * the second. A lookup thus needs at most two comparisons and neither ordering nor locks.
 */
final class MorphemeCache {
  /** The maximum length of a cached word; longer words are rarely repeated. */
  private static final int MAX_LENGTH = 30;

  private final Function<String, MorphemeSequence> analysis;

  /** The slots. Entries are immutable, so every thread reads complete ones. */
  private final @Nullable MorphemeSequence[] slots;

  /**
   * @param slots the number of slots, a power of two; an entry takes about 300 bytes
   * @param analysis analyses a word; called by many threads
   */
  MorphemeCache(int slots, Function<String, MorphemeSequence> analysis) {
    this.slots = new MorphemeSequence[slots];
    this.analysis = analysis;
  }

  /** Returns the morphemes of a word. */
  MorphemeSequence of(CharSequence word) {
    if (word.length() > MAX_LENGTH) {
      return analysis.apply(word.toString());
    }
    int first = slotOf(word);
    MorphemeSequence newest = slots[first];
    if (newest != null && newest.word().contentEquals(word)) {
      return newest;
    }
    int second = first ^ 1;
    MorphemeSequence older = slots[second];
    MorphemeSequence morphemes =
        older != null && older.word().contentEquals(word) ? older : analysis.apply(word.toString());
    slots[second] = newest;
    slots[first] = morphemes;
    return morphemes;
  }

  private int slotOf(CharSequence word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    // Fibonacci hashing: the multiplication spreads the hash over the upper bits.
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(slots.length));
  }
}
