package gongbo.search;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search request.
 *
 * @param total the exact number of matches
 * @param generation the id of the generation that answered
 * @param took the duration
 * @param interpretation how the query was interpreted
 * @param hits the hits of the requested page, in order
 * @param next the position after the last hit; null when there are no more
 * @param facets the requested facet counts
 * @param <H> the type of hits: {@link Hit} or {@link QuotationHit}
 */
@RecordBuilder
public record SearchResult<H>(
    long total,
    String generation,
    Duration took,
    QueryInterpretation interpretation,
    List<H> hits,
    @Nullable PageCursor next,
    FacetCounts facets) {
  public SearchResult {
    hits = List.copyOf(hits);
  }

  /** Returns the clauses that were searched. */
  public List<QueryClause> clauses() {
    return interpretation.clauses();
  }
}
