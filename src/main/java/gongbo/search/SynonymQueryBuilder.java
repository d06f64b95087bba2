package gongbo.search;

import gongbo.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Builds the queries of a word with its synonyms. The established names of one thing count as one
 * word: each scores as if it were as frequent as the most frequent of them, so that {@code AI 기본법}
 * and {@code 인공지능 기본법} order releases alike. Other synonyms count less than the typed word. A
 * synonym is not found in a release that defines it as something else.
 */
final class SynonymQueryBuilder {
  private final WordQueryBuilder queries;
  private final RankingWeights weights;
  private final Lexicon lexicon;
  private final Synonyms synonyms;

  SynonymQueryBuilder(
      WordQueryBuilder queries, RankingWeights weights, Lexicon lexicon, Synonyms synonyms) {
    this.queries = queries;
    this.weights = weights;
    this.lexicon = lexicon;
    this.synonyms = synonyms;
  }

  /** Returns the query for a word by any of its names. */
  Query word(SearchedWord word) throws IOException {
    float idf = idf(word);
    List<Query> names = new ArrayList<>();
    names.add(boosted(queries.literal(word.word()), idf / lexicon.idf(word.word())));
    for (QueryWord name : word.equivalents()) {
      names.add(boosted(synonym(word, name), idf / lexicon.idf(name)));
    }
    for (QueryWord synonym : word.word().synonyms()) {
      if (!word.equivalents().contains(synonym)) {
        names.add(new BoostQuery(synonym(word, synonym), weights.match().synonym()));
      }
    }
    return best(names, weights.match().otherNames());
  }

  private Query synonym(SearchedWord word, QueryWord synonym) {
    List<BytesRef> others =
        synonyms.otherMeanings(word.word().text(), synonym.text()).stream()
            .map(BytesRef::new)
            .toList();
    return others.isEmpty()
        ? queries.literal(synonym)
        : new BooleanQuery.Builder()
            .add(queries.literal(synonym), Occur.MUST)
            .add(new TermInSetQuery(Schema.DEFINITION, others), Occur.MUST_NOT)
            .build();
  }

  /** Returns the inverse document frequency of the most frequent name. */
  float idf(SearchedWord word) throws IOException {
    float lowest = lexicon.idf(word.word());
    for (QueryWord name : word.equivalents()) {
      lowest = Math.min(lowest, lexicon.idf(name));
    }
    return lowest;
  }

  /** Returns the query for two words close to each other, in order, by any established names. */
  Optional<Query> near(SearchedWord first, SearchedWord second) throws IOException {
    float rarest = Math.max(idf(first), idf(second));
    List<Query> pairs = new ArrayList<>();
    for (QueryWord one : first.names().toList()) {
      for (QueryWord other : second.names().toList()) {
        float boost = rarest / Math.max(lexicon.idf(one), lexicon.idf(other));
        queries.near(one, other).map(near -> boosted(near, boost)).ifPresent(pairs::add);
      }
    }
    return pairs.isEmpty() ? Optional.empty() : Optional.of(best(pairs, 0));
  }

  private static Query boosted(Query query, float boost) {
    return boost == 1 ? query : new BoostQuery(query, boost);
  }

  private static Query best(List<Query> names, float others) {
    return names.size() == 1 ? names.getFirst() : new DisjunctionMaxQuery(names, others);
  }
}
