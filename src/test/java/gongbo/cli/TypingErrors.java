package gongbo.cli;

import gongbo.korean.KoreanKeyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A model of the errors of somebody who types Korean on the two-set keyboard. Each error is made in
 * the keys, not in the letters: a missing vowel leaves a lone consonant, a doubled key may change
 * the next syllable.
 */
final class TypingErrors {
  private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

  /** The shortest word that a wrong space divides, in letters. */
  private static final int SHORTEST_DIVIDED = 4;

  private final Random random;

  TypingErrors(Random random) {
    this.random = random;
  }

  /** The kinds of errors, with the number of times that each is drawn out of a hundred. */
  enum Kind {
    NEIGHBOUR(30),
    MISSING(15),
    DOUBLED(15),
    TRANSPOSED(15),
    SPACE(15),
    AE(10);

    private final int percent;

    Kind(int percent) {
      this.percent = percent;
    }

    static Kind draw(Random random) {
      int ticket = random.nextInt(100);
      for (Kind kind : values()) {
        ticket -= kind.percent;
        if (ticket < 0) {
          return kind;
        }
      }
      throw new AssertionError("the percentages make a hundred");
    }
  }

  /**
   * Returns a word as typed with one error.
   *
   * @param next the next word, which a missing space joins; null at the end of a text
   * @return null where the word gives no occasion for the error
   */
  @Nullable String mistype(String word, @Nullable String next, Kind kind) {
    if (kind == Kind.SPACE) {
      return wrongSpace(word, next);
    }
    String keys = KoreanKeyboard.keys(word);
    String typed = mistypeKeys(keys, kind);
    boolean latin = keys.equals(word);
    return typed == null ? null : latin ? typed : KoreanKeyboard.hangul(typed);
  }

  private @Nullable String wrongSpace(String word, @Nullable String next) {
    if (next != null && random.nextBoolean()) {
      return word + next;
    }
    if (word.length() < SHORTEST_DIVIDED) {
      return null;
    }
    int at = 1 + random.nextInt(word.length() - 1);
    return word.substring(0, at) + " " + word.substring(at);
  }

  private @Nullable String mistypeKeys(String keys, Kind kind) {
    int at = random.nextInt(keys.length());
    char key = keys.charAt(at);
    String before = keys.substring(0, at);
    String after = keys.substring(at + 1);
    return switch (kind) {
      case NEIGHBOUR -> before + neighbour(key) + after;
      case MISSING -> before + after;
      case DOUBLED -> before + key + key + after;
      case TRANSPOSED ->
          after.isEmpty() || after.charAt(0) == key
              ? null
              : before + after.charAt(0) + key + after.substring(1);
      case AE -> confuseVowels(keys);
      case SPACE -> throw new AssertionError("a space is no key of a word");
    };
  }

  private char neighbour(char key) {
    char lower = Character.toLowerCase(key);
    List<Character> neighbours = new ArrayList<>();
    for (int row = 0; row < ROWS.size(); row++) {
      int column = ROWS.get(row).indexOf(lower);
      if (column >= 0) {
        add(neighbours, row, column - 1);
        add(neighbours, row, column + 1);
        add(neighbours, row - 1, column);
        add(neighbours, row - 1, column + 1);
        add(neighbours, row + 1, column - 1);
        add(neighbours, row + 1, column);
      }
    }
    return neighbours.get(random.nextInt(neighbours.size()));
  }

  private static void add(List<Character> neighbours, int row, int column) {
    if (row >= 0 && row < ROWS.size() && column >= 0 && column < ROWS.get(row).length()) {
      neighbours.add(ROWS.get(row).charAt(column));
    }
  }

  /** Confuses ㅐ and ㅔ, which sound the same. */
  private @Nullable String confuseVowels(String keys) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < keys.length(); i++) {
      if ("op".indexOf(keys.charAt(i)) >= 0) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return null;
    }
    int at = places.get(random.nextInt(places.size()));
    return keys.substring(0, at) + (keys.charAt(at) == 'o' ? 'p' : 'o') + keys.substring(at + 1);
  }
}
