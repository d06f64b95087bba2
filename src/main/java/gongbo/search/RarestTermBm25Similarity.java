package gongbo.search;

import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 that takes a phrase to be as rare as its rarest term. Lucene's own adds the rarities of all
 * its terms up, as if they were independent, so that a name which the analyzer cuts in four would
 * outweigh every other word of a query.
 */
final class RarestTermBm25Similarity extends BM25Similarity {
  RarestTermBm25Similarity(float saturation, float length) {
    super(saturation, length);
  }

  @Override
  public Explanation idfExplain(CollectionStatistics field, TermStatistics[] terms) {
    TermStatistics rarest =
        Stream.of(terms).min(Comparator.comparingLong(TermStatistics::docFreq)).orElseThrow();
    return idfExplain(field, rarest);
  }
}
