package gongbo.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a query was understood.
 *
 * @param clauses what was searched, corrections made
 * @param corrections what was searched in place of what was typed, because nothing says it so; in
 *     quotation marks a word is always searched as typed
 * @param offers what may have been meant, though there are results as typed
 * @param ignored what was left out, as typed: operators that make no sense where they stand (what
 *     they were meant to work on was searched as words), and words that only ask
 * @param recognised what some of the words are besides words, and weigh as
 * @param needed how many of its words a release had to have
 * @param complete how many of the releases found have all of its words that say something
 * @param partial how many have only some of them
 * @param relaxations where there are few results: what leaving a word or a filter out would find,
 *     the query that is nearest to the one asked first
 */
public record QueryInterpretation(
    List<QueryClause> clauses,
    List<Correction> corrections,
    List<Correction> offers,
    List<String> ignored,
    List<Recognised> recognised,
    int needed,
    long complete,
    long partial,
    List<Relaxation> relaxations) {

  public QueryInterpretation {
    clauses = List.copyOf(clauses);
    corrections = List.copyOf(corrections);
    offers = List.copyOf(offers);
    ignored = List.copyOf(ignored);
    recognised = List.copyOf(recognised);
    relaxations = List.copyOf(relaxations);
  }

  /** A query that was searched as typed, and all of whose words are in what it found. */
  public static QueryInterpretation literal(List<QueryClause> clauses, long total) {
    return new QueryInterpretation(
        clauses, List.of(), List.of(), List.of(), List.of(), clauses.size(), total, 0, List.of());
  }

  /**
   * Other words in the place of those typed.
   *
   * @param kind what went wrong
   * @param typed the words as typed, a space between them
   * @param meant the words in their place
   */
  public record Correction(Cause kind, String typed, String meant) {
    /** What went wrong. */
    public enum Cause {
      /** A space is missing or in the wrong place. */
      SPACING,
      /** It was typed in the other language of the keyboard. */
      KEYBOARD,
      /** A finger slipped. */
      SPELLING,
      /** Only the initial consonants were typed. */
      INITIALS
    }
  }

  /**
   * Words that are the name of a person, a publisher, a place or a topic, a post that somebody
   * held, or a time. Releases that have it stand higher; none is left out. A post comes once for
   * each who held it.
   *
   * @param typed the words as typed
   * @param meant what they are: a {@link QueryClause.FieldValue} or a {@link QueryClause.During}
   * @param releases how many releases of the generation have it; 0 for a time
   * @param held when the person meant held the post that the words name, as releases tell; null for
   *     all else
   * @param narrowed the query that finds only releases that have it
   * @param literal the query that takes the words for words
   */
  public record Recognised(
      String typed,
      QueryClause meant,
      long releases,
      @Nullable Period held,
      String narrowed,
      String literal) {}

  /**
   * A query without one of its parts, or a search without one of its filters.
   *
   * @param filter the facet whose filter is left out, of {@link FacetOptions#ALL_FACETS}; null
   *     where a part of the query is
   * @param without what is left out: the part as typed, or the values of the filter
   * @param query the text of the query that is left
   * @param total how many releases have all of the rest
   */
  public record Relaxation(@Nullable String filter, String without, String query, long total) {}
}
