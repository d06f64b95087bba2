package gongbo.search;

import gongbo.index.Schema;
import gongbo.korean.KoreanAnalysis;
import gongbo.korean.Morpheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Builds the query of one word as typed: its term, or its adjacent morphemes where it is printed as
 * several words; in the title and in the body, which add up. {@link SynonymQueryBuilder} adds
 * synonyms.
 */
final class WordQueryBuilder {
  private final KoreanAnalysis analysis;
  private final RankingWeights weights;

  WordQueryBuilder(KoreanAnalysis analysis, RankingWeights weights) {
    this.analysis = analysis;
    this.weights = weights;
  }

  /** Returns the query for a word as typed. */
  Query literal(QueryWord word) {
    List<Query> inTitle = names(Schema.TITLE, word);
    if (inTitle.isEmpty()) {
      return new MatchNoDocsQuery("nothing to look for in " + word.text());
    }
    return new DisjunctionMaxQuery(
        List.of(
            new BoostQuery(best(inTitle), weights.match().title()), best(names(Schema.BODY, word))),
        weights.match().otherFields());
  }

  private static Query best(List<Query> names) {
    return names.size() == 1 ? names.getFirst() : new DisjunctionMaxQuery(names, 0);
  }

  /** Returns the queries for a word in a field: printed as one word, and as several. */
  private static List<Query> names(String field, QueryWord word) {
    List<Query> names = new ArrayList<>();
    if (!word.term().isEmpty()) {
      names.add(new TermQuery(new Term(field, word.term())));
    }
    if (word.morphemes().size() > 1 || (names.isEmpty() && !word.morphemes().isEmpty())) {
      names.add(adjacent(field, word.morphemes()));
    }
    return names;
  }

  /** Returns the query for two words close to each other in the body, in order. */
  Optional<Query> near(QueryWord first, QueryWord second) {
    if (first.morphemes().isEmpty() || second.morphemes().isEmpty()) {
      return Optional.empty();
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(weights.proximity().slop());
    int position = 0;
    for (QueryWord word : List.of(first, second)) {
      for (Morpheme part : word.morphemes()) {
        phrase.add(new Term(Schema.BODY, part.term()), position++);
      }
    }
    return Optional.of(new BoostQuery(phrase.build(), weights.proximity().body()));
  }

  /** Returns the query for words with a prefix, which begin at a boundary of morphemes. */
  Query prefix(String beginning) {
    String prefix = beginning.toLowerCase(Locale.ROOT);
    return new DisjunctionMaxQuery(
        List.of(
            new BoostQuery(
                new PrefixQuery(new Term(Schema.TITLE, prefix)), weights.match().title()),
            new PrefixQuery(new Term(Schema.BODY, prefix))),
        weights.match().otherFields());
  }

  /**
   * Returns the query for a value of a field by its bigrams: anywhere in the value for three and
   * more syllables, at the beginning of a word for fewer.
   */
  Query value(QueryClause.FieldValue clause) {
    List<Morpheme> pairs = analysis.pairsOf(clause.value());
    return adjacent(
        clause.field().key(), pairs.size() < 3 ? pairs : pairs.subList(1, pairs.size()));
  }

  /** Returns the query for highlighting the words; a hit need not contain all of them. */
  static Query highlighting(List<QueryWord> words, List<String> prefixes) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : List.of(Schema.TITLE, Schema.BODY)) {
      words.stream()
          .flatMap(QueryWord::names)
          .flatMap(name -> names(field, name).stream())
          .forEach(name -> any.add(name, Occur.SHOULD));
      for (String prefix : prefixes) {
        any.add(new PrefixQuery(new Term(field, prefix.toLowerCase(Locale.ROOT))), Occur.SHOULD);
      }
    }
    return any.build();
  }

  /** Returns a phrase query that keeps the distances between terms. */
  static Query adjacent(String field, List<Morpheme> terms) {
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.getFirst().term()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int first = terms.getFirst().position();
    for (Morpheme term : terms) {
      phrase.add(new Term(field, term.term()), term.position() - first);
    }
    return phrase.build();
  }
}
