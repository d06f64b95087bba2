package gongbo.search;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** One part of a query, as it was understood. */
public sealed interface QueryClause {
  /** The clause as it would be typed. */
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

  /** Clauses as one would type them one after the other. */
  static String typed(List<QueryClause> clauses) {
    return clauses.stream().map(QueryClause::typed).collect(joining(" "));
  }

  /**
   * A word, which a release should contain.
   *
   * @param text the word as typed
   */
  record Word(String text) implements QueryClause {}

  /**
   * Words in quotation marks, which a release must contain side by side.
   *
   * @param text what stands between the marks
   */
  record Phrase(String text) implements QueryClause {}

  /**
   * How a word begins that a release must contain: {@code 수소*}.
   *
   * @param text the beginning
   */
  record Prefix(String text) implements QueryClause {}

  /**
   * A value of a field, which a release must have: {@code speaker:윤지웅}.
   *
   * @param field the field
   * @param value its value as typed
   */
  record FieldValue(FacetField field, String value) implements QueryClause {}

  /**
   * When a release must have been published or have an event: {@code published:2024-05..2024-06}.
   *
   * @param field which of its dates
   * @param period the days
   */
  record During(DateField field, Period period) implements QueryClause {}

  /** The dates that a query can ask for. */
  enum DateField {
    PUBLISHED("published"),
    EVENT("event");

    private final String key;

    DateField(String key) {
      this.key = key;
    }

    /** The name in queries. */
    public String key() {
      return key;
    }
  }

  /**
   * Clauses of which one is enough: {@code 수소 OR 전기}.
   *
   * @param parts two or more
   */
  record Any(List<QueryClause> parts) implements QueryClause {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Clauses in parentheses, all of which must hold: {@code (수소 버스)} in {@code (수소 버스) OR 전기차}.
   *
   * @param parts two or more
   */
  record All(List<QueryClause> parts) implements QueryClause {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /**
   * What a release must not have: {@code -수소}, {@code -"수소 경제"}, {@code -topic:환경}.
   *
   * @param clause the excluded part, never itself an exclusion
   */
  record Excluded(QueryClause clause) implements QueryClause {
    /**
     * @throws IllegalArgumentException when the excluded part is an exclusion
     */
    public Excluded {
      if (clause instanceof Excluded) {
        throw new IllegalArgumentException("an exclusion is not excluded again");
      }
    }
  }
}
