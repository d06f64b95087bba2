package gongbo.source;

import java.util.Locale;

/**
 * The forms of the numbers that Hangul generates, in the order of their codes in HWP 5 and with the
 * names of OWPML.
 */
enum NumberFormat {
  DIGIT,
  CIRCLED_DIGIT,
  ROMAN_CAPITAL,
  ROMAN_SMALL,
  LATIN_CAPITAL,
  LATIN_SMALL,
  CIRCLED_LATIN_CAPITAL,
  CIRCLED_LATIN_SMALL,
  HANGUL_SYLLABLE,
  CIRCLED_HANGUL_SYLLABLE,
  HANGUL_JAMO,
  CIRCLED_HANGUL_JAMO,
  HANGUL_PHONETIC,
  IDEOGRAPH,
  CIRCLED_IDEOGRAPH,
  DECAGON_CIRCLE,
  DECAGON_CIRCLE_HANJA;

  private static final NumberFormat[] BY_CODE = values();
  private static final String SYLLABLES = "가나다라마바사아자차카타파하";
  private static final String JAMO = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
  private static final String STEMS = "갑을병정무기경신임계";
  private static final String HANJA_STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String[] KOREAN = {"", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구", "십"};
  private static final String[] HANJA = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_LETTERS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  /** Returns the format of a code; digits when it is unknown. */
  static NumberFormat of(int code) {
    return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : DIGIT;
  }

  /** Returns the format of a name; digits when it is unknown. */
  static NumberFormat of(String name) {
    // OWPML's schema misspells this name.
    String known = name.equals("CIRCLED_LATIN_CAPTION") ? "CIRCLED_LATIN_CAPITAL" : name;
    for (NumberFormat format : BY_CODE) {
      if (format.name().equals(known)) {
        return format;
      }
    }
    return DIGIT;
  }

  /** Returns a number in this form; in digits when the form has no such number. */
  String format(int number) {
    if (number < 1) {
      return String.valueOf(number);
    }
    return switch (this) {
      case DIGIT -> String.valueOf(number);
      case CIRCLED_DIGIT -> number > 20 ? String.valueOf(number) : sign('①', number);
      case ROMAN_CAPITAL -> roman(number);
      case ROMAN_SMALL -> roman(number).toLowerCase(Locale.ROOT);
      case LATIN_CAPITAL -> letter('A', 26, number);
      case LATIN_SMALL -> letter('a', 26, number);
      case CIRCLED_LATIN_CAPITAL -> letter('Ⓐ', 26, number);
      case CIRCLED_LATIN_SMALL -> letter('ⓐ', 26, number);
      case HANGUL_SYLLABLE -> nth(SYLLABLES, number);
      case CIRCLED_HANGUL_SYLLABLE -> letter('㉮', 14, number);
      case HANGUL_JAMO -> nth(JAMO, number);
      case CIRCLED_HANGUL_JAMO -> letter('㉠', 14, number);
      case HANGUL_PHONETIC -> tens(KOREAN, number);
      case IDEOGRAPH -> tens(HANJA, number);
      case CIRCLED_IDEOGRAPH -> number > 10 ? tens(HANJA, number) : sign('㊀', number);
      case DECAGON_CIRCLE -> nth(STEMS, number);
      case DECAGON_CIRCLE_HANJA -> nth(HANJA_STEMS, number);
    };
  }

  private static String sign(char first, int number) {
    return String.valueOf((char) (first + number - 1));
  }

  /** Returns a letter of an alphabet, which begins again after its last. */
  private static String letter(char first, int count, int number) {
    return sign(first, (number - 1) % count + 1);
  }

  private static String nth(String letters, int number) {
    return String.valueOf(letters.charAt((number - 1) % letters.length()));
  }

  private static String roman(int number) {
    if (number >= 4000) {
      return String.valueOf(number);
    }
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN[i]) {
        roman.append(ROMAN_LETTERS[i]);
        rest -= ROMAN[i];
      }
    }
    return roman.toString();
  }

  private static String tens(String[] words, int number) {
    if (number > 99) {
      return String.valueOf(number);
    }
    int tens = number / 10;
    return (tens > 1 ? words[tens] : "") + (tens > 0 ? words[10] : "") + words[number % 10];
  }
}
