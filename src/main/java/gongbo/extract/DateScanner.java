package gongbo.extract;

import gongbo.release.EventDate;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scanner for the dates of a text: {@code 2025. 5. 28.}, {@code '25.5.28}, {@code 5월 28일(수)},
 * {@code 5.28.(수)}, {@code 28일}, and ranges of them.
 *
 * <p>Missing parts are resolved against the day of publication: the year, and for a bare day the
 * month, are chosen so that the date is nearest to it. A printed weekday verifies the result and
 * corrects a mistyped year. Each offset is scanned once, with a look-ahead of a few characters.
 */
final class DateScanner {
  /** The maximum duration of an event in days, about a year. */
  private static final long LONGEST_EVENT = 400;

  /**
   * Words that may precede the last day of a range. They are skipped, because the last day always
   * follows the first.
   */
  private static final List<String> NEXT_MONTH = List.of("다음 달 ", "다음달 ", "내달 ", "오는 ");

  private static final String FROM = "부터";

  /** Particles after the first day of a range whose last day is followed by 까지. */
  private static final List<String> FROM_WORDS = List.of(FROM, "에서");

  /** Durations in days, spelled out. */
  private static final Map<String, Integer> DURATIONS =
      Map.of("이틀간", 2, "양일간", 2, "사흘간", 3, "나흘간", 4, "닷새간", 5, "일주일간", 7);

  /**
   * The suffix of a number of days. Weeks (주간) are left out, because they may end on a Saturday or
   * a Sunday.
   */
  private static final String DAYS = "일간";

  /** Durations in months, spelled out. */
  private static final Map<String, Integer> DURATIONS_IN_MONTHS =
      Map.of("한 달간", 1, "한달간", 1, "두 달간", 2, "두달간", 2, "석 달간", 3, "세 달간", 3);

  private static final String MONTHS = "개월간";

  private static final int MOST_MONTHS = 12;

  /** Indications of a time zone in a bracket after a date. */
  private static final List<String> TIME_ZONES = List.of("현지", "한국시간", "한국 시간", "시각");

  private static final int LONGEST_BRACKET = 16;

  /** Words before a number of days that is not a date: 2박 3일, 매주 2일. */
  private static final List<String> COUNT_PREFIXES = List.of("박 ", "매주 ", "매월 ", "총 ");

  /** Units that are counted within a day: 1일 2회. */
  private static final String COUNT_SUFFIXES = "번회차명건";

  private static final String WEEKDAYS = "월화수목금토일";

  /** Separators of the days of a list. */
  private static final Set<String> SEPARATORS = Set.of("과", "와", ",", "·", "및", "과 오는", "그리고");

  private static final int LONGEST_SEPARATOR = 6;

  /**
   * The maximum number of dates in a sentence. A sentence with more is a table, which announces no
   * event.
   */
  private static final int MOST_DATES = 40;

  private final String text;
  private final int limit;
  private final @Nullable LocalDate published;
  private int at;

  private DateScanner(String text, int limit, @Nullable LocalDate published) {
    this.text = text;
    this.limit = limit;
    this.published = published;
  }

  /** Returns the dates between two offsets, in order, at most {@value #MOST_DATES}. */
  static List<PrintedDate> scan(String text, int from, int to, @Nullable LocalDate published) {
    DateScanner scanner = new DateScanner(text, Math.min(to, text.length()), published);
    List<PrintedDate> dates = new ArrayList<>();
    int i = from;
    while (i < scanner.limit && dates.size() < MOST_DATES) {
      PrintedDate before = dates.isEmpty() ? null : dates.getLast();
      PrintedDate date = scanner.mayBegin(i) ? scanner.dateAt(i, before) : null;
      if (date == null) {
        i++;
      } else {
        dates.add(date);
        i = Math.max(i + 1, date.end());
      }
    }
    return dates;
  }

  /** The components of a printed date; 0 for a component that is not printed. */
  private record DateParts(
      int year, int month, int day, @Nullable DayOfWeek weekday, String form) {}

  private boolean mayBegin(int i) {
    char c = text.charAt(i);
    if (c < '0' || c > '9') {
      return false;
    }
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    return !Character.isDigit(before)
        && !Hangul.isLatin(before)
        && before != '.'
        && before != '제'
        && !isCountedBefore(i)
        && !(before == ',' && i > 1 && Character.isDigit(text.charAt(i - 2)));
  }

  private boolean isCountedBefore(int i) {
    for (String word : COUNT_PREFIXES) {
      if (text.startsWith(word, i - word.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param before the previous date; null for the first
   */
  private @Nullable PrintedDate dateAt(int start, @Nullable PrintedDate before) {
    at = start;
    DateParts first = parts(null);
    if (first == null) {
      return null;
    }
    int end = at;
    boolean bare = first.month() == 0;
    LocalDate month = bare ? monthBefore(start) : null;
    LocalDate day =
        month == null
            ? resolve(first, directionBefore(start), bare ? listedDateBefore(before, start) : null)
            : dayOf(month.getYear(), month.getMonthValue(), first.day());
    if (day == null || contradictsWeekday(first, day, start)) {
      return null;
    }
    LocalDate last = day;
    int behindFirst = at;
    DateParts second = rangeEnd(first);
    if (second != null) {
      LocalDate until = resolve(second, 0, day);
      long days = until == null ? -1 : ChronoUnit.DAYS.between(day, until);
      // 25일과 26일 are one event, 7월 2일과 8월 5일 are two dates.
      boolean joined = "과와".indexOf(text.charAt(Math.min(behindFirst, limit - 1))) >= 0;
      if (until != null && days >= 0 && days <= (joined ? 1 : LONGEST_EVENT)) {
        last = until;
        end = at;
      }
    }
    if (second == null) {
      LocalDate until = lastOf(day);
      if (until != null) {
        last = until;
        end = at;
      }
    }
    boolean certain =
        first.weekday() == null ? first.year() > 0 && !bare : first.weekday() == day.getDayOfWeek();
    int printedStart = start > 0 && isApostrophe(text.charAt(start - 1)) ? start - 1 : start;
    return new PrintedDate(
        printedStart,
        end,
        new EventDate(day, last),
        last.equals(day) ? first.form() : first.form() + "-range",
        certain);
  }

  /**
   * Reads one date at {@link #at} and moves the position past it.
   *
   * @param range the first date of the range that this date ends; null for a first date
   */
  private @Nullable DateParts parts(@Nullable DateParts range) {
    int start = at;
    boolean apostrophe = start > 0 && isApostrophe(text.charAt(start - 1));
    int digits = Digits.count(text, start, limit);
    int number = digits == 0 || digits > 4 ? -1 : Digits.number(text, start, digits);
    if (number < 0) {
      return null;
    }
    at = start + digits;
    if (digits == 4 && number >= 1950 && number <= 2100) {
      return afterYear(number);
    }
    if (digits == 2 && apostrophe) {
      return afterYear(2000 + number);
    }
    if (digits <= 2 && number >= 1 && number <= 12) {
      DateParts parts = afterMonth(0, number, range != null);
      if (parts != null) {
        return parts;
      }
      at = start + digits;
    }
    if (digits <= 2 && number >= 1 && number <= 31) {
      return afterDay(number, range);
    }
    return null;
  }

  private @Nullable DateParts afterYear(int year) {
    if (!skip('년') && !skip('.') && !skip('-')) {
      return null;
    }
    skipSpaces();
    int digits = Digits.count(text, at, limit);
    int month = digits == 0 || digits > 2 ? -1 : Digits.number(text, at, digits);
    if (month < 1 || month > 12) {
      return null;
    }
    at += digits;
    return afterMonth(year, month, true);
  }

  private @Nullable DateParts afterMonth(int year, int month, boolean sure) {
    boolean words = skip('월');
    if (!words && !skip('.') && !(year > 0 && skip('-')) && !(!sure && skip('/'))) {
      return null;
    }
    boolean slash = text.charAt(at - 1) == '/';
    skipSpaces();
    int digits = Digits.count(text, at, limit);
    int day = digits == 0 || digits > 2 ? -1 : Digits.number(text, at, digits);
    if (day < 1 || day > 31) {
      return null;
    }
    at += digits;
    boolean dayWord = skip('일');
    boolean dot = !dayWord && skip('.');
    if (dot && at < limit && Character.isDigit(text.charAt(at))) {
      return null;
    }
    DayOfWeek weekday = weekday();
    if (dayWord && isDuration()) {
      return null;
    }
    if (words) {
      // A month and a number without 일, such as 3월 12, are a date only with a weekday.
      boolean continues = at < limit && (isRangeSign(text.charAt(at)) || text.startsWith("부터", at));
      if (!dayWord && weekday == null && !sure && !continues) {
        return null;
      }
      return new DateParts(
          year, month, day, weekday, weekday == null ? "month-day" : "month-day-weekday");
    }
    boolean enclosed = closesSoon();
    boolean ranged = at < limit && isRangeSign(text.charAt(at));
    if (year == 0 && weekday == null && !dayWord && !enclosed && !dot && !ranged && !sure) {
      return null;
    }
    // 3.24 without further signs is a number.
    if (year == 0 && slash && weekday == null) {
      return null;
    }
    return new DateParts(year, month, day, weekday, weekday == null ? "dotted" : "dotted-weekday");
  }

  /**
   * Returns true if a number before a bracketed letter is not a date, because its weekday differs:
   * 15(수) when the 15th is no Wednesday.
   */
  private boolean contradictsWeekday(DateParts parts, LocalDate day, int start) {
    int behind = start + Digits.count(text, start, limit);
    boolean bare = parts.month() == 0 && !text.startsWith("일", behind);
    return bare && parts.weekday() != day.getDayOfWeek();
  }

  /**
   * Returns the previous date if only a separator lies between, because the next day then has the
   * same month: 6월 7일과 27일; else null.
   */
  private @Nullable LocalDate listedDateBefore(@Nullable PrintedDate before, int start) {
    return before != null
            && start - before.end() <= LONGEST_SEPARATOR
            && SEPARATORS.contains(text.substring(before.end(), start).strip())
        ? before.value().end()
        : null;
  }

  private boolean closesSoon() {
    return at < limit && text.charAt(at) == ')';
  }

  private @Nullable DateParts afterDay(int day, @Nullable DateParts range) {
    boolean word = skip('일');
    boolean dot = range != null && !word && skip('.');
    DayOfWeek weekday = weekday();
    if (range == null) {
      // A number with a weekday, such as 28(화), is a date without 일.
      if (weekday == null && (!word || isDuration() || isCount())) {
        return null;
      }
    } else if (!word && !dot && weekday == null) {
      // A bare number may end a range of dates, as in 11.11~14, but not a range of times, as in
      // 10:00~12:00.
      boolean number = at >= limit || ":시분%명개.0123456789".indexOf(text.charAt(at)) < 0;
      if (!number || range.month() == 0) {
        return null;
      }
    }
    return new DateParts(
        0, range == null ? 0 : -1, day, weekday, weekday == null ? "day" : "day-weekday");
  }

  /** Returns true for a number of days, as in 3일간 and 100일째. */
  private boolean isDuration() {
    if (at >= limit) {
      return false;
    }
    int i = at;
    while (i < limit && text.charAt(i) == ' ' && i < at + 2) {
      i++;
    }
    if (i < limit) {
      char c = text.charAt(i);
      if ("간째차치분만".indexOf(c) >= 0
          && !text.startsWith("만나", i)
          && !text.startsWith("차관", i)
          && !text.startsWith("간담", i)
          && !text.startsWith("만찬", i)
          && i == at) {
        return true;
      }
      return Hangul.startsWithAny(
          text,
          i,
          List.of(
              "이내", "동안", "전까지", "이상", "이하", "정도", "가량", "연속", "만에", "남짓", "넘게", "강사", "체험", "평균",
              "최대", "섭취", "권장", "점장", "교사", "명예"));
    }
    return false;
  }

  /**
   * Returns true for the ordinal of a day within an event, as in 1일 차에는 and 2일의 본회의, and for a
   * frequency, as in 1일 2회.
   */
  private boolean isCount() {
    int i = afterSpace(at);
    int digits = Digits.count(text, i, limit);
    int behind = i + digits;
    return Hangul.startsWithAny(text, at, List.of("의 ", " 차 ", " 차에", " 차("))
        || (digits > 0 && behind < limit && COUNT_SUFFIXES.indexOf(text.charAt(behind)) >= 0);
  }

  private @Nullable DayOfWeek weekday() {
    int i = at;
    if (i < limit && text.charAt(i) == ' ') {
      i++;
    }
    if (i + 2 < limit && text.charAt(i) == '(') {
      int day = WEEKDAYS.indexOf(text.charAt(i + 1));
      char after = text.charAt(i + 2);
      if (day >= 0
          && (after == ')' || after == ',' || after == '요' || after == ' ' || after == '/')) {
        for (int close = i + 2; close < Math.min(limit, i + 24); close++) {
          if (text.charAt(close) == ')') {
            at = close + 1;
            return DayOfWeek.of(day + 1);
          }
        }
      }
    }
    return null;
  }

  private @Nullable DateParts rangeEnd(DateParts first) {
    int before = at;
    int i = at;
    if (i < limit && text.charAt(i) == '.') {
      i++;
    }
    while (i < limit && i < before + 3 && text.charAt(i) == ' ') {
      i++;
    }
    i = endOfClock(i);
    int sign = i;
    boolean from = false;
    if (i < limit && isRangeSign(text.charAt(i))) {
      i++;
    } else if (Hangul.startsWithAny(text, i, FROM_WORDS)) {
      i += 2;
      from = true;
    } else if (i < limit && "과와".indexOf(text.charAt(i)) >= 0) {
      i++;
    } else {
      return null;
    }
    while (i < limit && i < sign + 8 && text.charAt(i) == ' ') {
      i++;
    }
    for (String month : NEXT_MONTH) {
      if (text.startsWith(month, i)) {
        i += month.length();
        break;
      }
    }
    if (i < limit && isApostrophe(text.charAt(i))) {
      i++;
    }
    at = i;
    DateParts second = i < limit && Character.isDigit(text.charAt(i)) ? parts(first) : null;
    if (second == null
        || (from && !text.startsWith("까지", afterSpace(endOfClock(afterSpace(at)))))) {
      at = before;
      return null;
    }
    return second;
  }

  /**
   * Returns the offset after a time of day or an indication of a time zone, as in 7월 9일(현지시간)부터.
   */
  private int endOfClock(int from) {
    int i = from;
    if (i < limit && text.charAt(i) == '(') {
      int close = text.indexOf(')', i, Math.min(limit, i + LONGEST_BRACKET));
      if (close > 0 && Hangul.containsAny(text, i, close, TIME_ZONES)) {
        i = close + 1;
      }
    }
    int behind = TimeScanner.endOfTime(text, i, limit);
    return behind == i ? i : afterSpace(behind);
  }

  /** Returns the last day if a duration follows the first day, as in 부터 이틀간; else null. */
  private @Nullable LocalDate lastOf(LocalDate first) {
    int i = afterSpace(at);
    if (!text.startsWith(FROM, i)) {
      return null;
    }
    i = afterSpace(i + FROM.length());
    for (Map.Entry<String, Integer> length : DURATIONS.entrySet()) {
      if (text.startsWith(length.getKey(), i)) {
        at = i + length.getKey().length();
        return first.plusDays(length.getValue() - 1);
      }
    }
    for (Map.Entry<String, Integer> length : DURATIONS_IN_MONTHS.entrySet()) {
      if (text.startsWith(length.getKey(), i)) {
        at = i + length.getKey().length();
        return first.plusMonths(length.getValue()).minusDays(1);
      }
    }
    int digits = Digits.count(text, i, limit);
    int count = digits == 0 || digits > 2 ? 0 : Digits.number(text, i, digits);
    if (count > 0 && text.startsWith(DAYS, i + digits)) {
      at = i + digits + DAYS.length();
      return first.plusDays(count - 1);
    }
    if (count > 0 && count <= MOST_MONTHS && text.startsWith(MONTHS, i + digits)) {
      at = i + digits + MONTHS.length();
      return first.plusMonths(count).minusDays(1);
    }
    return null;
  }

  private int afterSpace(int i) {
    return i < limit && text.charAt(i) == ' ' ? i + 1 : i;
  }

  private static boolean isRangeSign(char c) {
    return c == '~' || c == '∼' || c == '〜' || c == '～' || c == '-' || c == '–';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`';
  }

  private boolean skip(char c) {
    if (at < limit && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void skipSpaces() {
    for (int k = 0; k < 2; k++) {
      skip(' ');
    }
  }

  /**
   * Returns a day of the month that 지난달, 이달 or 다음 달 before a bare day denotes; null without such a
   * word.
   */
  private @Nullable LocalDate monthBefore(int start) {
    if (published == null) {
      return null;
    }
    for (String word : List.of("다음 달 ", "다음달 ", "내달 ")) {
      if (text.startsWith(word, start - word.length())) {
        return published.plusMonths(1);
      }
    }
    for (String word : List.of("지난달 ", "지난 달 ")) {
      if (text.startsWith(word, start - word.length())) {
        return published.minusMonths(1);
      }
    }
    return text.startsWith("이달 ", start - 3) ? published : null;
  }

  /** Returns -1 after 지난, 1 after 오는, else 0. */
  private int directionBefore(int start) {
    int i = start - 1;
    while (i >= 0 && i > start - 4 && (text.charAt(i) == ' ' || isApostrophe(text.charAt(i)))) {
      i--;
    }
    if (i >= 1) {
      String word = text.substring(i - 1, i + 1);
      if (word.equals("지난")) {
        return -1;
      }
      if (word.equals("오는")) {
        return 1;
      }
    }
    return 0;
  }

  /**
   * Resolves the printed components to a day.
   *
   * @param direction the direction in time from the day of publication: -1, 0 or 1
   * @param from the first day of the range that this date ends; null for a first date
   * @return null if there is no such day, or no day to resolve it against
   */
  private @Nullable LocalDate resolve(DateParts parts, int direction, @Nullable LocalDate from) {
    LocalDate anchor = from != null ? from : published;
    if (from != null && parts.month() <= 0) {
      LocalDate day = dayOf(from.getYear(), from.getMonthValue(), parts.day());
      if (day != null && day.isBefore(from)) {
        LocalDate month = from.plusMonths(1);
        day = dayOf(month.getYear(), month.getMonthValue(), parts.day());
      }
      return day;
    }
    if (parts.year() > 0) {
      LocalDate day = dayOf(parts.year(), parts.month(), parts.day());
      if (day == null
          || parts.weekday() == null
          || day.getDayOfWeek() == parts.weekday()
          || published == null) {
        return day;
      }
      // The weekday contradicts the printed year: choose the year near the publication in which it
      // agrees.
      for (int year = published.getYear(); year <= published.getYear() + 1; year++) {
        LocalDate other = dayOf(year, parts.month(), parts.day());
        if (other != null
            && other.getDayOfWeek() == parts.weekday()
            && Math.abs(ChronoUnit.DAYS.between(published, other)) < 60) {
          return other;
        }
      }
      return day;
    }
    if (anchor == null) {
      return null;
    }
    LocalDate nearest = null;
    if (parts.month() > 0) {
      for (int year = anchor.getYear() - 1; year <= anchor.getYear() + 1; year++) {
        nearest =
            nearer(nearest, dayOf(year, parts.month(), parts.day()), anchor, parts, direction);
      }
    } else {
      for (int shift = -1; shift <= 1; shift++) {
        LocalDate month = anchor.plusMonths(shift);
        nearest =
            nearer(
                nearest,
                dayOf(month.getYear(), month.getMonthValue(), parts.day()),
                anchor,
                parts,
                direction);
      }
    }
    return nearest;
  }

  private static @Nullable LocalDate nearer(
      @Nullable LocalDate nearest,
      @Nullable LocalDate day,
      LocalDate anchor,
      DateParts parts,
      int direction) {
    if (day == null) {
      return nearest;
    }
    if (nearest == null) {
      return day;
    }
    return distance(day, anchor, parts, direction) < distance(nearest, anchor, parts, direction)
        ? day
        : nearest;
  }

  /**
   * Returns the number of days between two days, plus a penalty for a wrong weekday or a wrong
   * direction in time.
   */
  private static long distance(LocalDate day, LocalDate anchor, DateParts parts, int direction) {
    long days = ChronoUnit.DAYS.between(anchor, day);
    long distance = Math.abs(days);
    if (parts.weekday() != null && day.getDayOfWeek() != parts.weekday()) {
      distance += 200;
    }
    if ((direction < 0 && days > 0) || (direction > 0 && days < 0)) {
      distance += 150;
    }
    return distance;
  }

  private static @Nullable LocalDate dayOf(int year, int month, int day) {
    if (day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
