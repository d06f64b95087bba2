package gongbo.duplicates;

import gongbo.release.Release;
import java.util.Arrays;

/**
 * A MinHash signature that estimates how much text two releases share, in a fixed {@value #BINS}
 * bytes.
 *
 * <p>The shingles of the text, runs of {@value #PIECE} letters or digits in lower case, are hashed
 * into {@value #BINS} bins; the signature keeps eight bits of the minimum of each bin. The share of
 * equal bins estimates the Jaccard similarity of the two sets of shingles (one permutation hashing:
 * Li, Owen, Zhang, NIPS 2012; b-bit minwise hashing: Li, König, WWW 2010; densification of empty
 * bins: Shrivastava, Li, UAI 2014). {@link Shingles} measures it exactly, at a cost in memory that
 * grows with the text.
 *
 * <p>Spaces and punctuation are ignored, so a text that lost them in conversion has the same
 * signature.
 */
public final class MinHash {
  /** The standard error at a similarity of 0.8 is below 0.04. */
  private static final int BINS = 128;

  /** The number of bands of eight bins for locality-sensitive hashing; similar texts share one. */
  static final int BANDS = BINS * Byte.SIZE / Long.SIZE;

  /** Letters of a shingle; shorter ones are shared by chance. */
  private static final int PIECE = 5;

  /** Two unequal minima have equal bits with a probability of one in this number. */
  private static final double VALUES = 1 << Byte.SIZE;

  private final long[] bands;

  private MinHash(long[] bands) {
    this.bands = bands;
  }

  /** Returns the signature of the title and body of a release. */
  static MinHash of(Release release) {
    return of(release.title() + release.raw().body().text());
  }

  /** Returns the signature of a text, which may be empty. */
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

  /** Returns a band as 64 bits. */
  long band(int number) {
    return bands[number];
  }

  /** Returns the estimated Jaccard similarity of the shingles of both texts, from 0 to 1. */
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

  /** Hashes the last letters of a ring buffer, the oldest first. */
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

  /** Fills each empty bin from the next one with a minimum, offset by the distance between them. */
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

  /** Applies a 64-bit finalizer (David Stafford's variant 13 of MurmurHash3). */
  private static long mixed(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
