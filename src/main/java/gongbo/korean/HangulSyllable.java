package gongbo.korean;

/**
 * The letters of Hangul syllables by their numbers in Unicode order (section 3.12): 19 initial
 * consonants, {@value #VOWELS} vowels, and {@value #FINALS} finals, of which 0 is none.
 */
final class HangulSyllable {
  static final int VOWELS = 21;
  static final int FINALS = 28;

  private static final char FIRST = '가';

  private HangulSyllable() {}

  /** Returns the syllable of an initial consonant, a vowel and a final consonant. */
  static char of(int initial, int vowel, int last) {
    return (char) (FIRST + (initial * VOWELS + vowel) * FINALS + last);
  }

  /** Returns the initial consonant of a syllable. */
  static int initial(char syllable) {
    return (syllable - FIRST) / (VOWELS * FINALS);
  }

  /** Returns the vowel of a syllable. */
  static int vowel(char syllable) {
    return (syllable - FIRST) / FINALS % VOWELS;
  }

  /** Returns the final consonant of a syllable; 0 where it has none. */
  static int last(char syllable) {
    return (syllable - FIRST) % FINALS;
  }
}
