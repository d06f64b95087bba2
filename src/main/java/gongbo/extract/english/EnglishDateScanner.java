package gongbo.extract.english;

import gongbo.release.EventDate;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of a text: {@code 11 June 2025}, {@code June 11-13, 2025}, {@code the 16th},
 * {@code on Tuesday}, {@code yesterday}. A missing year is that which brings the date closest to
 * the day of publication; a weekday is the one before it, or after it when the event is to come.
 */
final class EnglishDateScanner {
  private static final String MONTH =
      "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|"
          + "Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|"
          + "Dec(?:ember|\\.)?)(?![a-z])";

  private static final String WEEKDAY_NAME =
      "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?";

  private static final String WEEKDAY = "(?:\\(?" + WEEKDAY_NAME + "\\.?\\)?,?\\s+)?";

  private static final String DAY =
      "(\\d{1,2})(?:st|nd|rd|th)?(?![\\d.:]*\\d)(?:\\s*\\(" + WEEKDAY_NAME + "\\.?\\))?";

  private static final String YEAR = "(?:,?\\s+((?:19|20)\\d\\d)(?!\\d))?";

  private static final String JOIN = "\\s*(?:-|–|—|~|to|until|through|and|&)\\s*";

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![\\d.,:\\p{L}])"
              + WEEKDAY
              + DAY
              + "(?:"
              + JOIN
              + WEEKDAY
              + DAY
              + ")?\\s+(?:of\\s+)?"
              + MONTH
              + YEAR
              + "(?:"
              + JOIN
              + WEEKDAY
              + DAY
              + "\\s+(?:of\\s+)?"
              + MONTH
              + YEAR
              + ")?");

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<!\\p{L})"
              + WEEKDAY
              + MONTH
              + "\\s+"
              + DAY
              + "(?:"
              + JOIN
              + WEEKDAY
              + DAY
              + ")?"
              + YEAR
              + "(?:"
              + JOIN
              + WEEKDAY
              + MONTH
              + "\\s+"
              + DAY
              + YEAR
              + ")?");

  private static final Pattern DAY_ONLY =
      Pattern.compile("\\b(?:on|On) the (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of|[A-Za-z]+iversary))");

  private static final Pattern RELATIVE =
      Pattern.compile(
          "\\b([Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|"
              + "[Ll]ast night)\\b(?![’'])");

  private static final Pattern DAY_OF_WEEK =
      Pattern.compile("\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?\\b");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> TO_COME = List.of(" will ", " to be ", " next ", " is set to ");

  /** The maximum number of days from publication to a day without a month. */
  private static final int MOST_DAYS_AHEAD = 14;

  private EnglishDateScanner() {}

  /**
   * A date in a text.
   *
   * @param start the offset of its first character
   * @param end the offset after its last character
   * @param value the day or days
   * @param relative true for a day that is only named by its distance: today, on Tuesday
   */
  record ReadDate(int start, int end, EventDate value, boolean relative) {}

  /** Returns the dates between two offsets, in order. */
  static List<ReadDate> scan(String text, int start, int end, LocalDate published) {
    NavigableMap<Integer, ReadDate> found = new TreeMap<>();
    String part = text.substring(start, end);
    addAll(DAY_FIRST.matcher(part), found, match -> dayFirst(match, published), false);
    addAll(MONTH_FIRST.matcher(part), found, match -> monthFirst(match, published), false);
    addAll(DAY_ONLY.matcher(part), found, match -> dayOnly(match, published), false);
    addAll(RELATIVE.matcher(part), found, match -> relative(match.group(1), published), true);
    boolean toCome = TO_COME.stream().anyMatch(part::contains);
    addAll(
        DAY_OF_WEEK.matcher(part), found, match -> weekday(part, match, published, toCome), true);
    return found.values().stream()
        .map(
            date ->
                new ReadDate(
                    date.start() + start, date.end() + start, date.value(), date.relative()))
        .toList();
  }

  private interface Reading {
    @Nullable EventDate of(Matcher match);
  }

  private static void addAll(
      Matcher matcher, NavigableMap<Integer, ReadDate> found, Reading reading, boolean relative) {
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      Map.Entry<Integer, ReadDate> before = found.lowerEntry(end);
      if (before != null && start < before.getValue().end()) {
        continue;
      }
      EventDate value = read(matcher, reading);
      if (value != null) {
        found.put(start, new ReadDate(start, end, value, relative));
      }
    }
  }

  /** Returns the date of a match; null for a number that is no day of its month: 31 June. */
  private static @Nullable EventDate read(Matcher matcher, Reading reading) {
    try {
      return reading.of(matcher);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static EventDate dayFirst(Matcher match, LocalDate published) {
    String laterYear = match.group(7);
    LocalDate first = day(match.group(1), match.group(3), or(match.group(4), laterYear), published);
    if (match.group(5) != null) {
      return range(
          first, day(match.group(5), match.group(6), or(laterYear, match.group(4)), published));
    }
    return match.group(2) == null
        ? EventDate.of(first)
        : range(first, day(match.group(2), match.group(3), match.group(4), published));
  }

  private static EventDate monthFirst(Matcher match, LocalDate published) {
    String laterYear = match.group(7);
    LocalDate first = day(match.group(2), match.group(1), or(match.group(4), laterYear), published);
    if (match.group(5) != null) {
      return range(
          first, day(match.group(6), match.group(5), or(laterYear, match.group(4)), published));
    }
    return match.group(3) == null
        ? EventDate.of(first)
        : range(first, day(match.group(3), match.group(1), match.group(4), published));
  }

  private static @Nullable String or(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }

  /** Returns two days as a range, or the first one when they are out of order. */
  private static EventDate range(LocalDate first, LocalDate last) {
    return last.isBefore(first) ? EventDate.of(first) : new EventDate(first, last);
  }

  private static LocalDate day(
      String day, String month, @Nullable String year, LocalDate published) {
    int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    int dayOfMonth = Integer.parseInt(day);
    if (year != null) {
      return LocalDate.of(Integer.parseInt(year), number, dayOfMonth);
    }
    LocalDate same = LocalDate.of(published.getYear(), number, dayOfMonth);
    LocalDate nearest = same;
    for (LocalDate other : List.of(same.minusYears(1), same.plusYears(1))) {
      if (distance(other, published) < distance(nearest, published)) {
        nearest = other;
      }
    }
    return nearest;
  }

  private static long distance(LocalDate day, LocalDate published) {
    return Math.abs(ChronoUnit.DAYS.between(day, published));
  }

  /** Returns a day of the month of publication, or of the one before; null if it has none. */
  private static @Nullable EventDate dayOnly(Matcher match, LocalDate published) {
    int day = Integer.parseInt(match.group(1));
    YearMonth month = YearMonth.from(published);
    if (!month.isValidDay(day) || month.atDay(day).isAfter(published.plusDays(MOST_DAYS_AHEAD))) {
      month = month.minusMonths(1);
    }
    return month.isValidDay(day) ? EventDate.of(month.atDay(day)) : null;
  }

  private static EventDate relative(String word, LocalDate published) {
    return EventDate.of(
        switch (word.toLowerCase(Locale.ROOT)) {
          case "yesterday", "last night" -> published.minusDays(1);
          case "tomorrow" -> published.plusDays(1);
          default -> published;
        });
  }

  private static @Nullable EventDate weekday(
      String part, Matcher match, LocalDate published, boolean toCome) {
    if (match.group().endsWith("s")) {
      return null; // Mondays
    }
    DayOfWeek day = DayOfWeek.valueOf(match.group(1).toUpperCase(Locale.ROOT));
    boolean last = part.startsWith("last ", Math.max(0, match.start() - 5));
    return EventDate.of(
        toCome
            ? published.with(TemporalAdjusters.nextOrSame(day))
            : published.with(
                last ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day)));
  }
}
