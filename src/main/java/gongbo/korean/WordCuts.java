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
final class WordCuts {
  /** A power of two; a cut takes some 300 bytes. */
  private static final int PLACES = 1 << 18;

  /** What is longer hardly comes again. */
  private static final int LONGEST = 30;

  private final Function<String, WordCut> cutter;

  /** A cut cannot change, so whatever thread reads one finds it whole. */
  private final @Nullable WordCut[] places = new WordCut[PLACES];

  /**
   * @param cutter cuts a word; called by many threads
   */
  WordCuts(Function<String, WordCut> cutter) {
    this.cutter = cutter;
  }

  /** The cut of a word. */
  WordCut of(CharSequence word) {
    if (word.length() > LONGEST) {
      return cutter.apply(word.toString());
    }
    int first = placeOf(word);
    WordCut newest = places[first];
    if (newest != null && newest.word().contentEquals(word)) {
      return newest;
    }
    int second = first ^ 1;
    WordCut older = places[second];
    WordCut cut =
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
