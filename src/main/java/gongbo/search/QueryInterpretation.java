package gongbo.search;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a query was interpreted.
 *
 * @param clauses the clauses that were searched, corrections applied
 * @param corrections replacements of words that no release has; a word in quotation marks is always
 *     searched as typed
 * @param offers suggested replacements, where the evidence for one is thin
 * @param ignored the parts that were left out, as typed: misplaced operators, whose operands were
 *     searched as words, stopwords of questions, and the words of a very long query beyond the
 *     first {@value WordLimit#MOST_WORDS}
 * @param recognised the entities and times recognised in the words
 * @param synonyms the synonyms that were searched
 * @param needed the number of words that a release had to have
 * @param complete the number of full matches: hits with all content words, as typed or by a synonym
 * @param partial the number of hits with only some of them
 * @param relaxations what dropping a word or a filter would find, where there are few results; the
 *     closest query first
 */
@RecordBuilder
public record QueryInterpretation(
    List<QueryClause> clauses,
    List<Correction> corrections,
    List<Correction> offers,
    List<String> ignored,
    List<Recognised> recognised,
    List<UsedSynonym> synonyms,
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
    synonyms = List.copyOf(synonyms);
    relaxations = List.copyOf(relaxations);
  }

  /** The interpretation of a query that was searched as typed and whose words are in every hit. */
  public static QueryInterpretation literal(List<QueryClause> clauses, long total) {
    return QueryInterpretationBuilder.builder()
        .clauses(clauses)
        .corrections(List.of())
        .offers(List.of())
        .ignored(List.of())
        .recognised(List.of())
        .synonyms(List.of())
        .needed(clauses.size())
        .complete(total)
        .partial(0)
        .relaxations(List.of())
        .build();
  }

  /**
   * A replacement of typed words.
   *
   * @param kind the cause of the error
   * @param typed the words as typed, separated by spaces
   * @param meant the replacement
   */
  public record Correction(Cause kind, String typed, String meant) {
    /** The causes of errors. */
    public enum Cause {
      /** A missing or misplaced space. */
      SPACING,
      /** Typed with the other keyboard layout. */
      KEYBOARD,
      /** A typing error. */
      SPELLING,
      /** Initial consonants alone. */
      INITIALS
    }
  }

  /**
   * Words that name a person, a publisher, a place, a topic, an office or a time. A time or a
   * person is applied as a filter where a full match remains; otherwise, like any other entity, it
   * only raises releases. An office appears once per holder.
   *
   * @param typed the words as typed
   * @param meant the entity: a {@link QueryClause.FieldValue} or a {@link QueryClause.During}
   * @param releases the number of releases of the generation that have it; 0 for a time
   * @param held the period in which the person held the office that the words name; null otherwise
   * @param applied whether every hit has the entity: was published at the time; has words of the
   *     person or names the person
   * @param narrowed the query that requires the entity
   * @param literal the query for the words alone
   */
  @RecordBuilder
  public record Recognised(
      String typed,
      QueryClause meant,
      long releases,
      @Nullable Period held,
      boolean applied,
      String narrowed,
      String literal) {}

  /**
   * A synonym that was searched, too.
   *
   * @param word the word of the query, without particles
   */
  public record UsedSynonym(String word, Synonym synonym) {}

  /**
   * A query without one of its clauses, or a search without one of its filters.
   *
   * @param filter the facet whose filter is dropped, of {@link FacetOptions#ALL_FACETS}; null when
   *     a clause is dropped
   * @param without what is dropped: the clause as typed, or the values of the filter
   * @param query the text of the remaining query
   * @param total the number of releases with all of the rest
   */
  public record Relaxation(@Nullable String filter, String without, String query, long total) {}
}
