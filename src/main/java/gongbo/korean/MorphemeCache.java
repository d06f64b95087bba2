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
  /** The number of slots, a power of two; an entry takes about 300 bytes. */
  private static final int PLACES = 1 << 18;

  /** The maximum length of a cached word; longer words are rarely repeated. */
  private static final int LONGEST = 30;

  private final Function<String, MorphemeSequence> cutter;

  /** The slots. Entries are immutable, so every thread reads complete ones. */
  private final @Nullable MorphemeSequence[] places = new MorphemeSequence[PLACES];

  /**
   * @param cutter analyses a word; called by many threads
   */
  MorphemeCache(Function<String, MorphemeSequence> cutter) {
    this.cutter = cutter;
  }

  /** Returns the morphemes of a word. */
  MorphemeSequence of(CharSequence word) {
    if (word.length() > LONGEST) {
      return cutter.apply(word.toString());
    }
    int first = placeOf(word);
    MorphemeSequence newest = places[first];
    if (newest != null && newest.word().contentEquals(word)) {
      return newest;
    }
    int second = first ^ 1;
    MorphemeSequence older = places[second];
    MorphemeSequence cut =
        older != null && older.word().contentEquals(word) ? older : cutter.apply(word.toString());
    places[second] = newest;
    places[first] = cut;
    return cut;
  }

  private static int placeOf(CharSequence word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    // Fibonacci hashing: the multiplication spreads the hash over the upper bits.
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PLACES));
  }
}
