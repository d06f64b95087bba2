package gongbo.search;

/**
 * Another name of a word.
 *
 * @param name the other name, as it is printed
 * @param origin where it comes from
 * @param releases the number of releases that define it; 0 unless it is learned
 */
public record Synonym(String name, Origin origin, int releases) {
  /** Where synonyms come from. */
  public enum Origin {
    /** The configuration. */
    CONFIGURED,
    /** The same name with or without a classifying suffix, as {@code 럼피스킨병} and {@code 럼피스킨}. */
    SPELLING,
    /** Releases of the generation that define it in brackets. */
    LEARNED
  }
}
