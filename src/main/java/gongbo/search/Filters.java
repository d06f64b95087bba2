package gongbo.search;

import gongbo.index.Schema;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Compiles the filters of a request into Lucene queries. */
final class Filters {
  private Filters() {}

  /**
   * Adds the filters of a request to the query of its text. The counts of a facet ignore its own
   * filters, except for a field of which all values are required: there each count says what one
   * more value would leave.
   */
  static DrillDownQuery narrow(Query matching, SearchRequest request, OpenIndex index) {
    Refinement refinement = request.refinement();
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(matching, Occur.MUST);
    Map<String, Query> drillDown = new LinkedHashMap<>();
    for (FacetField field : FacetField.values()) {
      boolean every = refinement.conjunctive().contains(field);
      Optional<Query> filter = ofField(field, every ? Occur.FILTER : Occur.SHOULD, request, index);
      if (every) {
        filter.ifPresent(query -> all.add(query, Occur.FILTER));
      } else {
        filter.ifPresent(query -> drillDown.put(field.key(), query));
      }
    }
    ofDate(FacetOptions.DATE, request.published(), published(request.published()), refinement)
        .ifPresent(query -> drillDown.put(FacetOptions.DATE, query));
    ofDate(FacetOptions.EVENT_DATE, request.event(), event(request.event()), refinement)
        .ifPresent(query -> drillDown.put(FacetOptions.EVENT_DATE, query));
    DrillDownQuery narrowed = new DrillDownQuery(index.facetsConfig(), all.build());
    drillDown.forEach(narrowed::add);
    return narrowed;
  }

  /** Returns the filter of a field, if the request has one. */
  private static Optional<Query> ofField(
      FacetField field, Occur chosen, SearchRequest request, OpenIndex index) {
    Refinement refinement = request.refinement();
    Set<String> selected = request.selected().getOrDefault(field, Set.of());
    Set<String> excluded = refinement.excluded().getOrDefault(field, Set.of());
    boolean missing = refinement.missing().contains(field.key());
    if (selected.isEmpty() && excluded.isEmpty() && !missing) {
      return Optional.empty();
    }
    BooleanQuery.Builder values = new BooleanQuery.Builder();
    selected.forEach(value -> values.add(having(field, value, index), chosen));
    if (missing) {
      values.add(lacking(field.key()), chosen);
    }
    BooleanQuery.Builder filter = new BooleanQuery.Builder();
    boolean any = selected.isEmpty() && !missing;
    filter.add(any ? MatchAllDocsQuery.INSTANCE : values.build(), Occur.FILTER);
    excluded.forEach(value -> filter.add(having(field, value, index), Occur.MUST_NOT));
    return Optional.of(filter.build());
  }

  private static Optional<Query> ofDate(
      String facet, Period period, Query within, Refinement refinement) {
    if (!refinement.missing().contains(facet)) {
      return period.isAlways() ? Optional.empty() : Optional.of(within);
    }
    return Optional.of(
        period.isAlways()
            ? lacking(facet)
            : new BooleanQuery.Builder()
                .add(within, Occur.SHOULD)
                .add(lacking(facet), Occur.SHOULD)
                .build());
  }

  private static Query having(FacetField field, String value, OpenIndex index) {
    return new TermQuery(index.having(field, value));
  }

  private static Query lacking(String facet) {
    Term any = DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, facet);
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(new TermQuery(any), Occur.MUST_NOT)
        .build();
  }

  /** Returns the query for releases published in a period. */
  static Query published(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    return LongField.newRangeQuery(
        Schema.PUBLISHED,
        from == null ? Long.MIN_VALUE : seconds(from),
        to == null ? Long.MAX_VALUE : seconds(to.plusDays(1)) - 1);
  }

  /** Returns the query for releases with an event that overlaps a period. */
  static Query event(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    return LongRange.newIntersectsQuery(
        Schema.EVENT,
        new long[] {from == null ? Long.MIN_VALUE : from.toEpochDay()},
        new long[] {to == null ? Long.MAX_VALUE : to.toEpochDay()});
  }

  private static long seconds(LocalDate day) {
    return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }
}
