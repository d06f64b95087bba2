package gongbo.release;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quotation with its context, as needed for a citation.
 *
 * @param release the id of the release
 * @param number the number of the quotation in the release, from 1
 * @param title the headline of the release
 * @param publisher the name of the publisher; null when unknown
 * @param published the day of publication in Korean time; null when unknown
 * @param quotation the quotation and its span
 * @param speaker the speaker with affiliation and title; null when the release names none
 */
@RecordBuilder
public record AttributedQuotation(
    ReleaseId release,
    int number,
    String title,
    @Nullable String publisher,
    @Nullable LocalDate published,
    Finding<Quotation> quotation,
    @Nullable Speaker speaker) {
  /**
   * @throws IllegalArgumentException when the number is below 1
   */
  public AttributedQuotation {
    if (number < 1) {
      throw new IllegalArgumentException("quotations are numbered from 1: " + number);
    }
  }

  /** Returns a quotation of a release by its number, from 1. */
  public static AttributedQuotation of(Release release, int number) {
    Finding<Quotation> quotation = release.quotations().get(number - 1);
    String name = quotation.value().speaker();
    Finding<Publisher> publisher = release.publisher();
    return AttributedQuotationBuilder.builder()
        .release(release.id())
        .number(number)
        .title(release.title())
        .publisher(publisher == null ? null : publisher.value().name())
        .published(release.publishedDay().orElse(null))
        .quotation(quotation)
        .speaker(
            release.speakers().stream()
                .map(Finding::value)
                .filter(speaker -> speaker.name().equals(name))
                .findFirst()
                .orElse(null))
        .build();
  }

  /** Returns the id among all quotations: release id, {@code #} and number. */
  public String id() {
    return release + "#" + number;
  }
}
