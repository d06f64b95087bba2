package gongbo.search;

/**
 * Another name of a word.
 *
 * @param name the other name, as it is printed
 * @param origin where it comes from
 * @param releases the number of releases that define it; 0 unless it is learned
 */
public record Synonym(String name, Origin origin, int releases) {
  /** Returns whether the two are names of the same thing, whoever prints them. */
  boolean isEstablished() {
    return origin == Origin.CONFIGURED || origin == Origin.SPELLING;
  }

  /**
   * Returns whether a release with this name is as good a match as one with the word: so is a
   * translation, since releases hardly print English words.
   */
  boolean isEquivalent() {
    return isEstablished() || origin == Origin.TRANSLATED;
  }

  /** Where synonyms come from. */
  public enum Origin {
    /** The configuration, as names of the same thing. */
    CONFIGURED,
    /** The configuration, as a translation, which may be wider. */
    TRANSLATED,
    /**
     * The same name with or without a classifying suffix, as {@code 럼피스킨병} and {@code 럼피스킨}, the
     * names of its letters, as {@code 케이티엑스} of {@code KTX}, or the Korean word that it romanizes.
     */
    SPELLING,
    /** Releases of the generation that define it in brackets. */
    LEARNED
  }
}
