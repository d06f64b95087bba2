package gongbo.extract;

import java.util.Arrays;

/**
 * The binary features of a candidate, hashed to the indexes of a {@link LinearModel}.
 *
 * <p>A feature has a name and, for most names, a value. Values are hashed where they stand in the
 * text, so that describing a candidate creates no strings.
 */
final class FeatureVector {
  /** The number of indexes, a power of two. Collisions of rare features cost less than memory. */
  static final int SIZE = 1 << 17;

  private static final int PRIME = 31;

  private int[] indexes = new int[64];
  private int count;

  /** Adds the features of another candidate. */
  void addAll(FeatureVector other) {
    if (count + other.count > indexes.length) {
      indexes = Arrays.copyOf(indexes, 2 * (count + other.count));
    }
    System.arraycopy(other.indexes, 0, indexes, count, other.count);
    count += other.count;
  }

  /** Adds a feature without a value. */
  void add(String name) {
    put(name.hashCode());
  }

  void addIf(boolean present, String name) {
    if (present) {
      add(name);
    }
  }

  void add(String name, int value) {
    put(name.hashCode() * PRIME + value);
  }

  void add(String name, String value) {
    add(name, value, 0, value.length());
  }

  /** Adds a feature whose value are the characters of a text between two offsets. */
  void add(String name, String text, int from, int to) {
    put(hash(name.hashCode(), text, from, to));
  }

  /** Adds the conjunction of two values. */
  void add(String name, String first, String second) {
    int hash = hash(name.hashCode(), first, 0, first.length());
    put(hash(hash * PRIME + '+', second, 0, second.length()));
  }

  /** Adds the last letters of a text as features, one to {@code longest} of them. */
  void addEndings(String name, String text, int longest) {
    for (int length = 1; length <= Math.min(longest, text.length()); length++) {
      add(name, text, text.length() - length, text.length());
    }
  }

  /** Returns the indexes, from 0 to {@link #SIZE} - 1, ascending and without repetitions. */
  int[] indexes() {
    int[] sorted = Arrays.copyOf(indexes, count);
    Arrays.sort(sorted);
    int unique = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[unique++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, unique);
  }

  private static int hash(int seed, String text, int from, int to) {
    int hash = seed;
    for (int i = from; i < to; i++) {
      hash = hash * PRIME + text.charAt(i);
    }
    return hash;
  }

  /** Spreads a hash over the indexes with the last steps of MurmurHash3. */
  private void put(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    if (count == indexes.length) {
      indexes = Arrays.copyOf(indexes, 2 * count);
    }
    indexes[count++] = (mixed ^ (mixed >>> 16)) & (SIZE - 1);
  }
}
