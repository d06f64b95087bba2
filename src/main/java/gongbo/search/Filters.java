package gongbo.search;

import gongbo.index.Schema;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** What narrows an answer beside its text, as queries of the engine. */
final class Filters {
  private Filters() {}

  /**
   * Narrows what a text matches by the facet values and periods of a request. The event period has
   * no facet of its own, so it narrows every count; all else leaves out its own.
   */
  static DrillDownQuery narrow(Query matching, SearchRequest request, FacetsConfig facets) {
    DrillDownQuery narrowed = new DrillDownQuery(facets, during(request.event(), matching));
    for (Map.Entry<FacetField, Set<String>> selected : request.selected().entrySet()) {
      for (String value : selected.getValue()) {
        narrowed.add(selected.getKey().key(), value);
      }
    }
    if (!request.published().isAlways()) {
      narrowed.add(Schema.DATE, published(request.published()));
    }
    return narrowed;
  }

  private static Query during(Period event, Query matching) {
    return event.isAlways()
        ? matching
        : new BooleanQuery.Builder()
            .add(matching, Occur.MUST)
            .add(event(event), Occur.FILTER)
            .build();
  }

  /** What was published in a period. */
  static Query published(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    return LongField.newRangeQuery(
        Schema.PUBLISHED,
        from == null ? Long.MIN_VALUE : seconds(from),
        to == null ? Long.MAX_VALUE : seconds(to.plusDays(1)) - 1);
  }

  /** What has an event in a period; one that reaches into it counts. */
  private static Query event(Period period) {
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
