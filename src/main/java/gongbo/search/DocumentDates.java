package gongbo.search;

import gongbo.index.Schema;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Reads the day of publication and the values of a field of every matching document. */
final class DocumentDates {
  private DocumentDates() {}

  /** Receives a document. */
  interface Visitor {
    /**
     * Receives a document.
     *
     * @param published the day of publication; null when unknown
     * @param values the values of the requested field
     */
    void visit(@Nullable LocalDate published, List<String> values);
  }

  /** Visits every match of a query, with the values of a field or without. */
  static void visit(OpenIndex index, Query query, @Nullable FacetField field, Visitor visitor)
      throws IOException {
    FacetsCollector found = index.searcher().search(query, new FacetsCollectorManager());
    for (FacetsCollector.MatchingDocs segment : found.getMatchingDocs()) {
      LeafReader reader = segment.context().reader();
      SortedNumericDocValues days = DocValues.getSortedNumeric(reader, Schema.PUBLISHED);
      FieldValues values = field == null ? null : FieldValues.of(field, reader);
      DocIdSetIterator documents = segment.bits().iterator();
      for (int document = documents.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = documents.nextDoc()) {
        visitor.visit(
            days.advanceExact(document) ? day(days.nextValue()) : null,
            values == null ? List.of() : values.of(document));
      }
    }
  }

  private static LocalDate day(long seconds) {
    return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).toLocalDate();
  }
}
