package gongbo.search;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param total how many releases or quotations match, exactly
 * @param generation the id of the generation of the index that answered
 * @param took how long it took
 * @param interpretation how the query was understood
 * @param hits those of the requested page, in order
 * @param next the place after the last of the hits; null when there are no more
 * @param facets how many have which value, of the facets that the request wants
 * @param <H> what a hit is: a {@link Hit} or a {@link QuotationHit}
 */
public record SearchResult<H>(
    long total,
    String generation,
    Duration took,
    QueryInterpretation interpretation,
    List<H> hits,
    @Nullable CursorPosition next,
    FacetCounts facets) {
  public SearchResult {
    hits = List.copyOf(hits);
  }

  /** What was searched. */
  public List<QueryClause> clauses() {
    return interpretation.clauses();
  }
}
