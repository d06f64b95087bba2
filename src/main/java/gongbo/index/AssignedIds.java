package gongbo.index;

import gongbo.release.RawRelease;
import gongbo.release.RawReleaseBuilder;
import gongbo.release.ReleaseId;
import gongbo.release.SourceMetadataBuilder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the releases of a run. Of several releases with one id the first keeps it, and another
 * has it with a digest of its title and text, which depends on no order: {@code view-1b2c3d4e}. A
 * release with the same id, title and text is a repetition.
 *
 * <p>Not thread-safe.
 */
final class AssignedIds {
  /** The longest id without its digest, see {@link ReleaseId}. */
  private static final int LONGEST = 128 - 9;

  private final Map<ReleaseId, String> locations = new HashMap<>();
  private final Map<ReleaseId, Long> texts = new HashMap<>();
  private final Set<ReleaseId> former = new HashSet<>();

  /**
   * Returns a release with an id of its own; null when it repeats an earlier release.
   *
   * @param location where it was read
   */
  @Nullable RawRelease assign(String location, RawRelease release) {
    long text = digest(release);
    ReleaseId id = release.id();
    if (locations.containsKey(id)) {
      ReleaseId other = other(id, text);
      if (Long.valueOf(text).equals(texts.get(id)) || locations.containsKey(other)) {
        return null;
      }
      id = other;
    }
    locations.put(id, location);
    texts.put(id, text);
    return withFirstFormerIds(release.withId(id));
  }

  /** Returns why a repetition of a release is refused. */
  String refusal(RawRelease release) {
    return "the id " + release.id() + " was already read from " + locations.get(release.id());
  }

  /** A former id belongs to the first release that had it, as it did before. */
  private RawRelease withFirstFormerIds(RawRelease release) {
    List<ReleaseId> given = release.particulars().formerIds();
    if (given.isEmpty()) {
      return release;
    }
    List<ReleaseId> first = given.stream().filter(former::add).toList();
    return RawReleaseBuilder.builder(release)
        .particulars(SourceMetadataBuilder.builder(release.particulars()).formerIds(first).build())
        .build();
  }

  private static ReleaseId other(ReleaseId id, long text) {
    String value = id.value();
    int length = value.codePointCount(0, value.length());
    String start = value.substring(0, value.offsetByCodePoints(0, Math.min(length, LONGEST)));
    return new ReleaseId(start + String.format(Locale.ROOT, "-%08x", (int) text));
  }

  private static long digest(RawRelease release) {
    BytesRef text = new BytesRef(release.title() + '\n' + release.body().text());
    return StringHelper.murmurhash3_x64_128(text)[0];
  }
}
