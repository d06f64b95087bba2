package gongbo.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over every hit of a request, in order and within one generation. Keeps the generation
 * open until it is closed, and at most a few thousand positions in memory.
 *
 * @param <R> the type of hits
 */
public final class ResultIterator<R extends Record> implements Iterator<R>, Closeable {
  /**
   * The positions found at a time: so many that finding them takes less time than reading the hits.
   */
  private static final int AHEAD = 5_000;

  private final LiveIndex live;
  private final IndexSnapshot snapshot;
  private final OpenIndex index;
  private final Query query;
  private final Sort sort;
  private final Class<R> type;
  private final long total;
  private Iterator<ScoreDoc> places = List.<ScoreDoc>of().iterator();
  private long walked;
  private @Nullable FieldDoc last;

  /**
   * Creates a cursor that releases the snapshot when it is closed.
   *
   * @throws WithdrawnMeanwhileException when the snapshot shows a withdrawn release
   */
  ResultIterator(
      LiveIndex live,
      IndexSnapshot snapshot,
      InterpretedQuery matching,
      HitOrder order,
      Class<R> type)
      throws IOException {
    this.live = live;
    this.snapshot = snapshot;
    requireCurrent();
    this.index = matching.index();
    this.query = matching.narrowed();
    this.sort = order.sort(index.searcher());
    this.type = type;
    this.total = matching.count();
  }

  private void requireCurrent() {
    if (!snapshot.withheld().by().hasAll(live.withdrawn())) {
      throw new WithdrawnMeanwhileException();
    }
  }

  /** The id of the generation. */
  public String generation() {
    return snapshot.id();
  }

  /** The number of hits from beginning to end. */
  public long total() {
    return total;
  }

  @Override
  public boolean hasNext() {
    return walked < total;
  }

  /**
   * @throws UncheckedIOException when the index cannot be read
   * @throws WithdrawnMeanwhileException when a release was withdrawn since the beginning, which may
   *     be among the next ones
   */
  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all " + total + " were walked by");
    }
    TimeBudget.check();
    requireCurrent();
    try {
      if (!places.hasNext()) {
        var collectors = new TopFieldCollectorManager(sort, AHEAD, last, AHEAD);
        places = List.of(index.searcher().search(query, collectors).scoreDocs).iterator();
      }
      last = (FieldDoc) places.next();
      walked++;
      return index.stored(last.doc, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    live.release(snapshot);
  }
}
