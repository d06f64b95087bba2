package gongbo.source;

import gongbo.release.PublicationTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the dates and times of publication that sources write. */
final class SourceDateParser {
  /** The format of korea.kr's open data. */
  private static final DateTimeFormatter MONTH_FIRST =
      DateTimeFormatter.ofPattern("MM/dd/uuuu[ HH:mm[:ss]]")
          .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern(
              "uuuu-MM-dd[['T'][' ']HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX][XX][X]]")
          .withResolverStyle(ResolverStyle.STRICT);

  /** The format of feeds (RFC 822 with the years of RFC 2822). */
  private static final DateTimeFormatter OF_FEEDS =
      DateTimeFormatter.ofPattern("[EEE, ]d MMM uuuu HH:mm[:ss][ ][zzz][XX]", Locale.ENGLISH);

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private static final String DAY =
      "((?:19|20)[0-9]{2}|['‘’][0-9]{2})\\s?[.\\-/년]\\s?([0-9]{1,2})\\s?[.\\-/월]\\s?([0-9]{1,2})(?![0-9])";

  /**
   * The formats of people and sites: {@code 2025. 5. 28.(수) 09:00}, {@code ’25. 5. 28.}, {@code
   * 2025년 5월 28일 오후 2시 30분}.
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

  /** Returns the time in Korea, midnight for a day alone; null when the text is not a date. */
  static @Nullable LocalDateTime parse(String value) {
    for (DateTimeFormatter format :
        value.indexOf('/') >= 0
            ? new DateTimeFormatter[] {MONTH_FIRST}
            : new DateTimeFormatter[] {ISO, OF_FEEDS}) {
      try {
        return parse(format, value);
      } catch (DateTimeException e) {
        // Tries the next format.
      }
    }
    Matcher digits = DIGITS.matcher(value);
    if (digits.matches()) {
      return of(digits, digits.group(4), digits.group(5), null);
    }
    return isIsoLike(value) ? null : written(value);
  }

  /** An invalid ISO date is an error, not the prefix of a valid one. */
  private static boolean isIsoLike(String value) {
    return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T.*)?");
  }

  /**
   * Parses the date, and the hour after it, at the beginning of a text; null when there is none.
   */
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
              year(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
      if (hour == null) {
        return date.atStartOfDay();
      }
      int hours = Integer.parseInt(hour);
      if (half != null && hours <= 12) {
        boolean afternoon = half.equals("오후") || half.equals("PM");
        hours = hours % 12 + (afternoon ? 12 : 0);
      }
      // 24:00 is the end of the day: its last minute keeps the day, and an embargo until then.
      return hours > 23
          ? date.atTime(LAST_MINUTE)
          : date.atTime(hours, minute == null ? 0 : Integer.parseInt(minute));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int year(String digits) {
    boolean apostrophe = !Character.isDigit(digits.charAt(0));
    return apostrophe ? 2000 + Integer.parseInt(digits.substring(1)) : Integer.parseInt(digits);
  }

  private static LocalDateTime parse(DateTimeFormatter format, String value) {
    return switch (format.parseBest(
        value, ZonedDateTime::from, LocalDateTime::from, LocalDate::from)) {
      case ZonedDateTime moment ->
          moment.withZoneSameInstant(PublicationTime.KOREA).toLocalDateTime();
      case LocalDateTime time -> time;
      case LocalDate day -> day.atStartOfDay();
      // parseBest returns one of the three requested types.
      case Object other -> throw new DateTimeException("not a date: " + other);
    };
  }
}
