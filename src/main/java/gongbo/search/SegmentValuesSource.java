package gongbo.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The values of another source, which opens them once per segment. A search asks for values at
 * every stretch of documents between two excluded ones, and to open those of a query of many words
 * costs more than to score the stretch.
 *
 * <p>The values are of one search at a time in one thread: {@link #rewrite} returns a source for
 * one search.
 */
final class SegmentValuesSource extends DoubleValuesSource {
  private final DoubleValuesSource source;
  private @Nullable LeafReaderContext segment;
  private @Nullable DoubleValues open;

  /** The last document that was asked for in the segment; values only go forward. */
  private int last;

  /**
   * @param source a source that needs no scores
   */
  SegmentValuesSource(DoubleValuesSource source) {
    this.source = source;
  }

  @Override
  public DoubleValues getValues(LeafReaderContext context, @Nullable DoubleValues scores) {
    return new DoubleValues() {
      private @Nullable DoubleValues at;

      @Override
      public double doubleValue() throws IOException {
        return Objects.requireNonNull(at).doubleValue();
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        at = openAt(context, document);
        return at.advanceExact(document);
      }
    };
  }

  private DoubleValues openAt(LeafReaderContext context, int document) throws IOException {
    DoubleValues values = open;
    if (values == null || segment != context || document < last) {
      values = source.getValues(context, null);
      segment = context;
      open = values;
    }
    last = document;
    return values;
  }

  @Override
  public boolean needsScores() {
    return source.needsScores();
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) throws IOException {
    return new SegmentValuesSource(source.rewrite(searcher));
  }

  @Override
  public Explanation explain(LeafReaderContext context, int document, Explanation score)
      throws IOException {
    return source.explain(context, document, score);
  }

  @Override
  public boolean isCacheable(LeafReaderContext context) {
    return source.isCacheable(context);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SegmentValuesSource that && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source.toString();
  }
}
