package gongbo.index;

import gongbo.config.WithdrawnReleases;
import gongbo.release.PublicationTime;
import gongbo.release.Release;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Decides which releases are not shown at a moment: those that were withdrawn, and those under
 * embargo, whose time of publication is still to come. They are indexed, but nothing is learned
 * from them.
 *
 * @param withdrawn the withdrawn releases
 * @param now the moment
 */
public record Withholding(WithdrawnReleases withdrawn, Instant now) {
  /** Withholds nothing. */
  public static final Withholding NOTHING = new Withholding(WithdrawnReleases.NONE, Instant.MAX);

  /** Returns whether a release is not shown. */
  public boolean includes(Release release) {
    return isWithdrawn(release) || isEmbargoed(release);
  }

  /** Returns whether a release was withdrawn, by its id or by one that it had formerly. */
  public boolean isWithdrawn(Release release) {
    return withdrawn.has(release.id().value())
        || release.raw().particulars().formerIds().stream()
            .anyMatch(former -> withdrawn.has(former.value()));
  }

  private boolean isEmbargoed(Release release) {
    var published = release.published();
    return published != null && published.value().instant().isAfter(now);
  }

  /** Returns the query for the documents of releases that are not shown. */
  public Query releases() {
    List<BytesRef> ids = bytes(withdrawn.reasons().keySet());
    return new BooleanQuery.Builder()
        .add(new TermInSetQuery(Schema.ID, ids), Occur.SHOULD)
        .add(new TermInSetQuery(Schema.FORMER_ID, ids), Occur.SHOULD)
        .add(embargoed(), Occur.SHOULD)
        .build();
  }

  /**
   * Returns the query for the quotations of releases that are not shown.
   *
   * @param releases the ids of these releases
   */
  public Query quotations(Collection<String> releases) {
    return new BooleanQuery.Builder()
        .add(new TermInSetQuery(Schema.RELEASE, bytes(releases)), Occur.SHOULD)
        .add(embargoed(), Occur.SHOULD)
        .build();
  }

  /** Returns the query for documents that are published after the moment. */
  public Query embargoed() {
    return now.equals(Instant.MAX)
        ? new BooleanQuery.Builder().build()
        : LongField.newRangeQuery(
            Schema.PUBLISHED,
            LocalDateTime.ofInstant(now, PublicationTime.KOREA).toEpochSecond(ZoneOffset.UTC) + 1,
            Long.MAX_VALUE);
  }

  private static List<BytesRef> bytes(Collection<String> ids) {
    return ids.stream().map(BytesRef::new).toList();
  }
}
