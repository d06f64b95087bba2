package gongbo.search;

import gongbo.index.Schema;
import gongbo.release.ReleaseId;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Matches searches against some releases of one snapshot. Each search is interpreted as it is when
 * somebody asks it: against the whole generation, so that the result is that of the search.
 *
 * <p>Thread-safe. Keeps the generation open until it is closed.
 */
public final class ReleaseMatcher implements Closeable {
  private final LiveIndex live;
  private final IndexSnapshot snapshot;
  private final RankingWeights weights;
  private final LocalDate today;

  /** Creates a matcher that releases the snapshot when it is closed. */
  ReleaseMatcher(LiveIndex live, IndexSnapshot snapshot, RankingWeights weights, LocalDate today) {
    this.live = live;
    this.snapshot = snapshot;
    this.weights = weights;
    this.today = today;
  }

  /** Takes the releases of a snapshot one by one. */
  public interface Visitor {
    /**
     * Takes a release.
     *
     * @param id the id
     * @param digest the digest of title and body; null when an earlier version indexed it
     */
    void visit(String id, @Nullable Long digest);
  }

  /**
   * The full matches of a search among some releases.
   *
   * @param total the number of matches
   * @param hits the newest of them
   */
  public record Matched(long total, List<Hit> hits) {
    public Matched {
      hits = List.copyOf(hits);
    }
  }

  /** Some releases of the snapshot. */
  public final class Selection {
    private final DocumentSet documents;

    private Selection(DocumentSet documents) {
      this.documents = documents;
    }

    /**
     * Returns the full matches of a search among these releases, unless it asks for partial ones.
     *
     * @param most the number of hits to return, 1 or more
     */
    public Matched matches(SearchRequest request, int most) throws IOException {
      if (!request.filters().isNone() && !pass(request)) {
        return new Matched(0, List.of());
      }
      InterpretedQuery matching =
          InterpretedQuery.of(request.fullMatches(), snapshot, snapshot.releases(), weights, today);
      Query query =
          new BooleanQuery.Builder()
              .add(matching.narrowed(), Occur.FILTER)
              .add(documents, Occur.FILTER)
              .build();
      IndexSearcher searcher = snapshot.releases().searcher();
      var collectors =
          new TopFieldCollectorManager(
              HitOrder.NEWEST.sort(searcher), most, null, Integer.MAX_VALUE);
      TopFieldDocs found = searcher.search(query, collectors);
      return new Matched(found.totalHits.value(), hits(matching, found.scoreDocs));
    }

    /** Returns whether a release passes the filters, before the text is interpreted at a cost. */
    private boolean pass(SearchRequest request) throws IOException {
      OpenIndex index = snapshot.releases();
      Query passing =
          new BooleanQuery.Builder()
              .add(Filters.narrow(MatchAllDocsQuery.INSTANCE, request, index), Occur.FILTER)
              .add(documents, Occur.FILTER)
              .build();
      return index.hasAtLeast(1, passing);
    }
  }

  /** The id of the generation. */
  public String generation() {
    return snapshot.id();
  }

  /** Distinguishes what is shown of the generation at different times. */
  public long number() {
    return snapshot.number();
  }

  /** The digest of the code that built the generation; empty when it is unknown. */
  public String program() {
    return snapshot.generation().program();
  }

  /** Visits every release that is shown. */
  public void visit(Visitor visitor) throws IOException {
    for (LeafReaderContext segment : snapshot.releases().reader().leaves()) {
      LeafReader reader = segment.reader();
      Bits live = reader.getLiveDocs();
      SortedDocValues ids = DocValues.getSorted(reader, Schema.ID);
      NumericDocValues digests = DocValues.getNumeric(reader, Schema.DIGEST);
      for (int document = 0; document < reader.maxDoc(); document++) {
        if ((live == null || live.get(document)) && ids.advanceExact(document)) {
          visitor.visit(
              ids.lookupOrd(ids.ordValue()).utf8ToString(),
              digests.advanceExact(document) ? digests.longValue() : null);
        }
      }
    }
  }

  /** Returns the ids that a release had formerly. */
  public List<ReleaseId> formerIds(ReleaseId id) throws IOException {
    return snapshot
        .release(id)
        .map(found -> found.release().raw().particulars().formerIds())
        .orElse(List.of());
  }

  /** Returns the releases with some ids, as far as they are shown. */
  public Selection among(Collection<String> ids) throws IOException {
    Query query = new TermInSetQuery(Schema.ID, ids.stream().map(BytesRef::new).toList());
    return new Selection(DocumentSet.of(query, snapshot.releases()));
  }

  private List<Hit> hits(InterpretedQuery matching, ScoreDoc[] found) throws IOException {
    if (found.length == 0) {
      return List.of();
    }
    OpenIndex index = snapshot.releases();
    Highlighter highlighter = new Highlighter(index.searcher(), matching.query());
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc hit : found) {
      hits.add(highlighter.hit(hit.doc, new HitRank(MatchTier.FULL, 0), index));
    }
    return hits;
  }

  @Override
  public void close() throws IOException {
    live.release(snapshot);
  }
}
