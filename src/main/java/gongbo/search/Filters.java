package gongbo.search;

import gongbo.index.Schema;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
   * more value would leave. The range of dates is a filter of its facet.
   */
  static DrillDownQuery narrow(Query matching, SearchRequest request, OpenIndex index) {
    Refinement refinement = request.refinement();
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(matching, Occur.MUST);
    Map<String, Query> drillDown = new LinkedHashMap<>();
    for (FacetField field : FacetField.values()) {
      List<Query> filters = of(field, request, index);
      if (refinement.conjunctive().contains(field)) {
        filters.forEach(query -> all.add(query, Occur.FILTER));
      } else if (!filters.isEmpty()) {
        drillDown.put(field.key(), every(filters));
      }
    }
    DrillDownQuery narrowed = new DrillDownQuery(index.facetsConfig(), all.build());
    drillDown.forEach(narrowed::add);
    return narrowed;
  }

  /** Returns the filters of a field; empty where the request has none. */
  private static List<Query> of(FacetField field, SearchRequest request, OpenIndex index) {
    Refinement refinement = request.refinement();
    Set<String> selected = request.selected().getOrDefault(field, Set.of());
    Optional<Query> range = range(field, request.range(field));
    Optional<Query> missing =
        refinement.missing().contains(field.key())
            ? Optional.of(lacking(field.key()))
            : Optional.empty();
    List<Query> filters = new ArrayList<>();
    // The absence of a value is an alternative to the selected values and to the range.
    range.ifPresent(within -> filters.add(any(Stream.concat(Stream.of(within), missing.stream()))));
    if (!selected.isEmpty() || range.isEmpty()) {
      List<Query> chosen = new ArrayList<>();
      selected.forEach(value -> chosen.add(having(field, value, index)));
      missing.ifPresent(chosen::add);
      if (refinement.conjunctive().contains(field)) {
        filters.addAll(chosen);
      } else if (!chosen.isEmpty()) {
        filters.add(any(chosen.stream()));
      }
    }
    Set<String> excluded = refinement.excluded().getOrDefault(field, Set.of());
    if (!excluded.isEmpty()) {
      filters.add(not(any(excluded.stream().map(value -> having(field, value, index)))));
    }
    return filters;
  }

  private static Optional<Query> range(FacetField field, Period range) {
    if (range.isAlways()) {
      return Optional.empty();
    }
    return Optional.of(field == FacetField.DATE ? published(range) : event(range));
  }

  private static Query any(Stream<Query> alternatives) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    alternatives.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private static Query every(List<Query> conditions) {
    BooleanQuery.Builder every = new BooleanQuery.Builder();
    conditions.forEach(query -> every.add(query, Occur.FILTER));
    return every.build();
  }

  private static Query not(Query excluded) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(excluded, Occur.MUST_NOT)
        .build();
  }

  private static Query having(FacetField field, String value, OpenIndex index) {
    return new TermQuery(index.having(field, value));
  }

  private static Query lacking(String facet) {
    Term any = DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, facet);
    return not(new TermQuery(any));
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
