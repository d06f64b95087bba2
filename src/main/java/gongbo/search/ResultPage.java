package gongbo.search;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a page and the counts beside them, collected in one pass.
 *
 * @param total how many match, exactly
 * @param documents those of the page, in order
 * @param rank how many stand before the page
 * @param counts the facet counts that the request asks for
 */
record ResultPage(long total, List<FieldDoc> documents, int rank, FacetCounts counts) {
  ResultPage {
    documents = List.copyOf(documents);
  }

  /** The page that a request asks for. */
  static ResultPage of(SearchRequest request, InterpretedQuery matching, HitOrder order)
      throws IOException {
    CursorPosition after = request.after();
    int skipped = after == null ? (request.page() - 1) * request.size() : 0;
    var collectors =
        new TopFieldCollectorManager(
            order.sort(),
            Math.max(1, skipped + request.size()),
            after == null ? null : order.mark(after),
            Integer.MAX_VALUE);
    OpenIndex index = matching.index();
    TopFieldDocs top;
    FacetCounts counts = FacetCounts.NONE;
    if (request.isCounted()) {
      var found = FacetCounter.sideways(index).search(matching.narrowed(), collectors);
      top = found.collectorResult;
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

  /** How many stand before whatever comes next. */
  int nextRank() {
    return rank + documents.size();
  }

  /** The last document of the page, if others come after it. */
  @Nullable FieldDoc last() {
    return documents.isEmpty() || nextRank() >= total ? null : documents.getLast();
  }
}
