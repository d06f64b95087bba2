package gongbo.extract.english;

import gongbo.config.ConfigFolder;
import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.Publisher;
import gongbo.release.Quotation;
import gongbo.release.RawRelease;
import gongbo.release.ReleaseId;
import gongbo.release.Speaker;
import gongbo.source.OutlineParser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Invented English releases for the tests of this package, and short forms of findings. */
final class EnglishTexts {
  static final EnglishExtractor EXTRACTOR = EnglishExtractor.of(ConfigFolder.of(Path.of("config")));

  /** A Thursday. */
  static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 12);

  private EnglishTexts() {}

  static RawRelease raw(String publisher, String title, String body) {
    return new RawRelease(
        new ReleaseId("sample"),
        title,
        new Publisher(publisher),
        PUBLISHED.atStartOfDay(),
        "",
        OutlineParser.parse(title, body.lines().toList()));
  }

  static EnglishFindings extract(String body) {
    return EXTRACTOR.extract(raw("Harbour Office", "News release", body), PUBLISHED, null);
  }

  /** Returns the direct quotations as {@code speaker: words}. */
  static List<String> quotations(String body) {
    return extract(body).quotations().stream()
        .map(Finding::value)
        .filter(Quotation::isDirect)
        .map(quotation -> quotation.speaker() + ": " + quotation.text())
        .toList();
  }

  /** Returns the speakers as {@code name: role, role}, roles in the order of the enum. */
  static List<String> roles(String body) {
    return extract(body).speakers().stream()
        .map(Finding::value)
        .map(speaker -> speaker.name() + ": " + roles(speaker))
        .toList();
  }

  private static String roles(Speaker speaker) {
    return speaker.acts().stream()
        .map(role -> role.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** Returns the speakers as {@code name/affiliation/title}, with {@code -} for unknown values. */
  static List<String> posts(String body) {
    return extract(body).speakers().stream()
        .map(Finding::value)
        .map(
            speaker ->
                speaker.name()
                    + "/"
                    + (speaker.affiliation() == null ? "-" : speaker.affiliation())
                    + "/"
                    + (speaker.title() == null ? "-" : speaker.title()))
        .toList();
  }

  static List<String> dates(String body) {
    return extract(body).eventDates().stream()
        .map(Finding::value)
        .map(EventDate::toString)
        .toList();
  }

  /** Returns the venues as {@code name/region}, with {@code -} for an unknown region. */
  static List<String> venues(String body) {
    return extract(body).venues().stream()
        .map(Finding::value)
        .map(venue -> venue.name() + "/" + (venue.region() == null ? "-" : venue.region().label()))
        .toList();
  }
}
