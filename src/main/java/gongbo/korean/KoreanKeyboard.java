package gongbo.korean;

/**
 * The two-set Korean keyboard (KS X 5002). Converts between Hangul and Latin key sequences and
 * measures how likely a key is struck by mistake.
 */
public final class KoreanKeyboard {
  private static final String[] INITIALS = "r R s e E f a q Q t T d w W c z x v g".split(" ");
  private static final String[] VOWELS =
      "k o i O j p u P h hk ho hl y n nj np nl b m ml l".split(" ");

  /** The final consonants; the first item, which is empty, is for syllables without one. */
  private static final String[] FINALS =
      ", r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g"
          .replace(",", "")
          .split(" ");

  /** The keys of the single letters ㄱ to ㅣ, U+3131 to U+3163. */
  private static final String[] LETTERS =
      ("r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g"
              + " k o i O j p u P h hk ho hl y n nj np nl b m ml l")
          .split(" ");

  private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

  /** The offset of each row to the right of the first row, in key widths. */
  private static final double[] ROW_OFFSETS = {0, 0.25, 0.75};

  /**
   * The costs of substituting one key: by an adjacent key, with the wrong shift state, and by any
   * other key.
   */
  private static final float ADJACENT_KEY = 0.7f;

  private static final float WRONG_SHIFT = 0.4f;

  /** The cost of confusing ㅐ and ㅔ, which sound the same. */
  private static final float SAME_SOUND = 0.4f;

  private static final float OTHER_KEY = 1;

  /** The cost of a key struck twice. */
  public static final float DOUBLED_KEY = 0.7f;

  /** The costs of substituting the keys of ASCII: the one meant, the one typed. */
  private static final float[][] SUBSTITUTIONS = substitutions();

  private KoreanKeyboard() {}

  private static float[][] substitutions() {
    float[][] costs = new float[0x80][0x80];
    for (char meant = 0; meant < costs.length; meant++) {
      for (char typed = 0; typed < costs.length; typed++) {
        costs[meant][typed] = computedCost(meant, typed);
      }
    }
    return costs;
  }

  /**
   * Returns the keys that type a text: {@code qksehcp} for {@code 반도체}. Other characters are kept.
   */
  public static String keys(String text) {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (KoreanText.isSyllable(c)) {
        keys.append(INITIALS[HangulSyllable.initial(c)])
            .append(VOWELS[HangulSyllable.vowel(c)])
            .append(FINALS[HangulSyllable.last(c)]);
      } else if (c >= '\u3131' && c <= '\u3163') {
        keys.append(LETTERS[c - '\u3131']);
      } else {
        keys.append(c);
      }
    }
    return keys.toString();
  }

  /**
   * Returns the text that keys type on a Korean keyboard: {@code 반도체} for {@code qksehcp}. A letter
   * that is part of no syllable is kept as a single letter.
   */
  public static String hangul(String keys) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < keys.length()) {
      int initial = longestMatch(INITIALS, keys, at);
      int vowel = initial < 0 ? -1 : longestMatch(VOWELS, keys, at + INITIALS[initial].length());
      if (vowel < 0) {
        int letter = longestMatch(LETTERS, keys, at);
        text.append(letter < 0 ? keys.charAt(at) : (char) ('\u3131' + letter));
        at += letter < 0 ? 1 : LETTERS[letter].length();
        continue;
      }
      at += INITIALS[initial].length() + VOWELS[vowel].length();
      int last = finalConsonant(keys, at);
      at += FINALS[last].length();
      text.append(HangulSyllable.of(initial, vowel, last));
    }
    return text.toString();
  }

  /**
   * Returns the index of the longest final consonant at an offset. A consonant before a vowel
   * belongs to the next syllable.
   */
  private static int finalConsonant(String keys, int at) {
    int best = 0;
    for (int i = 1; i < FINALS.length; i++) {
      int end = at + FINALS[i].length();
      boolean isFinal = longestMatch(VOWELS, keys, end) < 0;
      if (isFinal && keys.startsWith(FINALS[i], at) && FINALS[i].length() > FINALS[best].length()) {
        best = i;
      }
    }
    return best;
  }

  private static int longestMatch(String[] all, String keys, int at) {
    int best = -1;
    for (int i = 0; i < all.length; i++) {
      if (keys.startsWith(all[i], at) && (best < 0 || all[i].length() > all[best].length())) {
        best = i;
      }
    }
    return best;
  }

  /** Returns the cost of the last one of so many typed keys, were it struck by mistake. */
  public static float extraKeyCost(String typed, int keys) {
    return keys > 1 && typed.charAt(keys - 1) == typed.charAt(keys - 2) ? DOUBLED_KEY : OTHER_KEY;
  }

  /**
   * Returns the cost of typing one key for another: 0 for itself, {@value #WRONG_SHIFT} with the
   * wrong shift state, {@value #SAME_SOUND} for ㅐ and ㅔ, {@value #ADJACENT_KEY} for an adjacent key
   * and 1 for any other.
   */
  public static float substitutionCost(char meant, char typed) {
    return meant < SUBSTITUTIONS.length && typed < SUBSTITUTIONS.length
        ? SUBSTITUTIONS[meant][typed]
        : computedCost(meant, typed);
  }

  private static float computedCost(char meant, char typed) {
    if (meant == typed) {
      return 0;
    }
    if ((meant == 'o' && typed == 'p') || (meant == 'p' && typed == 'o')) {
      return SAME_SOUND;
    }
    char a = Character.toLowerCase(meant);
    char b = Character.toLowerCase(typed);
    if (a == b) {
      return WRONG_SHIFT;
    }
    return areAdjacent(a, b) ? ADJACENT_KEY : OTHER_KEY;
  }

  private static boolean areAdjacent(char a, char b) {
    int rowA = row(a);
    int rowB = row(b);
    if (rowA < 0 || rowB < 0 || Math.abs(rowA - rowB) > 1) {
      return false;
    }
    double distance =
        ROWS[rowA].indexOf(a) + ROW_OFFSETS[rowA] - (ROWS[rowB].indexOf(b) + ROW_OFFSETS[rowB]);
    return Math.abs(distance) <= 1;
  }

  private static int row(char key) {
    for (int i = 0; i < ROWS.length; i++) {
      if (ROWS[i].indexOf(key) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
