package gongbo.extract;

import gongbo.config.ConfigFolder;
import gongbo.release.Finding;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.release.Span;
import gongbo.release.Speaker;
import gongbo.source.OutlineParser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invented releases for the tests of this package, and short string forms of findings. */
final class Texts {
  static final ConfigFolder CONFIG = ConfigFolder.of(Path.of("config"));
  static final Gazetteer GAZETTEER = Gazetteer.of(CONFIG);
  static final Extractor EXTRACTOR = Extractor.of(CONFIG);

  /** The rules without the models, for tests of single rules. */
  static final Extractor RULES = Extractor.ofRules(CONFIG);

  /** A Tuesday. */
  static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 11);

  private Texts() {}

  static RawRelease raw(
      String publisher, @Nullable LocalDate published, String title, String body) {
    return new RawRelease(
        new ReleaseId("보기"),
        title,
        new Publisher(publisher),
        published == null ? null : published.atStartOfDay(),
        "",
        OutlineParser.parse(title, body.lines().toList()));
  }

  /** Returns a release of 2025-03-11 by 해양수산부 with the given body. */
  static RawRelease raw(String body) {
    return raw("해양수산부", PUBLISHED, "보도자료", body);
  }

  static AnnotatedText annotated(String body) {
    return AnnotatedText.of(raw(body));
  }

  static Release extract(String body) {
    return EXTRACTOR.extract(raw(body));
  }

  /**
   * Returns name, affiliation and title, as {@code 한도윤/누리연구원/원장}, with {@code -} for unknown
   * values.
   */
  static String shown(Speaker speaker) {
    return speaker.name() + "/" + orDash(speaker.affiliation()) + "/" + orDash(speaker.title());
  }

  /** Returns the name with the roles, as {@code 한도윤 opening,quoted}. */
  static String roles(Speaker speaker) {
    return speaker.acts().stream()
        .map(role -> role.name().toLowerCase(Locale.ROOT))
        .sorted()
        .collect(Collectors.joining(",", speaker.name() + " ", ""));
  }

  static List<String> speakers(String body) {
    return extract(body).speakers().stream().map(found -> shown(found.value())).toList();
  }

  static List<String> roles(String body) {
    return extract(body).speakers().stream().map(found -> roles(found.value())).toList();
  }

  /** Returns the roles that the rules alone give. */
  static List<String> rolesByRule(String body) {
    return RULES.extract(raw(body)).speakers().stream().map(found -> roles(found.value())).toList();
  }

  /** Returns the speakers that the rules alone find. */
  static List<String> speakersByRule(String body) {
    return RULES.extract(raw(body)).speakers().stream().map(found -> shown(found.value())).toList();
  }

  /** Returns the text in the span of a finding; empty for metadata. */
  static String evidence(RawRelease raw, Finding<?> finding) {
    Span span = finding.span();
    return switch (span.part()) {
      case METADATA -> "";
      case TITLE -> raw.title().substring(span.start(), span.end());
      case BODY -> raw.body().text().substring(span.start(), span.end());
    };
  }

  private static String orDash(@Nullable String text) {
    return text == null ? "-" : text;
  }
}
