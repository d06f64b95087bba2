package gongbo.korean;

import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.ko.POS;

/**
 * A word of {@link MorphemeLattice}.
 *
 * @param start the offset of its first character in the printed word
 * @param end the offset after its last character
 * @param leftId its id in the connection costs towards the word before
 * @param rightId its id towards the word after
 * @param cost its cost, lower for a frequent word
 * @param leftTag the part of speech of its first morpheme
 * @param rightTag the part of speech of its last morpheme
 * @param parts computes its morphemes
 */
record LatticeWord(
    int start,
    int end,
    int leftId,
    int rightId,
    int cost,
    POS.Tag leftTag,
    POS.Tag rightTag,
    Supplier<List<Part>> parts) {
  LatticeWord withCost(int other) {
    return new LatticeWord(start, end, leftId, rightId, other, leftTag, rightTag, parts);
  }

  /**
   * A morpheme of a word.
   *
   * @param text the dictionary form
   * @param start the offset of its first character in the printed word
   * @param end the offset after its last character
   * @param tag the part of speech
   */
  record Part(String text, int start, int end, POS.Tag tag) {}
}
