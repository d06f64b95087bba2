package gongbo.index;

import gongbo.release.Release;
import gongbo.release.SourceMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored metadata of a release that is not searched. It changes from day to day though the
 * release does not: a file grows at its top and every line number moves.
 *
 * @param sources where the release was read
 * @param views the number of views at that time; null when unknown
 * @param keywords the keywords of the release
 */
record VolatileMetadata(List<String> sources, @Nullable Integer views, List<String> keywords) {
  private static final VolatileMetadata NONE = new VolatileMetadata(List.of(), null, List.of());

  VolatileMetadata {
    sources = List.copyOf(sources);
    keywords = List.copyOf(keywords);
  }

  static VolatileMetadata of(Release release) {
    SourceMetadata particulars = release.raw().particulars();
    return new VolatileMetadata(particulars.sources(), particulars.views(), release.keywords());
  }

  /** Returns whether two releases differ at most in this metadata. */
  static boolean onlyDiffer(Release one, Release other) {
    return NONE.on(one).equals(NONE.on(other));
  }

  /** Returns a release with this metadata. */
  Release on(Release release) {
    SourceMetadata particulars = release.raw().particulars().withSources(sources, views);
    return release
        .withRaw(release.raw().withParticulars(particulars))
        .withEntities(release.venues(), release.speakers(), keywords, release.cluster());
  }
}
