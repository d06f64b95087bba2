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

/** Tells of each document that matches when it was published and which values it has. */
final class DocumentDates {
  private DocumentDates() {}

  /** Hears of one document. */
  interface Visitor {
    /**
     * Hears of a document.
     *
     * @param published the day; null when it is not known
     * @param values those of the field that was asked for
     */
    void visit(@Nullable LocalDate published, List<String> values);
  }

  /** Tells of what matches a query, with the values of a field or none. */
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
