package gongbo.release;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A release as read from its source, before extraction.
 *
 * @param id its id in the source
 * @param title the headline
 * @param publisher the publisher; {@link Publisher#UNKNOWN} when the source has none
 * @param published the time of publication in Korean time, at midnight when only the day is known;
 *     null when the source has none
 * @param url its address on the web; empty when the source has none
 * @param body its text
 * @param particulars the other metadata of the source
 */
@RecordBuilder
public record RawRelease(
    ReleaseId id,
    String title,
    Publisher publisher,
    @Nullable LocalDateTime published,
    String url,
    Outline body,
    SourceMetadata particulars) {
  /**
   * @throws IllegalArgumentException when the title is blank
   */
  public RawRelease {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a release has a title");
    }
  }

  /** Creates a release without further metadata. */
  public RawRelease(
      ReleaseId id,
      String title,
      Publisher publisher,
      @Nullable LocalDateTime published,
      String url,
      Outline body) {
    this(id, title, publisher, published, url, body, SourceMetadata.NONE);
  }

  /** Returns this release with another id. */
  public RawRelease withId(ReleaseId other) {
    return RawReleaseBuilder.builder(this).id(other).build();
  }

  /** Returns this release with other metadata. */
  public RawRelease withParticulars(SourceMetadata metadata) {
    return RawReleaseBuilder.builder(this).particulars(metadata).build();
  }
}
