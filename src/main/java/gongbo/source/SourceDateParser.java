package gongbo.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which sources write the day or the moment of publication. */
final class SourceDateParser {
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  /** As korea.kr's open data writes it. */
  private static final DateTimeFormatter MONTH_FIRST =
      DateTimeFormatter.ofPattern("MM/dd/uuuu[ HH:mm[:ss]]")
          .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern(
              "uuuu-MM-dd[['T'][' ']HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX][XX][X]]")
          .withResolverStyle(ResolverStyle.STRICT);

  /** As feeds write it (RFC 822 with the years of RFC 2822). */
  private static final DateTimeFormatter OF_FEEDS =
      DateTimeFormatter.ofPattern("[EEE, ]d MMM uuuu HH:mm[:ss][ ][zzz][XX]", Locale.ENGLISH);

  private static final String DAY =
      "((?:19|20)[0-9]{2})\\s?[.\\-/년]\\s?([0-9]{1,2})\\s?[.\\-/월]\\s?([0-9]{1,2})(?![0-9])";

  /**
   * As people and sites write it: {@code 2025. 5. 28.(수) 09:00}, {@code 2025년 5월 28일 오후 2시 30분}.
   */
  private static final Pattern WRITTEN =
      Pattern.compile(
          DAY
              + "\\s?[.일]?\\s?(?:\\([월화수목금토일]\\)|[월화수목금토일]요일)?\\s?,?\\s?(오전|오후|AM|PM)?\\s?"
              + "(?:([0-2]?[0-9])(?:[:：]|시\\s?)([0-5][0-9])?(?![0-9]))?.*");

  private static final Pattern DIGITS =
      Pattern.compile(
          "((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?:([0-2][0-9])([0-5][0-9])(?:[0-5][0-9])?)?");

  private SourceDateParser() {}

  /** The moment in Korean time, midnight where only the day is given; null when it is none. */
  static @Nullable LocalDateTime parse(String value) {
    for (DateTimeFormatter format :
        value.indexOf('/') >= 0
            ? new DateTimeFormatter[] {MONTH_FIRST}
            : new DateTimeFormatter[] {ISO, OF_FEEDS}) {
      try {
        return parse(format, value);
      } catch (DateTimeException e) {
        // The next form.
      }
    }
    Matcher digits = DIGITS.matcher(value);
    if (digits.matches()) {
      return of(digits, digits.group(4), digits.group(5), null);
    }
    return isIsoLike(value) ? null : written(value);
  }

  /** A bad ISO date is a mistake, and not the beginning of a good one. */
  private static boolean isIsoLike(String value) {
    return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T.*)?");
  }

  /** The day, and the hour after it, that a text begins with; null when it begins with none. */
  static @Nullable LocalDateTime written(String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches()
        ? of(written, written.group(5), written.group(6), written.group(4))
        : null;
  }

  private static @Nullable LocalDateTime of(
      Matcher day, @Nullable String hour, @Nullable String minute, @Nullable String half) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3)));
      if (hour == null) {
        return date.atStartOfDay();
      }
      int hours = Integer.parseInt(hour);
      if (half != null && hours <= 12) {
        boolean afternoon = half.equals("오후") || half.equals("PM");
        hours = hours % 12 + (afternoon ? 12 : 0);
      }
      // A release of 24:00 is of the end of its day; the day is what counts.
      return hours > 23
          ? date.atStartOfDay()
          : date.atTime(hours, minute == null ? 0 : Integer.parseInt(minute));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalDateTime parse(DateTimeFormatter format, String value) {
    return switch (format.parseBest(
        value, ZonedDateTime::from, LocalDateTime::from, LocalDate::from)) {
      case ZonedDateTime moment -> moment.withZoneSameInstant(KOREA).toLocalDateTime();
      case LocalDateTime time -> time;
      case LocalDate day -> day.atStartOfDay();
      // parseBest gives one of the three it was asked for.
      case Object other -> throw new DateTimeException("not a date: " + other);
    };
  }
}
