package gongbo.search;

import gongbo.search.QueryInterpretation.Relaxation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which word or filter to drop from a search with few results, and counts the hits without
 * it.
 */
final class QueryRelaxer {
  /** The most relaxations on offer. */
  private static final int MOST_RELAXATIONS = 6;

  /** The most clauses of which parts are dropped: a longer query has partial matches instead. */
  private static final int MOST_CLAUSES = 10;

  private final SearchRequest request;
  private final List<QueryClause> clauses;
  private final MatchCounter counter;

  /** Counts the matches of clauses with the filters of a request. */
  interface MatchCounter {
    long count(List<QueryClause> clauses, SearchRequest request) throws IOException;
  }

  QueryRelaxer(SearchRequest request, List<QueryClause> clauses, MatchCounter counter) {
    this.request = request;
    this.clauses = clauses;
    this.counter = counter;
  }

  /**
   * Returns the effects of dropping one part each; where no single one helps, of dropping several.
   */
  List<Relaxation> relaxations() throws IOException {
    List<Relaxation> found = new ArrayList<>();
    dropFilters(found);
    boolean isShort = clauses.size() > 1 && clauses.size() <= MOST_CLAUSES;
    for (int i = 0; isShort && i < clauses.size(); i++) {
      List<QueryClause> rest = new ArrayList<>(clauses);
      QueryClause dropped = rest.remove(i);
      add(found, dropped.typed(), rest);
    }
    // The part whose removal leaves the fewest hits restricts the least, so the remaining query is
    // the closest.
    found.sort(Comparator.comparingLong(Relaxation::total));
    if (found.isEmpty() && isShort && clauses.size() > 2) {
      dropSeveral(found);
    }
    return found.subList(0, Math.min(MOST_RELAXATIONS, found.size()));
  }

  private void dropFilters(List<Relaxation> found) throws IOException {
    for (FacetField field : FacetField.values()) {
      Set<String> values = new LinkedHashSet<>(request.selected().getOrDefault(field, Set.of()));
      request.refinement().excluded().getOrDefault(field, Set.of()).stream()
          .map(value -> "-" + value)
          .forEach(values::add);
      String range = request.range(field).written();
      if (!range.isEmpty()) {
        values.add(range);
      }
      add(found, field.key(), String.join(", ", values), request.without(field));
    }
  }

  private void add(List<Relaxation> found, String filter, String without, SearchRequest relaxed)
      throws IOException {
    if (!relaxed.equals(request)) {
      long total = counter.count(clauses, relaxed);
      if (total > 0) {
        found.add(new Relaxation(filter, without, request.text(), total));
      }
    }
  }

  private void add(List<Relaxation> found, String without, List<QueryClause> rest)
      throws IOException {
    long total = counter.count(rest, request);
    if (total > 0) {
      found.add(new Relaxation(null, without, QueryClause.typed(rest), total));
    }
  }

  /** Drops one clause after another, the one with the fewest hits first. */
  private void dropSeveral(List<Relaxation> found) throws IOException {
    Map<QueryClause, Long> totals = new HashMap<>();
    for (QueryClause clause : clauses) {
      totals.put(clause, counter.count(List.of(clause), request));
    }
    List<QueryClause> rest = new ArrayList<>(clauses);
    List<QueryClause> dropped = new ArrayList<>();
    while (rest.size() > 1 && found.isEmpty()) {
      QueryClause rarest = Collections.min(rest, Comparator.comparing(totals::get));
      rest.remove(rarest);
      dropped.add(rarest);
      add(found, QueryClause.typed(dropped), rest);
    }
  }
}
