package gongbo.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * A searcher that ends with the {@link TimeBudget} of a request: while a query is rewritten, while
 * its terms are looked up, and while documents are collected. Lucene's own timeout returns what was
 * found until then; this one returns nothing.
 */
final class TimedSearcher extends IndexSearcher {
  /** Creates a searcher that checks the time every few documents. */
  TimedSearcher(IndexReader reader) {
    this(reader, true);
  }

  private TimedSearcher(IndexReader reader, boolean withinSegments) {
    super(reader);
    if (withinSegments) {
      setTimeout(TimeBudget::isCurrentEnded);
    }
  }

  /**
   * Returns a searcher of the same index that checks the time once per segment, for queries that
   * can only be scored a segment at a time.
   */
  TimedSearcher bySegment() {
    TimedSearcher searcher = new TimedSearcher(getIndexReader(), false);
    searcher.setSimilarity(getSimilarity());
    return searcher;
  }

  @Override
  public Query rewrite(Query original) throws IOException {
    TimeBudget.check();
    return super.rewrite(original);
  }

  @Override
  public Weight createWeight(Query query, ScoreMode scoreMode, float boost) throws IOException {
    TimeBudget.check();
    return super.createWeight(query, scoreMode, boost);
  }

  @Override
  protected void searchLeaf(
      LeafReaderContext segment, int from, int to, Weight weight, Collector collector)
      throws IOException {
    TimeBudget.check();
    super.searchLeaf(segment, from, to, weight, collector);
    // The superclass leaves a segment early, and silently, when the time is over.
    TimeBudget.check();
  }
}
