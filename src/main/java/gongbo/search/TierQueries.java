package gongbo.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The queries that separate the tiers of a query's matches. Each finds a part of what the one
 * before finds: the matches, the complete ones, the literal ones.
 *
 * @param complete the query for the matches with all content words; null where every match has them
 * @param literal the query for the matches with all content words as typed; null where every
 *     complete match has them so
 */
record TierQueries(@Nullable Query complete, @Nullable Query literal) {
  /** The tiers of a query that every match has in full. */
  static final TierQueries ONE = new TierQueries(null, null);

  /**
   * Returns the sort key that puts the complete matches first and, among them, the literal ones;
   * nothing where every match is literal.
   */
  Optional<SortField> byTier() {
    List<Query> queries = new ArrayList<>();
    if (complete != null) {
      queries.add(complete);
    }
    if (literal != null) {
      queries.add(literal);
    }
    return firstWith(queries);
  }

  /** Returns the sort key that puts the complete matches first; nothing where every match is. */
  Optional<SortField> byCompleteness() {
    return complete == null ? Optional.empty() : firstWith(List.of(complete));
  }

  /** Sorts by the number of queries that a document matches, a key of its own beside the score. */
  private static Optional<SortField> firstWith(List<Query> queries) {
    if (queries.isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder matched = new BooleanQuery.Builder();
    queries.forEach(query -> matched.add(new ConstantScoreQuery(query), Occur.SHOULD));
    return Optional.of(
        new SegmentValuesSource(DoubleValuesSource.fromQuery(matched.build())).getSortField(true));
  }

  /** Returns the tier of each of some matches. */
  List<MatchTier> of(List<Integer> documents, IndexSearcher searcher) throws IOException {
    List<Boolean> isComplete = matching(complete, documents, searcher);
    List<Boolean> isLiteral = matching(literal, documents, searcher);
    List<MatchTier> tiers = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      if (!isComplete.get(i)) {
        tiers.add(MatchTier.PARTIAL);
      } else {
        tiers.add(isLiteral.get(i) ? MatchTier.FULL : MatchTier.SYNONYM);
      }
    }
    return tiers;
  }

  private static List<Boolean> matching(
      @Nullable Query query, List<Integer> documents, IndexSearcher searcher) throws IOException {
    if (query == null) {
      return documents.stream().map(document -> true).toList();
    }
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Boolean> matching = new ArrayList<>();
    for (int document : documents) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      Scorer scorer = weight.scorer(leaf);
      int inLeaf = document - leaf.docBase;
      matching.add(scorer != null && scorer.iterator().advance(inLeaf) == inLeaf);
    }
    return matching;
  }
}
