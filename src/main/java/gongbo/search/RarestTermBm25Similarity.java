package gongbo.search;

import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 in which the inverse document frequency of a phrase is that of its rarest term. Lucene's own
 * adds those of all terms as if they were independent, so that a name split into four morphemes
 * would outweigh every other word of a query.
 */
final class RarestTermBm25Similarity extends BM25Similarity {
  RarestTermBm25Similarity(float k1, float b) {
    super(k1, b);
  }

  @Override
  public Explanation idfExplain(CollectionStatistics field, TermStatistics[] terms) {
    TermStatistics rarest =
        Stream.of(terms).min(Comparator.comparingLong(TermStatistics::docFreq)).orElseThrow();
    return idfExplain(field, rarest);
  }
}
