package gongbo.korean;

/**
 * One meaningful part of a text, as it is indexed.
 *
 * @param term the indexed form
 * @param position its position among the text's parts; dropped particles leave gaps
 * @param start where it begins in the text
 * @param end where it ends
 * @param kind what it can do on its own
 */
public record Morpheme(String term, int position, int start, int end, Use kind) {
  /** What a morpheme can do on its own. */
  public enum Use {
    /** A noun, a foreign word or a number: it says what a text is about. */
    NOUN,
    /** A prefix, suffix or counter, which belongs to its neighbour. */
    BOUND,
    /** A particle such as 은 or 에서; {@link KoreanAnalysis#morphemes()} drops them. */
    PARTICLE,
    /** A verb, adjective or pronoun, which says little about a text. */
    OTHER
  }

  /** Whether people also write it as a word of its own: a noun of two characters or more. */
  public boolean standsAlone() {
    return kind == Use.NOUN && term.length() >= 2;
  }
}
