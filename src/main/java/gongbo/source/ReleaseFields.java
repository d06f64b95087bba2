package gongbo.source;

import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.release.ReleaseId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one release as its file gives them, by key.
 *
 * @param values what stands under each key of {@link #KEYS}; a key that is absent or empty says
 *     nothing
 */
record ReleaseFields(Map<String, String> values) {
  /** The keys that mean something; any other does no harm. */
  static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "body",
          "publisher",
          "ministry",
          "published",
          "publish_date",
          "approve_date",
          "url");

  /** The first that is there counts. */
  private static final List<String> PUBLISHER_KEYS = List.of("publisher", "ministry");

  /** The first that is there counts. */
  private static final List<String> PUBLISHED_KEYS =
      List.of("published", "publish_date", "approve_date");

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  /** As korea.kr's open data writes it. */
  private static final DateTimeFormatter MONTH_FIRST =
      DateTimeFormatter.ofPattern("MM/dd/uuuu[ HH:mm[:ss]]")
          .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern(
              "uuuu-MM-dd[['T'][' ']HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX][XX][X]]")
          .withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");

  ReleaseFields {
    values = Map.copyOf(values);
  }

  /**
   * The release that the fields describe.
   *
   * @throws RefusedInput naming the key at fault
   */
  RawRelease toRelease() throws RefusedInput {
    return new RawRelease(
        id(),
        title(),
        new Publisher(IncomingText.line(first(PUBLISHER_KEYS))),
        published(),
        url(),
        OutlineParser.parse(title(), IncomingText.fold(values.getOrDefault("body", ""))));
  }

  private ReleaseId id() throws RefusedInput {
    String id = IncomingText.line(values.getOrDefault("id", ""));
    if (id.isEmpty()) {
      throw new RefusedInput("id", "missing");
    }
    try {
      return new ReleaseId(id);
    } catch (IllegalArgumentException e) {
      throw new RefusedInput(
          "id", "not 1 to 128 letters, digits, '.', '_' or '-': " + RefusedInput.shown(id));
    }
  }

  private String title() throws RefusedInput {
    String title = IncomingText.line(values.getOrDefault("title", ""));
    if (title.isEmpty()) {
      throw new RefusedInput("title", "missing");
    }
    return title;
  }

  private @Nullable LocalDateTime published() throws RefusedInput {
    for (String key : PUBLISHED_KEYS) {
      String value = IncomingText.line(values.getOrDefault(key, ""));
      if (!value.isEmpty()) {
        try {
          return parse(value);
        } catch (DateTimeException e) {
          throw new RefusedInput(
              key,
              "neither an ISO date (2025-05-28, 2025-05-28T09:00) nor MM/dd/yyyy HH:mm:ss: "
                  + RefusedInput.shown(value));
        }
      }
    }
    return null;
  }

  private static LocalDateTime parse(String value) {
    DateTimeFormatter format = value.indexOf('/') >= 0 ? MONTH_FIRST : ISO;
    return switch (format.parseBest(
        value, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)) {
      case OffsetDateTime moment -> moment.atZoneSameInstant(KOREA).toLocalDateTime();
      case LocalDateTime time -> time;
      case LocalDate day -> day.atStartOfDay();
      // parseBest gives one of the three it was asked for.
      case Object other -> throw new DateTimeException("not a date: " + other);
    };
  }

  /** An address becomes a link on a page: one that would run a script there is refused. */
  private String url() throws RefusedInput {
    String url = IncomingText.line(values.getOrDefault("url", ""));
    var scheme = SCHEME.matcher(url);
    if (scheme.matches()
        && !scheme.group(1).equalsIgnoreCase("https")
        && !scheme.group(1).equalsIgnoreCase("http")) {
      throw new RefusedInput("url", "neither http nor https: " + RefusedInput.shown(url));
    }
    return url;
  }

  private String first(List<String> keys) {
    return keys.stream()
        .map(key -> values.getOrDefault(key, ""))
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse("");
  }
}
