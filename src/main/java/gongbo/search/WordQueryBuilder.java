package gongbo.search;

import gongbo.index.Schema;
import gongbo.korean.KoreanAnalysis;
import gongbo.korean.Morpheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Builds the query of one word: its adjacent morphemes and, weighted lower, its syllable bigrams;
 * in the title and in the body, which add up; for the word itself and, weighted lower, its
 * synonyms.
 */
final class WordQueryBuilder {
  private final KoreanAnalysis analysis;
  private final RankingWeights weights;
  private final Synonyms synonyms;

  WordQueryBuilder(KoreanAnalysis analysis, RankingWeights weights, Synonyms synonyms) {
    this.analysis = analysis;
    this.weights = weights;
    this.synonyms = synonyms;
  }

  /** Returns the query for a word or its synonyms. */
  Query word(QueryWord word) {
    Query literal = literal(word);
    if (word.synonyms().isEmpty()) {
      return literal;
    }
    List<Query> names = new ArrayList<>();
    names.add(literal);
    for (QueryWord synonym : word.synonyms()) {
      names.add(new BoostQuery(synonym(word, synonym), weights.match().synonym()));
    }
    return new DisjunctionMaxQuery(names, weights.match().otherNames());
  }

  /** Returns the query for a synonym, except in releases that define it as something else. */
  private Query synonym(QueryWord word, QueryWord synonym) {
    List<BytesRef> others =
        synonyms.otherMeanings(word.text(), synonym.text()).stream().map(BytesRef::new).toList();
    return others.isEmpty()
        ? literal(synonym)
        : new BooleanQuery.Builder()
            .add(literal(synonym), Occur.MUST)
            .add(new TermInSetQuery(Schema.DEFINITION, others), Occur.MUST_NOT)
            .build();
  }

  private Query literal(QueryWord word) {
    List<Query> fields = new ArrayList<>();
    if (!word.morphemes().isEmpty()) {
      fields.add(new BoostQuery(adjacent(Schema.TITLE, word.morphemes()), weights.match().title()));
      fields.add(adjacent(Schema.BODY, word.morphemes()));
    }
    if (!word.pairs().isEmpty()) {
      float share = word.morphemes().isEmpty() ? 1 : weights.match().bigrams();
      fields.add(
          new BoostQuery(
              adjacent(Schema.TITLE_PAIRS, word.pairs()), weights.match().title() * share));
      fields.add(new BoostQuery(adjacent(Schema.BODY_PAIRS, word.pairs()), share));
    }
    return fields.isEmpty()
        ? new MatchNoDocsQuery("nothing to look for in " + word.text())
        : new DisjunctionMaxQuery(fields, weights.match().otherFields());
  }

  /**
   * Returns the query for single bigrams: a release that shares most of a word's letters may be
   * about it.
   */
  Stream<Query> singleBigrams(QueryWord word) {
    return analysis.pairsOf(word.text()).stream()
        .filter(pair -> !pair.term().startsWith("^"))
        .flatMap(
            pair ->
                Stream.of(
                    boosted(
                        Schema.TITLE_PAIRS,
                        pair,
                        weights.match().singleBigram() * weights.match().title()),
                    boosted(Schema.BODY_PAIRS, pair, weights.match().singleBigram())));
  }

  private static Query boosted(String field, Morpheme term, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, term.term())), weight);
  }

  /** Returns the query for two words close to each other, in order. */
  Stream<Query> near(QueryWord first, QueryWord second) {
    return first.morphemes().isEmpty() || second.morphemes().isEmpty()
        ? Stream.empty()
        : Stream.of(
            new BoostQuery(near(Schema.TITLE, first, second), weights.proximity().title()),
            new BoostQuery(near(Schema.BODY, first, second), weights.proximity().body()));
  }

  private Query near(String field, QueryWord first, QueryWord second) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(weights.proximity().slop());
    int position = 0;
    for (QueryWord word : List.of(first, second)) {
      for (Morpheme part : word.morphemes()) {
        phrase.add(new Term(field, part.term()), position++);
      }
    }
    return phrase.build();
  }

  /** Returns the query for printed words with a prefix. */
  Query prefix(String beginning) {
    List<Morpheme> pairs = analysis.pairsOf(beginning);
    return new DisjunctionMaxQuery(
        List.of(
            new BoostQuery(beginning(Schema.TITLE_PAIRS, pairs), weights.match().title()),
            beginning(Schema.BODY_PAIRS, pairs)),
        weights.match().otherFields());
  }

  /** A run of Latin letters or digits is one unit of a bigram, so its prefix matches too. */
  private static Query beginning(String field, List<Morpheme> pairs) {
    return pairs.size() == 1
        ? new PrefixQuery(new Term(field, pairs.getFirst().term()))
        : adjacent(field, pairs);
  }

  /** Returns the query for a value of a field by its bigrams. */
  Query value(QueryClause.FieldValue clause) {
    List<Morpheme> pairs = QueryWord.adjacent(clause.value(), analysis).pairs();
    return adjacent(
        clause.field().key(), pairs.isEmpty() ? analysis.pairsOf(clause.value()) : pairs);
  }

  /** Returns the query for highlighting the words; a hit need not contain all of them. */
  static Query highlighting(List<QueryWord> words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (QueryWord word : words) {
      word.names()
          .filter(name -> !name.morphemes().isEmpty())
          .forEach(
              name -> {
                any.add(adjacent(Schema.TITLE, name.morphemes()), Occur.SHOULD);
                any.add(adjacent(Schema.BODY, name.morphemes()), Occur.SHOULD);
              });
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
