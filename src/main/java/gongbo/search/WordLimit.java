package gongbo.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Limits the words of a query, each of which is looked up, corrected, weighted and paired with the
 * next one. The words beyond the limit are left out and reported.
 */
final class WordLimit {
  /** The words considered: more than a long question or the first sentence of a passage has. */
  static final int MOST_WORDS = 40;

  private final List<String> ignored = new ArrayList<>();
  private int words;

  private WordLimit() {}

  /** Returns a query of the first words of another one, which adds the others to the ignored. */
  static QueryParser.ParsedQuery applyTo(QueryParser.ParsedQuery query) {
    WordLimit limit = new WordLimit();
    List<QueryClause> kept = limit.first(query.clauses());
    return new QueryParser.ParsedQuery(
        kept, Stream.concat(query.ignored().stream(), limit.ignored.stream()).toList());
  }

  private List<QueryClause> first(List<QueryClause> clauses) {
    return clauses.stream().flatMap(clause -> first(clause).stream()).toList();
  }

  /** Returns a clause, or what the limit leaves of it. */
  private Optional<QueryClause> first(QueryClause clause) {
    return switch (clause) {
      case QueryClause.Word _,
          QueryClause.Phrase _,
          QueryClause.Prefix _,
          QueryClause.FieldValue _,
          QueryClause.During _ ->
          counted(clause);
      case QueryClause.Any(List<QueryClause> parts) -> group(first(parts), QueryClause.Any::new);
      case QueryClause.All(List<QueryClause> parts) -> group(first(parts), QueryClause.All::new);
      case QueryClause.Excluded(QueryClause excluded) ->
          first(excluded).map(QueryClause.Excluded::new);
    };
  }

  private Optional<QueryClause> counted(QueryClause clause) {
    if (words++ < MOST_WORDS) {
      return Optional.of(clause);
    }
    ignored.add(clause.typed());
    return Optional.empty();
  }

  private static Optional<QueryClause> group(
      List<QueryClause> parts, Function<List<QueryClause>, QueryClause> group) {
    return parts.size() > 1 ? Optional.of(group.apply(parts)) : parts.stream().findFirst();
  }
}
