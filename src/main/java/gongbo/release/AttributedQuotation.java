package gongbo.release;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quotation with who said it, where and when: what it takes to cite it.
 *
 * @param release the id of the release it stands in
 * @param number which of the release's quotations it is, from 1
 * @param title the headline of that release
 * @param publisher who published it; null when unknown
 * @param published the day it was published, Korean time; null when unknown
 * @param quotation the words, and where they stand
 * @param speaker who said them, with the role the release gives; null when it does not tell
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

  /** One of a release's quotations, numbered from 1. */
  public static AttributedQuotation of(Release release, int number) {
    Finding<Quotation> quotation = release.quotations().get(number - 1);
    String name = quotation.value().speaker();
    Finding<Publisher> publisher = release.publisher();
    Finding<PublicationTime> published = release.published();
    return AttributedQuotationBuilder.builder()
        .release(release.id())
        .number(number)
        .title(release.title())
        .publisher(publisher == null ? null : publisher.value().name())
        .published(published == null ? null : published.value().day())
        .quotation(quotation)
        .speaker(
            release.speakers().stream()
                .map(Finding::value)
                .filter(speaker -> speaker.name().equals(name))
                .findFirst()
                .orElse(null))
        .build();
  }

  /** Its name among all utterances. */
  public String id() {
    return release + "#" + number;
  }
}
