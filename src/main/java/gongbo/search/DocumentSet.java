package gongbo.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.RoaringDocIdSet;
import org.jspecify.annotations.Nullable;

/**
 * A query for a fixed set of documents of one index. A conjunction with it reads little more of the
 * postings of its other clauses than these documents have.
 */
final class DocumentSet extends Query {
  /** The documents of each segment, by its ordinal. */
  private final List<DocIdSet> segments;

  private DocumentSet(List<DocIdSet> segments) {
    this.segments = segments;
  }

  /** Finds the documents of a query. */
  static DocumentSet of(Query query, OpenIndex index) throws IOException {
    int most = Math.max(1, index.reader().maxDoc());
    ScoreDoc[] found = index.searcher().search(query, most).scoreDocs;
    int[] documents = Arrays.stream(found).mapToInt(hit -> hit.doc).sorted().toArray();
    return new DocumentSet(
        index.reader().leaves().stream().map(segment -> within(segment, documents)).toList());
  }

  private static DocIdSet within(LeafReaderContext segment, int[] documents) {
    int end = segment.docBase + segment.reader().maxDoc();
    RoaringDocIdSet.Builder set = new RoaringDocIdSet.Builder(segment.reader().maxDoc());
    Arrays.stream(documents)
        .filter(document -> document >= segment.docBase && document < end)
        .forEach(document -> set.add(document - segment.docBase));
    return set.build();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        DocIdSetIterator documents = segments.get(segment.ord).iterator();
        return documents == null
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                documents, score(), mode, segment.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "some documents";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
