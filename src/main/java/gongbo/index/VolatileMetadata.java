package gongbo.index;

import gongbo.release.Release;
import gongbo.release.SourceMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a release is stored with and nobody searches in. It changes from day to day though the
 * release does not: a file grows at its top and every line in it moves.
 *
 * @param sources where the release was read
 * @param views how often others had read it by then; null when the source does not say
 * @param keywords the words that tell it from all other releases
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

  /** Whether two releases differ in their remarks at most. */
  static boolean onlyDiffer(Release one, Release other) {
    return NONE.on(one).equals(NONE.on(other));
  }

  /** A release with these in place of its own. */
  Release on(Release release) {
    SourceMetadata particulars = release.raw().particulars().withSources(sources, views);
    return release
        .withRaw(release.raw().withParticulars(particulars))
        .withEntities(release.venues(), release.speakers(), keywords, release.cluster());
  }
}
