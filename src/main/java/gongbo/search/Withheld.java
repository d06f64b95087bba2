package gongbo.search;

import gongbo.config.WithdrawnReleases;
import gongbo.index.RecordCodec;
import gongbo.index.Withholding;
import gongbo.release.Finding;
import gongbo.release.PublicationTime;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot does not show of a generation.
 *
 * @param by what was withdrawn when the snapshot was taken
 * @param releases the releases that it does not show
 * @param next the first end of an embargo after the snapshot was taken; null when there is none
 */
record Withheld(WithdrawnReleases by, List<WithheldRelease> releases, @Nullable Instant next) {
  Withheld {
    releases = List.copyOf(releases);
  }

  /** Reads what is withheld from the releases of a generation. */
  static Withheld in(DirectoryReader reader, Withholding withholding) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    StoredFields stored = searcher.storedFields();
    List<WithheldRelease> releases = new ArrayList<>();
    Instant next = null;
    for (ScoreDoc hit :
        searcher.search(withholding.releases(), Math.max(1, reader.maxDoc())).scoreDocs) {
      Release release = RecordCodec.stored(stored, hit.doc, Release.class);
      Finding<PublicationTime> published = release.published();
      if (withholding.isWithdrawn(release) || published == null) {
        releases.add(new WithheldRelease(release.id(), release.title(), null));
      } else {
        PublicationTime until = published.value();
        releases.add(new WithheldRelease(release.id(), release.title(), until.time()));
        next = next == null || until.instant().isBefore(next) ? until.instant() : next;
      }
    }
    return new Withheld(withholding.withdrawn(), releases, next);
  }

  /** Returns the ids of the releases. */
  Set<String> ids() {
    return releases.stream().map(release -> release.id().value()).collect(Collectors.toSet());
  }

  /** Returns whether a release is withdrawn, by this id or another one that it had. */
  boolean isWithdrawn(ReleaseId id) {
    return by.has(id.value())
        || releases.stream()
            .anyMatch(release -> release.until() == null && release.id().equals(id));
  }

  /** Returns whether another snapshot has to be taken. */
  boolean isOutdated(Withholding withholding) {
    return !by.reasons().keySet().equals(withholding.withdrawn().reasons().keySet())
        || (next != null && !next.isAfter(withholding.now()));
  }
}
