package gongbo.duplicates;

import java.util.Arrays;

/**
 * The character shingles of a text: every run of a fixed number of UTF-16 units, as hash codes,
 * with repetitions. Measures how much text two releases share.
 *
 * <p>Two measures of Broder (On the resemblance and containment of documents, 1997) are provided:
 * {@link #resemblance} is symmetric and ignores repetitions, {@link #containment} is the share of
 * one text that the other also has. Both are exact up to collisions of 32-bit hashes. {@link
 * MinHash} estimates the resemblance of shingles of five letters from a signature of fixed size.
 *
 * <p>The caller chooses the length and normalizes the text, usually with {@link #letters}.
 */
public final class Shingles {
  /** Sorted, with repetitions. */
  private final int[] hashes;

  private final int distinct;

  private Shingles(int[] hashes) {
    this.hashes = hashes;
    this.distinct = (int) Arrays.stream(hashes).distinct().count();
  }

  /**
   * Returns the shingles of a text, none where the text is shorter than a shingle.
   *
   * @param text the text, already normalized
   * @param length the number of UTF-16 units of a shingle, at least 1
   * @throws IllegalArgumentException when the length is below 1
   */
  public static Shingles of(String text, int length) {
    if (length < 1) {
      throw new IllegalArgumentException("a shingle has one character or more: " + length);
    }
    int[] hashes = new int[Math.max(0, text.length() - length + 1)];
    for (int start = 0; start < hashes.length; start++) {
      hashes[start] = text.substring(start, start + length).hashCode();
    }
    Arrays.sort(hashes);
    return new Shingles(hashes);
  }

  /** Returns the letters and digits of a text, without spaces, punctuation and other symbols. */
  public static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /**
   * Returns the Jaccard similarity of the two sets of shingles, from 0 to 1; 0 where both are
   * empty.
   */
  public double resemblance(Shingles other) {
    int common = (int) Arrays.stream(hashes).distinct().filter(other::contains).count();
    int all = distinct + other.distinct - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /**
   * Returns the share of these shingles, each repetition counted, that the other text has as well,
   * from 0 to 1; 0 where there are none.
   */
  public double containment(Shingles other) {
    long common = Arrays.stream(hashes).filter(other::contains).count();
    return hashes.length == 0 ? 0 : (double) common / hashes.length;
  }

  private boolean contains(int hash) {
    return Arrays.binarySearch(hashes, hash) >= 0;
  }
}
