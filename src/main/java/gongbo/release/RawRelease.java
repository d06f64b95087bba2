package gongbo.release;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A release as it was read, before anything is found in it.
 *
 * @param id its name in the source
 * @param title the headline
 * @param publisher who published it; {@link Publisher#UNKNOWN} when the source does not say
 * @param published when, in Korean time, at midnight where only the day is known; null when the
 *     source does not say
 * @param url where it stands on the web; empty when the source does not say
 * @param body its text
 * @param particulars what the source says of it beside the text
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

  /** A release of which the source says nothing else. */
  public RawRelease(
      ReleaseId id,
      String title,
      Publisher publisher,
      @Nullable LocalDateTime published,
      String url,
      Outline body) {
    this(id, title, publisher, published, url, body, SourceMetadata.NONE);
  }

  /** The same with other particulars. */
  public RawRelease withParticulars(SourceMetadata said) {
    return RawReleaseBuilder.builder(this).particulars(said).build();
  }
}
