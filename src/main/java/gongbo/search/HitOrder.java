package gongbo.search;

import gongbo.index.Schema;
import gongbo.search.SearchRequest.Sort;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The order of hits: by tier where there are several, by score where requested, then by day, then
 * by id. No two hits are equal, so a position between two hits is well-defined.
 *
 * @param tier the sort key of the tier; null where all hits are of one tier
 * @param isScored whether hits of a tier are sorted by score
 * @param day the sort key of the day
 */
record HitOrder(@Nullable SortField tier, boolean isScored, SortField day) {
  private static final SortField NEW =
      LongField.newSortField(Schema.PUBLISHED, true, SortedNumericSelector.Type.MAX, 0L);
  private static final SortField OLD =
      LongField.newSortField(
          Schema.PUBLISHED, false, SortedNumericSelector.Type.MIN, Long.MAX_VALUE);
  private static final SortField ID = new SortField(Schema.ID, SortField.Type.STRING);

  /** By score alone, where all hits are of one tier. */
  static final HitOrder BEST = new HitOrder(null, true, NEW);

  static final HitOrder NEWEST = new HitOrder(null, false, NEW);

  static final HitOrder OLDEST = new HitOrder(null, false, OLD);

  /**
   * Returns the order of a query's hits. By date the full matches come first, whether literal or by
   * a synonym; where every release matches equally, newest first.
   */
  static HitOrder of(Sort sort, InterpretedQuery matching) {
    TierQueries tiers = matching.query().tiers();
    return switch (sort) {
      case RELEVANCE ->
          matching.isEverything() ? NEWEST : new HitOrder(tiers.byTier().orElse(null), true, NEW);
      case NEWEST -> new HitOrder(tiers.byCompleteness().orElse(null), false, NEW);
      case OLDEST -> new HitOrder(tiers.byCompleteness().orElse(null), false, OLD);
    };
  }

  /** Returns the Lucene sort. */
  org.apache.lucene.search.Sort sort(IndexSearcher searcher) throws IOException {
    SortField[] fields =
        Stream.of(
                Optional.ofNullable(tier),
                Optional.of(SortField.FIELD_SCORE).filter(_ -> isScored),
                Optional.of(day),
                Optional.of(ID))
            .flatMap(Optional::stream)
            .toArray(SortField[]::new);
    return new org.apache.lucene.search.Sort(fields).rewrite(searcher);
  }

  /** Returns the position after a hit found in this order. */
  PageCursor position(String generation, LocalDate today, int rank, FieldDoc hit) {
    int last = hit.fields.length - 1;
    return PageCursorBuilder.builder()
        .generation(generation)
        .today(today)
        .rank(rank)
        .document(hit.doc)
        .tier(tier == null ? 0 : (Double) hit.fields[0])
        .score(scoreOf(hit))
        .published((Long) hit.fields[last - 1])
        .id(((BytesRef) hit.fields[last]).utf8ToString())
        .build();
  }

  /** Returns the sort values of the hit before a position. */
  FieldDoc mark(PageCursor place) {
    List<Object> values = new ArrayList<>();
    if (tier != null) {
      values.add(place.tier());
    }
    if (isScored) {
      values.add(place.score());
    }
    values.add(place.published());
    values.add(new BytesRef(place.id()));
    return new FieldDoc(place.document(), place.score(), values.toArray());
  }

  /** Returns the score of a hit; 0 where the order does not use it. */
  float scoreOf(FieldDoc hit) {
    return isScored ? (Float) hit.fields[tier == null ? 0 : 1] : 0;
  }
}
