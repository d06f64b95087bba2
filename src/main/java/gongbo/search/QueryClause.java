package gongbo.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A clause of a query. */
public sealed interface QueryClause {
  /** Returns the clause in query syntax. */
  default String typed() {
    return switch (this) {
      case Word(String text) -> text;
      case Phrase(String text) -> '"' + text + '"';
      case Prefix(String text) -> text + '*';
      case FieldValue(FacetField field, String value) -> field.key() + ":\"" + value + '"';
      case During(DateField field, Period period) -> field.key() + ':' + period.written();
      case All(List<QueryClause> parts) -> '(' + typed(parts) + ')';
      case Any(List<QueryClause> parts) ->
          parts.stream().map(QueryClause::typed).collect(joining(" OR ", "(", ")"));
      case Excluded(QueryClause clause) -> '-' + clause.typed();
    };
  }

  /** Returns clauses in query syntax, one after the other. */
  static String typed(List<QueryClause> clauses) {
    return clauses.stream().map(QueryClause::typed).collect(joining(" "));
  }

  /**
   * A word that a release should contain.
   *
   * @param text the word as typed
   */
  record Word(String text) implements QueryClause {}

  /**
   * A phrase that a release must contain.
   *
   * @param text the text between the quotation marks
   */
  record Phrase(String text) implements QueryClause {}

  /**
   * A prefix of a word that a release must contain: {@code 수소*}.
   *
   * @param text the prefix
   */
  record Prefix(String text) implements QueryClause {}

  /**
   * A value of a field that a release must have: {@code speaker:윤지웅}.
   *
   * @param field the field
   * @param value the value as typed
   */
  record FieldValue(FacetField field, String value) implements QueryClause {}

  /**
   * A period in which a release must be published or have an event: {@code
   * published:2024-05..2024-06}.
   *
   * @param field the date field
   * @param period the days
   */
  record During(DateField field, Period period) implements QueryClause {}

  /** The date fields of queries. */
  enum DateField {
    PUBLISHED("published", FacetField.DATE),
    EVENT("event", FacetField.EVENT_DATE);

    private final String key;
    private final FacetField facet;

    DateField(String key, FacetField facet) {
      this.key = key;
      this.facet = facet;
    }

    /** Returns the field with a name, which is also that of its facet. */
    static Optional<DateField> ofKey(String key) {
      return Stream.of(values())
          .filter(field -> field.key.equals(key) || field.facet.key().equals(key))
          .findFirst();
    }

    /** The name in queries. */
    public String key() {
      return key;
    }
  }

  /**
   * A disjunction: {@code 수소 OR 전기}.
   *
   * @param parts two or more clauses
   */
  record Any(List<QueryClause> parts) implements QueryClause {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A conjunction in parentheses: {@code (수소 버스)} in {@code (수소 버스) OR 전기차}.
   *
   * @param parts two or more clauses
   */
  record All(List<QueryClause> parts) implements QueryClause {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /**
   * An exclusion: {@code -수소}, {@code -"수소 경제"}, {@code -topic:환경}.
   *
   * @param clause the excluded clause, never an exclusion itself
   */
  record Excluded(QueryClause clause) implements QueryClause {
    /**
     * @throws IllegalArgumentException when the excluded clause is an exclusion
     */
    public Excluded {
      if (clause instanceof Excluded) {
        throw new IllegalArgumentException("an exclusion is not excluded again");
      }
    }
  }
}
