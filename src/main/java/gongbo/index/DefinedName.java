package gongbo.index;

import gongbo.korean.KoreanText;
import gongbo.release.Alias;

/**
 * An alternative name with what it stands for, as releases are indexed by it. Both are {@linkplain
 * KoreanText#nameKey keys} of names.
 *
 * @param alias the alternative name, such as {@code ai}
 * @param term what it stands for, such as {@code 인공지능}
 */
public record DefinedName(String alias, String term) {
  private static final char SEPARATOR = '=';

  static DefinedName of(Alias alias) {
    return new DefinedName(KoreanText.nameKey(alias.alias()), KoreanText.nameKey(alias.term()));
  }

  /** Reads a term of the field {@link Schema#DEFINITION}. */
  public static DefinedName parse(String indexed) {
    int separator = indexed.indexOf(SEPARATOR);
    return new DefinedName(indexed.substring(0, separator), indexed.substring(separator + 1));
  }

  /** Returns the term of the field {@link Schema#DEFINITION}: {@code ai=인공지능}. */
  public String indexed() {
    return alias + SEPARATOR + term;
  }
}
