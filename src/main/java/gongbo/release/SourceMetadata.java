package gongbo.release;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a release beside its text.
 *
 * @param sources where it was read; several when the same release came in several forms, the one
 *     whose text it has first
 * @param form what its sheet calls itself, such as {@code 보도참고자료}; empty when it does not
 * @param department the office in charge; empty when the source does not say
 * @param views how often it had been read when it was saved; null when the source does not say
 * @param contacts who answers questions about it, a person or office each, as printed
 * @param attachments the files that hang on it, in the order of the source
 * @param kind which kind of paper it is
 * @param language what most of it is written in
 * @param partial whether the text is known to be only the beginning of the release
 * @param named whether the source itself says which id the release has; else it goes by its file or
 *     by a digest
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
    boolean named) {
  /** Of a release whose source says nothing but its text. */
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
          .build();

  public SourceMetadata {
    sources = List.copyOf(sources);
    contacts = List.copyOf(contacts);
    attachments = List.copyOf(attachments);
  }

  /** The same, read elsewhere and at another time. */
  public SourceMetadata seen(List<String> places, @Nullable Integer times) {
    return SourceMetadataBuilder.builder(this).sources(places).views(times).build();
  }
}
