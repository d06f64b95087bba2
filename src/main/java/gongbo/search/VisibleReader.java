package gongbo.search;

import java.io.IOException;
import java.util.IdentityHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A view of an index in which hidden documents are deleted ones, so that no search, count or facet
 * has them. Document numbers and the statistics of terms stay as they are, so that a cursor
 * continues in another view of the same index.
 *
 * <p>A view holds a reference to the index, which is closed after its last view.
 */
final class VisibleReader extends FilterDirectoryReader {
  private VisibleReader(DirectoryReader index, IdentityHashMap<LeafReader, FixedBitSet> visible)
      throws IOException {
    super(index, new Wrapper(visible));
  }

  /**
   * Opens a view, which takes over a reference to the index.
   *
   * @param hidden matches the hidden documents
   */
  static DirectoryReader of(DirectoryReader index, Query hidden) throws IOException {
    IndexSearcher searcher = new IndexSearcher(index);
    Weight weight =
        searcher.createWeight(searcher.rewrite(hidden), ScoreMode.COMPLETE_NO_SCORES, 1);
    IdentityHashMap<LeafReader, FixedBitSet> visible = new IdentityHashMap<>();
    for (LeafReaderContext segment : index.leaves()) {
      Scorer scorer = weight.scorer(segment);
      if (scorer != null) {
        FixedBitSet live = live(segment.reader());
        DocIdSetIterator each = scorer.iterator();
        for (int document = each.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = each.nextDoc()) {
          live.clear(document);
        }
        visible.put(segment.reader(), live);
      }
    }
    return new VisibleReader(index, visible);
  }

  private static FixedBitSet live(LeafReader segment) {
    Bits live = segment.getLiveDocs();
    FixedBitSet copy = new FixedBitSet(segment.maxDoc());
    for (int document = 0; document < segment.maxDoc(); document++) {
      if (live == null || live.get(document)) {
        copy.set(document);
      }
    }
    return copy;
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader index) {
    throw new UnsupportedOperationException("a generation never changes");
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }

  @Override
  protected void doClose() throws IOException {
    in.decRef();
  }

  private static final class Wrapper extends SubReaderWrapper {
    private final IdentityHashMap<LeafReader, FixedBitSet> visible;

    Wrapper(IdentityHashMap<LeafReader, FixedBitSet> visible) {
      this.visible = visible;
    }

    @Override
    public LeafReader wrap(LeafReader segment) {
      FixedBitSet live = visible.get(segment);
      return live == null ? segment : new VisibleSegment(segment, live);
    }
  }

  private static final class VisibleSegment extends FilterLeafReader {
    private final FixedBitSet live;
    private final int count;

    VisibleSegment(LeafReader segment, FixedBitSet live) {
      super(segment);
      this.live = live;
      this.count = live.cardinality();
    }

    @Override
    public Bits getLiveDocs() {
      return live;
    }

    @Override
    public int numDocs() {
      return count;
    }

    /** What is cached by segment, such as the matches of a query, ignores deletions. */
    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }
  }
}
