package gongbo.search;

import gongbo.search.QueryEntityLinker.LinkedEntity;
import gongbo.search.QueryEntityLinker.LinkedWords;
import java.io.IOException;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.search.Query;

/**
 * Applies the times and people that a query names as filters. One is applied only where a full
 * match remains with it and the filters of the request; otherwise it raises releases and excludes
 * none.
 */
final class QueryNarrower {
  private final QueryCompiler compiler;
  private final OpenIndex index;
  private final Narrowing none;

  /**
   * @param none the narrowing to begin with
   */
  QueryNarrower(QueryCompiler compiler, OpenIndex index, Narrowing none) {
    this.compiler = compiler;
    this.index = index;
    this.none = none;
  }

  /** Returns the entities to apply, tried in the order of the query. */
  Narrowing narrowing(List<QueryClause> clauses, SearchRequest request) throws IOException {
    LinkedWords linked = compiler.link(clauses);
    Narrowing applied = none;
    for (List<LinkedEntity> same : linked.bySpan()) {
      if (same.getFirst().canNarrow()) {
        Narrowing more = applied.with(same);
        Query full = compiler.compile(clauses, IntUnaryOperator.identity(), more).matching();
        if (index.hasAtLeast(1, Filters.narrow(full, request, index))) {
          applied = more;
        }
      }
    }
    return applied;
  }
}
