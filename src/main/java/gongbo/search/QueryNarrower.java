package gongbo.search;

import gongbo.search.QueryEntityLinker.LinkedEntity;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Applies the times and people that a query names as filters. One is applied only where a release
 * with all words remains with it and the filters of the request, and a month only where it is not
 * what the releases are about; otherwise it raises releases and excludes none.
 */
final class QueryNarrower {
  /** The months within which the figures of a month are published. */
  private static final int MONTHS_AFTER = 2;

  private final QueryCompiler compiler;
  private final OpenIndex index;
  private final Narrowing none;
  private final boolean narrows;

  /**
   * @param none the narrowing to begin with
   * @param narrows whether entities are applied at all
   */
  QueryNarrower(QueryCompiler compiler, OpenIndex index, Narrowing none, boolean narrows) {
    this.compiler = compiler;
    this.index = index;
    this.none = none;
    this.narrows = narrows;
  }

  /** Returns the entities to apply: all together, or those that fit in the order of the query. */
  Narrowing narrowing(LinkedClauses query, SearchRequest request) throws IOException {
    List<List<LinkedEntity>> entities =
        query.linked().bySpan().stream()
            .filter(same -> narrows && same.getFirst().canNarrow())
            .toList();
    if (entities.size() > 1 && fitTogether(entities, query, request)) {
      return with(entities);
    }
    Narrowing applied = none;
    for (List<LinkedEntity> same : entities) {
      if (fits(same, query, applied, request)) {
        applied = applied.with(same);
      }
    }
    return applied;
  }

  private Narrowing with(List<List<LinkedEntity>> entities) {
    Narrowing all = none;
    for (List<LinkedEntity> same : entities) {
      all = all.with(same);
    }
    return all;
  }

  /**
   * Returns whether some entities fit together, where one may fit only without the words of others.
   */
  private boolean fitTogether(
      List<List<LinkedEntity>> entities, LinkedClauses query, SearchRequest request)
      throws IOException {
    Query within = withAllWords(query, with(entities));
    if (!index.hasAtLeast(1, Filters.narrow(within, request, index))) {
      return false;
    }
    for (List<LinkedEntity> same : entities) {
      Narrowing others = with(entities.stream().filter(other -> !other.equals(same)).toList());
      if (isSubject(same.getFirst(), within, query, others, request)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(
      List<LinkedEntity> same, LinkedClauses query, Narrowing applied, SearchRequest request)
      throws IOException {
    Query within = withAllWords(query, applied.with(same));
    return index.hasAtLeast(1, Filters.narrow(within, request, index))
        && !isSubject(same.getFirst(), within, query, applied, request);
  }

  private Query withAllWords(LinkedClauses query, Narrowing narrowing) throws IOException {
    return compiler.compile(query, Requirement.ALL_WORDS, narrowing).matching();
  }

  /**
   * Returns whether an entity is a month that releases are about: {@code 8월 수출}, which is published
   * in September. That is so when as many releases of the months after, with all words, have it in
   * the title as were published in it.
   *
   * @param within the releases with all words published in the month
   * @param applied the entities applied beside it
   */
  private boolean isSubject(
      LinkedEntity entity,
      Query within,
      LinkedClauses query,
      Narrowing applied,
      SearchRequest request)
      throws IOException {
    Optional<YearMonth> month = entity.month();
    if (month.isEmpty()) {
      return false;
    }
    Period after =
        new Period(
            month.get().plusMonths(1).atDay(1),
            month.get().plusMonths(MONTHS_AFTER).atEndOfMonth());
    Query about =
        new BooleanQuery.Builder()
            .add(withAllWords(query, applied), Occur.FILTER)
            .add(Filters.published(after), Occur.FILTER)
            .add(compiler.inTitle(month.get().getMonthValue() + "월"), Occur.FILTER)
            .build();
    int reports = index.searcher().count(Filters.narrow(about, request, index));
    return reports > 0 && reports >= index.searcher().count(Filters.narrow(within, request, index));
  }
}
