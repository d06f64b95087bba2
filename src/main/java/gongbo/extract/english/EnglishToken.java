package gongbo.extract.english;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A token of English text.
 *
 * @param kind the type of the token
 * @param start the offset of its first character in the body's text
 * @param end the offset after its last character
 * @param text the token as printed; for a quotation the words between its marks
 * @param key the word as the word lists have it: small, without possessive ending and full stop;
 *     empty for other tokens
 */
record EnglishToken(Kind kind, int start, int end, String text, String key) {
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}|(?:\\p{Lu}\\.)+");

  /** Abbreviations that are spelled like initials. */
  private static final Set<String> STATES = Set.of("U.S.", "U.K.", "U.N.", "E.U.", "D.C.");

  /** The types of tokens. */
  enum Kind {
    /** Letters and digits, with apostrophes, hyphens and the full stops of abbreviations. */
    WORD,
    /** A quotation with its marks. */
    QUOTATION,
    /** Any other character. */
    SIGN
  }

  EnglishToken(Kind kind, int start, int end, String text) {
    this(kind, start, end, text, kind == Kind.WORD ? keyOf(text) : "");
  }

  /** Returns the key of a word as printed. */
  static String keyOf(String word) {
    String key = baseOf(word).toLowerCase(Locale.ROOT);
    return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
  }

  private static String baseOf(String word) {
    if (word.endsWith("’s") || word.endsWith("'s")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("’") || word.endsWith("'") ? word.substring(0, word.length() - 1) : word;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isQuotation() {
    return kind == Kind.QUOTATION;
  }

  boolean isSign(char sign) {
    return kind == Kind.SIGN && text.charAt(0) == sign;
  }

  /** Returns true for a comma, a semicolon, a bracket or a dash. */
  boolean isBreak() {
    return kind == Kind.SIGN && ",;()–—-".indexOf(text.charAt(0)) >= 0;
  }

  /** Returns true for a word with a capital among its first two letters: Smith, hEithir, d’Arcy. */
  boolean isCapitalised() {
    return isWord()
        && (Character.isUpperCase(text.charAt(0))
            || (text.length() > 2
                && text.substring(1, 3).chars().anyMatch(Character::isUpperCase)
                && Character.isLetter(text.charAt(0))));
  }

  /** Returns true for an acronym: two capitals or more and no small letter, as in NASA or G20. */
  boolean isAcronym() {
    String base = base();
    return isWord()
        && base.length() >= 2
        && base.chars().filter(Character::isUpperCase).count() >= 2
        && base.chars().noneMatch(Character::isLowerCase);
  }

  /** Returns true for the initials of a name, as in J. Smith, J Smith and A.H.M. Perera. */
  boolean isInitial() {
    return isWord() && INITIALS.matcher(text).matches() && !STATES.contains(text);
  }

  boolean isPossessive() {
    return text.endsWith("’s") || text.endsWith("'s") || text.endsWith("s’") || text.endsWith("s'");
  }

  /** Returns the word without a possessive ending. */
  String base() {
    return baseOf(text);
  }
}
