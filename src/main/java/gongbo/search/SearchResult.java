package gongbo.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
 * @param dates counts by year, newest first, each with its months as children
 * @param facets counts by field; the counts of a field ignore what is selected in that field, and
 *     selected values are there even at zero; empty where the request wants none
 * @param <H> what a hit is: a {@link Hit} or a {@link QuotationHit}
 */
public record SearchResult<H>(
    long total,
    String generation,
    Duration took,
    Interpretation interpretation,
    List<H> hits,
    @Nullable Position next,
    List<FacetValue> dates,
    Map<FacetField, List<FacetValue>> facets) {
  public SearchResult {
    hits = List.copyOf(hits);
    dates = List.copyOf(dates);
    facets = Map.copyOf(facets);
  }

  /** What was searched. */
  public List<Clause> clauses() {
    return interpretation.clauses();
  }
}
