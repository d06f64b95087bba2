package gongbo.duplicates;

import gongbo.release.Release;
import java.util.Arrays;

/**
 * What is kept of a text to tell whether another has most of it: for each of {@value #BINS} parts
 * that hashing deals the text's pieces out to, eight bits of the least piece there. Of two texts as
 * many of these agree as they have pieces in common (one permutation hashing: Li, Owen, Zhang, NIPS
 * 2012; of few bits: Li, König, WWW 2010; empty parts filled: Shrivastava, Li, UAI 2014).
 *
 * <p>Only letters and digits count, so a text that lost its spaces or signs on the way is the same.
 */
public final class MinHash {
  /** Enough that the share is told to within four hundredths where it is four fifths. */
  private static final int BINS = 128;

  /** A band is as many bins as a long has room for: two alike texts agree in one of them whole. */
  static final int BANDS = BINS * Byte.SIZE / Long.SIZE;

  /** Letters of a piece: fewer are alike by chance. */
  private static final int PIECE = 5;

  /** By chance one bin in so many agrees. */
  private static final double VALUES = 1 << Byte.SIZE;

  private final long[] bands;

  private MinHash(long[] bands) {
    this.bands = bands;
  }

  /** The sketch of the title and body of a release. */
  static MinHash of(Release release) {
    return of(release.title() + release.raw().body().text());
  }

  static MinHash of(String text) {
    long[] least = new long[BINS];
    Arrays.fill(least, Long.MAX_VALUE);
    char[] letters = new char[PIECE];
    int read = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (Character.isLetterOrDigit(letter)) {
        letters[read++ % PIECE] = Character.toLowerCase(letter);
        if (read >= PIECE) {
          add(least, hash(letters, read));
        }
      }
    }
    if (read < PIECE) {
      add(least, hash(Arrays.copyOf(letters, PIECE), read));
    }
    return new MinHash(bands(least));
  }

  /** One of its bands. */
  long band(int number) {
    return bands[number];
  }

  /** How much of the two texts is the same: the share of their pieces that both have, about. */
  double resemblance(MinHash other) {
    int equal = 0;
    for (int i = 0; i < BANDS; i++) {
      equal += equalBytes(bands[i] ^ other.bands[i]);
    }
    double share = (double) equal / BINS;
    return Math.max(0, (share - 1 / VALUES) / (1 - 1 / VALUES));
  }

  private static int equalBytes(long difference) {
    int equal = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      equal += (difference >>> shift & 0xFF) == 0 ? 1 : 0;
    }
    return equal;
  }

  /** Of the last letters read, the oldest first. */
  private static long hash(char[] letters, int read) {
    long hash = 0;
    for (int i = 0; i < PIECE; i++) {
      hash = hash * 0x1_0001L + letters[(read + i) % PIECE];
    }
    return mixed(hash);
  }

  private static void add(long[] least, long hash) {
    int bin = (int) (hash >>> (Long.SIZE - Integer.numberOfTrailingZeros(BINS)));
    least[bin] = Math.min(least[bin], hash & Long.MAX_VALUE);
  }

  /** An empty bin has what the next one has, changed by how far that is. */
  private static long[] bands(long[] least) {
    long[] bands = new long[BANDS];
    for (int bin = 0; bin < BINS; bin++) {
      int distance = 0;
      while (least[(bin + distance) % BINS] == Long.MAX_VALUE) {
        distance++;
      }
      long value = mixed(least[(bin + distance) % BINS] + distance);
      bands[bin / Long.BYTES] |= (value & 0xFF) << (bin % Long.BYTES * Byte.SIZE);
    }
    return bands;
  }

  /** Spreads what differs over all bits (David Stafford's thirteenth variant of MurmurHash3). */
  private static long mixed(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
