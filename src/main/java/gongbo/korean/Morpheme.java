package gongbo.korean;

/**
 * A morpheme of a text, as indexed.
 *
 * @param term the indexed form
 * @param position its token position in the text; removed particles leave gaps
 * @param start the offset of its first character in the text
 * @param end the offset after its last character
 * @param kind the grammatical role
 */
public record Morpheme(String term, int position, int start, int end, Use kind) {
  /** The grammatical roles of morphemes. */
  public enum Use {
    /** A noun, foreign word or number, which indicates the subject of a text. */
    NOUN,
    /** A prefix, suffix or counter, which attaches to an adjacent morpheme. */
    BOUND,
    /** A particle such as 은 or 에서; {@link KoreanAnalysis#morphemes()} removes them. */
    PARTICLE,
    /** Any other morpheme, such as a verb, adjective or pronoun. */
    OTHER,
    /** Several adjacent morphemes, or another form of one, at the position of the first. */
    COMPOUND
  }

  /**
   * Returns whether the morpheme is also written as a separate word, i.e. is a noun of two or more
   * characters.
   */
  public boolean standsAlone() {
    return kind == Use.NOUN && term.length() >= 2;
  }
}
