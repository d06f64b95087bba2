package gongbo.korean;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cuts of the words met last: a few words make most of every text, and to cut one takes fifty
 * times as long as to look it up. Safe for use by many threads.
 *
 * <p>Each word has two places. One that is new takes the first, and what was there the second. So
 * to find a word is to look twice, and nothing is kept in order, counted or locked.
 */
final class MorphemeCache {
  /** A power of two; a cut takes some 300 bytes. */
  private static final int PLACES = 1 << 18;

  /** What is longer hardly comes again. */
  private static final int LONGEST = 30;

  private final Function<String, MorphemeSequence> cutter;

  /** A cut cannot change, so whatever thread reads one finds it whole. */
  private final @Nullable MorphemeSequence[] places = new MorphemeSequence[PLACES];

  /**
   * @param cutter cuts a word; called by many threads
   */
  MorphemeCache(Function<String, MorphemeSequence> cutter) {
    this.cutter = cutter;
  }

  /** The cut of a word. */
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
    // Multiplied by the golden ratio, every letter counts in the upper bits.
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PLACES));
  }
}
