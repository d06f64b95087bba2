package gongbo.release;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata that a source gives in addition to the text.
 *
 * @param sources the locations where the release was read; when it came in several forms, the one
 *     with the fullest text first
 * @param form the type printed in the letterhead, such as {@code 보도참고자료}; empty when there is none
 * @param department the department in charge; empty when the source has none
 * @param views the number of views when it was saved; null when the source has none
 * @param contacts the contact persons or offices, as printed
 * @param attachments the attached files, in the order of the source
 * @param kind the kind of release
 * @param language the main language of the text
 * @param partial whether the text is known to be only the beginning of the release
 * @param named whether the source itself gives the id; otherwise it is a digest or derived from the
 *     path of the file
 * @param formerIds the ids that earlier versions gave the release, which still find it
 */
@RecordBuilder
public record SourceMetadata(
    List<String> sources,
    String form,
    String department,
    @Nullable Integer views,
    List<String> contacts,
    List<Attachment> attachments,
    ReleaseKind kind,
    TextLanguage language,
    boolean partial,
    boolean named,
    List<ReleaseId> formerIds) {
  /** The metadata of a source that gives only the text. */
  public static final SourceMetadata NONE =
      SourceMetadataBuilder.builder()
          .sources(List.of())
          .form("")
          .department("")
          .views(null)
          .contacts(List.of())
          .attachments(List.of())
          .kind(ReleaseKind.RELEASE)
          .language(TextLanguage.KOREAN)
          .partial(false)
          .named(true)
          .formerIds(List.of())
          .build();

  public SourceMetadata {
    sources = List.copyOf(sources);
    contacts = List.copyOf(contacts);
    attachments = List.copyOf(attachments);
    formerIds = List.copyOf(formerIds);
  }

  /** Returns this metadata with other locations and another view count. */
  public SourceMetadata withSources(List<String> otherSources, @Nullable Integer viewCount) {
    return SourceMetadataBuilder.builder(this).sources(otherSources).views(viewCount).build();
  }
}
