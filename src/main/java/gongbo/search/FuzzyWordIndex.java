package gongbo.search;

import gongbo.entities.WordCount;
import gongbo.korean.KoreanKeyboard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds the common words that a text begins with, also when they are mistyped. Words are stored by
 * their keys on the two-set keyboard in a trie, along which an edit distance is computed (Oflazer,
 * Computational Linguistics 1996): a missing vowel changes the letters of two syllables, but only
 * one key.
 *
 * <p>Costs are in typing errors: 1 for a missing, extra or transposed key or any other one, less
 * for a doubled key and for the substitutions of {@link KoreanKeyboard#substitutionCost}.
 */
final class FuzzyWordIndex {
  /** Keeps the keys of foreign letters apart from those of Korean ones. */
  private static final char FOREIGN = 0x1000;

  private static final int ROOT = 0;
  private static final int NONE = 0;

  private final List<WordCount> words;
  private char[] keys = new char[1024];
  private int[] firstChild = new int[1024];
  private int[] nextSibling = new int[1024];

  /** The number of the word that ends at a node, counted from 1; 0 for none. */
  private int[] wordAt = new int[1024];

  private int nodes = 1;

  /**
   * A word at the beginning of a text.
   *
   * @param word the word and the number of releases that print it
   * @param end the offset of the first key after it
   * @param errors the cost of its typing errors
   */
  record WordMatch(WordCount word, int end, float errors) {}

  /** Creates an index of the words of {@link gongbo.index.Generation#vocabulary}. */
  FuzzyWordIndex(List<WordCount> words) {
    this.words = List.copyOf(words);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).word().chars().allMatch(FuzzyWordIndex::isSound)) {
        add(keys(words.get(i).word()), i + 1);
      }
    }
  }

  /** Digits and letters that form no syllable are no part of a word that somebody means. */
  private static boolean isSound(int c) {
    return Character.isLetter(c) && (c < 'ㄱ' || c > 'ㆎ');
  }

  /** Returns the keys of a text; the offsets of {@link #matches} count these. */
  static String keys(String text) {
    StringBuilder keys = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      keys.append(c < 0x80 ? String.valueOf((char) (c + FOREIGN)) : KoreanKeyboard.keys("" + c));
    }
    return keys.toString();
  }

  private void add(String word, int number) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = childOrNew(node, word.charAt(i));
    }
    wordAt[node] = number;
  }

  private int childOrNew(int parent, char key) {
    for (int child = firstChild[parent]; child != NONE; child = nextSibling[child]) {
      if (keys[child] == key) {
        return child;
      }
    }
    if (nodes == keys.length) {
      keys = Arrays.copyOf(keys, 2 * nodes);
      firstChild = Arrays.copyOf(firstChild, 2 * nodes);
      nextSibling = Arrays.copyOf(nextSibling, 2 * nodes);
      wordAt = Arrays.copyOf(wordAt, 2 * nodes);
    }
    keys[nodes] = key;
    nextSibling[nodes] = firstChild[parent];
    firstChild[parent] = nodes;
    return nodes++;
  }

  /**
   * Returns the words that stand at an offset of typed keys.
   *
   * @param mostErrors the highest cost of typing errors in a word
   * @return each word once for every offset at which it may end
   */
  List<WordMatch> matches(String typed, int from, float mostErrors) {
    List<WordMatch> matches = new ArrayList<>();
    new Walk(typed.substring(from), from, mostErrors, matches).start();
    return matches;
  }

  /** Returns the words that a typed word may be meant for, fewest errors first. */
  List<WordMatch> similarTo(String typed, float mostErrors) {
    String all = keys(typed);
    String lower = typed.toLowerCase(Locale.ROOT);
    return matches(all, 0, mostErrors).stream()
        .filter(match -> match.end() == all.length() && !match.word().word().equals(lower))
        .sorted(Comparator.comparingDouble(WordMatch::errors))
        .toList();
  }

  /** A walk of the trie with one row of the edit distance per node of the current path. */
  private final class Walk {
    private final String typed;
    private final int from;
    private final float mostErrors;
    private final List<WordMatch> matches;

    /** The most keys by which a word and what is typed differ in length. */
    private final int band;

    private final List<float[]> rows = new ArrayList<>();

    Walk(String typed, int from, float mostErrors, List<WordMatch> matches) {
      this.typed = typed;
      this.from = from;
      this.mostErrors = mostErrors;
      this.matches = matches;
      this.band = (int) (mostErrors / KoreanKeyboard.DOUBLED_KEY);
    }

    void start() {
      float[] row = row(0);
      row[0] = 0;
      for (int j = 1; j <= Math.min(band, typed.length()); j++) {
        row[j] = row[j - 1] + KoreanKeyboard.extraKeyCost(typed, j);
      }
      descend(ROOT, 0);
    }

    /** Returns the row of a depth, with no way into the band from outside of it. */
    private float[] row(int depth) {
      if (depth == rows.size()) {
        float[] row = new float[typed.length() + 1];
        Arrays.fill(row, Float.POSITIVE_INFINITY);
        rows.add(row);
      }
      return rows.get(depth);
    }

    private void descend(int node, int depth) {
      for (int child = firstChild[node]; child != NONE; child = nextSibling[child]) {
        float[] row = row(depth + 1);
        if (fill(row, child, node, depth + 1) <= mostErrors) {
          if (wordAt[child] != NONE) {
            report(row, depth + 1, words.get(wordAt[child] - 1));
          }
          descend(child, depth + 1);
        }
      }
    }

    /** Computes the row of a node and returns its minimum. */
    private float fill(float[] row, int node, int parent, int depth) {
      float[] above = rows.get(depth - 1);
      float least = Float.POSITIVE_INFINITY;
      for (int j = Math.max(0, depth - band); j <= Math.min(typed.length(), depth + band); j++) {
        float cost = above[j] + 1;
        if (j > 0) {
          cost = Math.min(cost, row[j - 1] + KoreanKeyboard.extraKeyCost(typed, j));
          cost = Math.min(cost, above[j - 1] + substitution(keys[node], typed.charAt(j - 1)));
        }
        if (depth > 1
            && j > 1
            && keys[node] == typed.charAt(j - 2)
            && keys[parent] == typed.charAt(j - 1)) {
          cost = Math.min(cost, rows.get(depth - 2)[j - 2] + 1);
        }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      return least;
    }

    private void report(float[] row, int depth, WordCount word) {
      for (int j = Math.max(1, depth - band); j <= Math.min(typed.length(), depth + band); j++) {
        if (row[j] <= mostErrors) {
          matches.add(new WordMatch(word, from + j, row[j]));
        }
      }
    }
  }

  private static float substitution(char meant, char typed) {
    if (meant == typed) {
      return 0;
    }
    boolean foreign = meant >= FOREIGN;
    if (foreign != typed >= FOREIGN) {
      return Float.POSITIVE_INFINITY;
    }
    return foreign
        ? KoreanKeyboard.substitutionCost((char) (meant - FOREIGN), (char) (typed - FOREIGN))
        : KoreanKeyboard.substitutionCost(meant, typed);
  }
}
