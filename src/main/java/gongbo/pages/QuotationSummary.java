package gongbo.pages;

import gongbo.release.AttributedQuotation;
import gongbo.release.ReleaseKind;
import gongbo.release.Speaker;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.FacetField;
import gongbo.search.HighlightedText;
import gongbo.search.QuotationHit;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A quotation in a list.
 *
 * @param text the words, with matches highlighted
 * @param manner how it is reported; empty when verbatim
 * @param speaker the speaker, linked to the profile page; null when unknown
 * @param post affiliation and title of the speaker; empty when unknown
 * @param publisher the publisher; empty when unknown
 * @param published the day of publication, as shown; empty when unknown
 * @param publishedDay the day of publication in ISO 8601
 * @param release the title of the release, linked to the quotation in its text
 */
@RecordBuilder
public record QuotationSummary(
    HighlightedText text,
    String manner,
    @Nullable Link speaker,
    String post,
    String publisher,
    String published,
    String publishedDay,
    Link release) {
  static QuotationSummary of(QuotationHit hit, SearchAddress address, Messages messages) {
    AttributedQuotation utterance = hit.utterance();
    Speaker speaker = utterance.speaker();
    LocalDate day = utterance.published();
    return QuotationSummaryBuilder.builder()
        .text(hit.text())
        .manner(messages.manner(utterance.quotation().value()))
        .speaker(speaker(utterance, address))
        .post(speaker == null ? "" : post(speaker.affiliation(), speaker.title()))
        .publisher(Objects.requireNonNullElse(utterance.publisher(), ""))
        .published(day == null ? "" : messages.date(day))
        .publishedDay(day == null ? "" : day.toString())
        .release(
            Link.to(
                DisplayTitle.of(utterance.title(), ReleaseKind.RELEASE),
                address.toQuotation(utterance.release(), utterance.number())))
        .build();
  }

  private static @Nullable Link speaker(AttributedQuotation utterance, SearchAddress address) {
    String name = utterance.quotation().value().speaker();
    if (name == null) {
      return null;
    }
    Speaker speaker = utterance.speaker();
    return Link.to(
        name,
        speaker == null ? address.toProfile(FacetField.SPEAKER, name) : address.toProfile(speaker));
  }

  /** Joins affiliation and title, as far as they are known. */
  public static String post(@Nullable String affiliation, @Nullable String title) {
    return Stream.of(affiliation, title).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }
}
