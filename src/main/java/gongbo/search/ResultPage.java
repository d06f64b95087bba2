package gongbo.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a page and the counts for it, collected in one pass.
 *
 * @param total the exact number of matches
 * @param documents the documents of the page, in order
 * @param rank the number of hits before the page
 * @param counts the requested facet counts
 */
record ResultPage(long total, List<FieldDoc> documents, int rank, FacetCounts counts) {
  ResultPage {
    documents = List.copyOf(documents);
  }

  /** Collects the page of a request. */
  static ResultPage of(SearchRequest request, InterpretedQuery matching, HitOrder order)
      throws IOException {
    RequestStages.begin("search");
    PageCursor after = request.after();
    int skipped = after == null ? (request.page() - 1) * request.size() : 0;
    var collectors =
        new TopFieldCollectorManager(
            order.sort(matching.index().searcher()),
            Math.max(1, skipped + request.size()),
            after == null ? null : order.mark(after),
            Integer.MAX_VALUE);
    OpenIndex index = matching.index();
    TopFieldDocs top;
    FacetCounts counts = FacetCounts.NONE;
    if (request.isCounted()) {
      var found = FacetCounter.sideways(index).search(matching.narrowed(), collectors);
      top = found.collectorResult;
      RequestStages.begin("facets");
      counts = FacetCounter.counts(found, index, request);
    } else {
      top = index.searcher().search(matching.narrowed(), collectors);
    }
    return new ResultPage(
        top.totalHits.value(),
        Stream.of(top.scoreDocs)
            .skip(skipped)
            .limit(request.size())
            .map(FieldDoc.class::cast)
            .toList(),
        after == null ? skipped : after.rank(),
        counts);
  }

  /** Makes a hit of a document. */
  interface HitMaker<H> {
    H make(OpenIndex index, Highlighter highlighter, int document, HitRank rank) throws IOException;
  }

  /** Returns the hits of the page. */
  <H> List<H> hits(InterpretedQuery matching, HitOrder order, HitMaker<H> hitMaker)
      throws IOException {
    OpenIndex index = matching.index();
    Highlighter highlighter = new Highlighter(index.searcher(), matching.query());
    List<MatchTier> tiers =
        matching
            .query()
            .tiers()
            .of(documents.stream().map(hit -> hit.doc).toList(), index.searcher());
    List<H> hits = new ArrayList<>();
    for (int i = 0; i < tiers.size(); i++) {
      TimeBudget.check();
      FieldDoc hit = documents.get(i);
      HitRank rank = new HitRank(tiers.get(i), order.scoreOf(hit));
      hits.add(hitMaker.make(index, highlighter, hit.doc, rank));
    }
    return hits;
  }

  /** Returns the number of hits before the next page. */
  int nextRank() {
    return rank + documents.size();
  }

  /** Returns the last document of the page, if there are more hits. */
  @Nullable FieldDoc last() {
    return documents.isEmpty() || nextRank() >= total ? null : documents.getLast();
  }
}
