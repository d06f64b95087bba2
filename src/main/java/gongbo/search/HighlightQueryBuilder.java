package gongbo.search;

import gongbo.korean.KoreanAnalysis;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/** Builds the query for the words and phrases that are highlighted in a hit. */
final class HighlightQueryBuilder {
  private final KoreanAnalysis analysis;
  private final SearchedWordReader reader;

  HighlightQueryBuilder(KoreanAnalysis analysis, SearchedWordReader reader) {
    this.analysis = analysis;
    this.reader = reader;
  }

  /**
   * Returns the query.
   *
   * @param words the words outside parentheses, which are highlighted as they are searched
   * @param clauses the clauses, whose words of this kind are ignored
   */
  Query of(List<SearchedWord> words, List<QueryClause> clauses) {
    List<QueryWord> highlighted =
        Stream.concat(
                words.stream().map(SearchedWord::word),
                clauses.stream()
                    .filter(clause -> !(clause instanceof QueryClause.Word))
                    .flatMap(this::words))
            .toList();
    return WordQueryBuilder.highlighting(
        highlighted, clauses.stream().flatMap(HighlightQueryBuilder::prefixes).toList());
  }

  private Stream<QueryWord> words(QueryClause clause) {
    return switch (clause) {
      case QueryClause.Word(String text) -> Stream.of(reader.whole(text).word());
      case QueryClause.Phrase(String text) -> Stream.of(QueryWord.adjacent(text, analysis));
      case QueryClause.Any(List<QueryClause> parts) -> parts.stream().flatMap(this::words);
      case QueryClause.All(List<QueryClause> parts) -> parts.stream().flatMap(this::words);
      case QueryClause.Prefix _,
          QueryClause.FieldValue _,
          QueryClause.During _,
          QueryClause.Excluded _ ->
          Stream.empty();
    };
  }

  private static Stream<String> prefixes(QueryClause clause) {
    return switch (clause) {
      case QueryClause.Prefix(String prefix) -> Stream.of(prefix);
      case QueryClause.Any(List<QueryClause> parts) ->
          parts.stream().flatMap(HighlightQueryBuilder::prefixes);
      case QueryClause.All(List<QueryClause> parts) ->
          parts.stream().flatMap(HighlightQueryBuilder::prefixes);
      default -> Stream.empty();
    };
  }
}
