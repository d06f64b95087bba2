package gongbo.search;

import gongbo.index.Schema;
import gongbo.search.SearchRequest.Sort;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;

/**
 * The order of hits: by score where requested, then by day, then by id. No two hits are equal, so a
 * position between two hits is well-defined.
 *
 * @param fields the sort keys, in order
 */
record HitOrder(List<SortField> fields) {
  private static final SortField NEW =
      LongField.newSortField(Schema.PUBLISHED, true, SortedNumericSelector.Type.MAX, 0L);
  private static final SortField OLD =
      LongField.newSortField(
          Schema.PUBLISHED, false, SortedNumericSelector.Type.MIN, Long.MAX_VALUE);
  private static final SortField ID = new SortField(Schema.ID, SortField.Type.STRING);

  private static final HitOrder BEST = new HitOrder(List.of(SortField.FIELD_SCORE, NEW, ID));
  static final HitOrder NEWEST = new HitOrder(List.of(NEW, ID));
  private static final HitOrder OLDEST = new HitOrder(List.of(OLD, ID));

  HitOrder {
    fields = List.copyOf(fields);
  }

  /** Returns the order of a sort; where every release matches equally, newest first. */
  static HitOrder of(Sort sort, boolean everything) {
    return switch (sort) {
      case RELEVANCE -> everything ? NEWEST : BEST;
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
    };
  }

  /** Returns the Lucene sort. */
  org.apache.lucene.search.Sort sort() {
    return new org.apache.lucene.search.Sort(fields.toArray(SortField[]::new));
  }

  /** Returns the position after a hit found in this order. */
  CursorPosition position(String generation, LocalDate today, int rank, FieldDoc hit) {
    int last = hit.fields.length - 1;
    return CursorPositionBuilder.builder()
        .generation(generation)
        .today(today)
        .rank(rank)
        .document(hit.doc)
        .score(scoreOf(hit))
        .published((Long) hit.fields[last - 1])
        .id(((BytesRef) hit.fields[last]).utf8ToString())
        .build();
  }

  /** Returns the sort values of the hit before a position. */
  FieldDoc mark(CursorPosition place) {
    BytesRef id = new BytesRef(place.id());
    Object[] values =
        equals(BEST)
            ? new Object[] {place.score(), place.published(), id}
            : new Object[] {place.published(), id};
    return new FieldDoc(place.document(), place.score(), values);
  }

  /** Returns the score of a hit; 0 where the order does not use it. */
  static float scoreOf(FieldDoc hit) {
    return hit.fields[0] instanceof Float score ? score : 0;
  }
}
