package gongbo.search;

import java.util.List;

/**
 * How a query was understood.
 *
 * @param clauses what was searched, corrections made
 * @param corrections what was searched in place of what was typed, because nothing says it so; in
 *     quotation marks a word is always searched as typed
 * @param offers what may have been meant, though there are results as typed
 * @param needed how many of its words a release had to have
 * @param relaxations where there are few results: what leaving one of the words out would find
 */
public record Interpretation(
    List<Clause> clauses,
    List<Correction> corrections,
    List<Correction> offers,
    int needed,
    List<Relaxation> relaxations) {

  public Interpretation {
    clauses = List.copyOf(clauses);
    corrections = List.copyOf(corrections);
    offers = List.copyOf(offers);
    relaxations = List.copyOf(relaxations);
  }

  /** A query that was searched as typed. */
  public static Interpretation literal(List<Clause> clauses) {
    return new Interpretation(clauses, List.of(), List.of(), clauses.size(), List.of());
  }

  /**
   * Other words in the place of those typed.
   *
   * @param kind what went wrong
   * @param typed the words as typed, a space between them
   * @param meant the words in their place
   */
  public record Correction(Kind kind, String typed, String meant) {
    /** What went wrong. */
    public enum Kind {
      /** A space is missing or in the wrong place. */
      SPACING,
      /** It was typed in the other language of the keyboard. */
      KEYBOARD,
      /** A finger slipped. */
      SPELLING
    }
  }

  /**
   * A query with one word less.
   *
   * @param without the word left out
   * @param query the rest
   * @param total how many releases have all of the rest
   */
  public record Relaxation(String without, String query, long total) {}
}
