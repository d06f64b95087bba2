package gongbo.korean;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads Korean words in Latin letters by the Revised Romanization of Korean (Ministry of Culture
 * and Tourism notice 2000-8), where letters are written as they are pronounced: {@code Saemangeum}
 * is 새만금, and {@code Jongno} is 종로 or 종노.
 */
public final class Romanization {
  /** The longest word that is read, in letters. */
  private static final int LONGEST = 24;

  /** The most readings of a word. */
  private static final int MOST_READINGS = 64;

  /** The most steps for a word, whose letters can be cut in very many ways. */
  private static final int MOST_STEPS = 5_000;

  /** The initial consonants in the order of their numbers. */
  private static final List<String> INITIAL =
      List.of(
          "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t",
          "p", "h");

  private static final int INITIAL_N = INITIAL.indexOf("n");
  private static final int INITIAL_L = INITIAL.indexOf("r");
  private static final int SILENT = INITIAL.indexOf("");

  /** The vowels in the order of their numbers. */
  private static final List<String> MEDIAL =
      List.of(
          "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo",
          "we", "wi", "yu", "eu", "ui", "i");

  /** The numbers of the vowels, those of most letters first: {@code eo} is 어 before it is 에오. */
  private static final List<Integer> LONGEST_MEDIAL =
      IntStream.range(0, MEDIAL.size())
          .boxed()
          .sorted(Comparator.comparing((Integer vowel) -> MEDIAL.get(vowel).length()).reversed())
          .toList();

  /** The numbers of final consonants by their letters. */
  private static final Map<String, List<Integer>> FINAL =
      Map.of(
          "", List.of(0),
          "k", List.of(1, 2, 24),
          "n", List.of(4),
          "t", List.of(7, 19, 22, 23, 25),
          "l", List.of(8),
          "m", List.of(16),
          "p", List.of(17, 26),
          "ng", List.of(21));

  /**
   * The number of a final consonant before a vowel, with which it is pronounced, by its letters.
   */
  private static final Map<String, Integer> BEFORE_VOWEL =
      Map.of("g", 1, "d", 7, "r", 8, "b", 17, "s", 19, "j", 22);

  /** The number of a final consonant before ㄴ, ㅁ or ㄹ, which make it nasal, by its letters. */
  private static final Map<String, Integer> BEFORE_NASAL = Map.of("ng", 1, "m", 17);

  private static final int FINAL_N = 4;
  private static final int FINAL_L = 8;

  private final String letters;
  private final Set<String> readings = new LinkedHashSet<>();
  private int steps;

  private Romanization(String letters) {
    this.letters = letters;
  }

  /**
   * Returns the Korean words of two and more syllables that a word in Latin letters may be, at most
   * {@value #MOST_READINGS}; empty when it is none. Hyphens may separate its syllables.
   */
  public static List<String> readings(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replace("-", "");
    if (letters.length() > LONGEST || !letters.chars().allMatch(KoreanText::isLatin)) {
      return List.of();
    }
    Romanization romanization = new Romanization(letters);
    romanization.read(0, "");
    return romanization.readings.stream().filter(reading -> reading.length() > 1).toList();
  }

  /** Reads the letters from an offset, after some syllables. */
  private void read(int from, String before) {
    if (readings.size() == MOST_READINGS || steps++ > MOST_STEPS) {
      return;
    }
    if (from == letters.length()) {
      readings.add(before);
      return;
    }
    for (int length = Math.min(2, letters.length() - from); length >= 0; length--) {
      for (int initial : initials(part(from, length), before)) {
        readVowel(from + length, before, initial);
      }
    }
  }

  /** Returns the consonants that are pronounced like some letters after the last syllable. */
  private static List<Integer> initials(String part, String before) {
    int last = before.isEmpty() ? 0 : HangulSyllable.last(before.charAt(before.length() - 1));
    if (part.equals("n") && last != 0 && last != FINAL_N && last != FINAL_L) {
      return List.of(INITIAL_N, INITIAL_L);
    }
    if (part.equals("l") && last == FINAL_L) {
      return List.of(INITIAL_L, INITIAL_N);
    }
    int initial = part.equals("l") && last == FINAL_N ? INITIAL_L : INITIAL.indexOf(part);
    return initial < 0 ? List.of() : List.of(initial);
  }

  private void readVowel(int from, String before, int initial) {
    for (int medial : LONGEST_MEDIAL) {
      if (letters.startsWith(MEDIAL.get(medial), from)) {
        readFinal(
            from + MEDIAL.get(medial).length(), before, HangulSyllable.of(initial, medial, 0));
      }
    }
  }

  /** Reads the final consonant of a syllable that is open so far. */
  private void readFinal(int from, String before, char open) {
    for (int length = Math.min(2, letters.length() - from); length >= 0; length--) {
      String part = part(from, length);
      String rest = letters.substring(from + length);
      for (int last : FINAL.getOrDefault(part, List.of())) {
        read(from + length, before + closed(open, last));
      }
      Integer spoken = BEFORE_VOWEL.get(part);
      if (spoken != null) {
        readVowel(from + length, before + closed(open, spoken), SILENT);
      }
      Integer stop = BEFORE_NASAL.get(part);
      if (stop != null && (rest.startsWith("n") || rest.startsWith("m"))) {
        read(from + length, before + closed(open, stop));
      }
      if (part.equals("l") && rest.startsWith("l")) {
        read(from + length, before + closed(open, FINAL_N));
      }
    }
  }

  private static char closed(char open, int last) {
    return (char) (open + last);
  }

  private String part(int from, int length) {
    return letters.substring(from, from + length);
  }
}
