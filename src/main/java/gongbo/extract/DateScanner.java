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
 * Reads the dates of a text: {@code 2025. 5. 28.}, {@code '25.5.28}, {@code 5월 28일(수)}, {@code
 * 5.28.(수)}, {@code 28일}, and ranges of them.
 *
 * <p>What is not printed is taken from the day of publication: the year, and for a bare day the
 * month, that come nearest to it. A printed weekday checks that and corrects a mistyped year. Each
 * offset is read once; no notation looks ahead further than a few letters.
 */
final class DateScanner {
  /** An event lasts up to about a year. */
  private static final long LONGEST_EVENT = 400;

  /** What may stand before the day that ends a range, which is later than its first anyhow. */
  private static final List<String> NEXT_MONTH = List.of("다음 달 ", "다음달 ", "내달 ", "오는 ");

  private static final String FROM = "부터";

  /** What stands behind the first day of a range whose last has 까지 behind it. */
  private static final List<String> FROM_WORDS = List.of(FROM, "에서");

  /** How many days an event lasts, in words. */
  private static final Map<String, Integer> LENGTHS =
      Map.of("이틀간", 2, "양일간", 2, "사흘간", 3, "나흘간", 4, "닷새간", 5, "일주일간", 7);

  /** Weeks end before a Saturday as often as after a Sunday, and are no days. */
  private static final String DAYS = "일간";

  /** How many months an event lasts, in words. */
  private static final Map<String, Integer> MONTHS_IN_WORDS =
      Map.of("한 달간", 1, "한달간", 1, "두 달간", 2, "두달간", 2, "석 달간", 3, "세 달간", 3);

  private static final String MONTHS = "개월간";

  private static final int MOST_MONTHS = 12;

  /** What a bracket behind a date tells of its clock. */
  private static final List<String> CLOCKS = List.of("현지", "한국시간", "한국 시간", "시각");

  private static final int LONGEST_BRACKET = 16;

  /** What stands before days that are counted: 2박 3일, 매주 2일. */
  private static final List<String> COUNTING = List.of("박 ", "매주 ", "매월 ", "총 ");

  /** What is counted within a day: 1일 2회. */
  private static final String TIMES = "번회차명건";

  private static final String WEEKDAYS = "월화수목금토일";

  /** What stands between the days of a list. */
  private static final Set<String> JOINTS = Set.of("과", "와", ",", "·", "및", "과 오는", "그리고");

  private static final int LONGEST_JOINT = 6;

  /** A sentence with more dates is a table, and tables tell no event. */
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

  /** The dates between two offsets, in order. */
  static List<PrintedDate> scan(String text, int from, int to, @Nullable LocalDate published) {
    DateScanner scanner = new DateScanner(text, Math.min(to, text.length()), published);
    List<PrintedDate> dates = new ArrayList<>();
    int i = from;
    while (i < scanner.limit && dates.size() < MOST_DATES) {
      PrintedDate before = dates.isEmpty() ? null : dates.getLast();
      PrintedDate date = scanner.begins(i) ? scanner.dateAt(i, before) : null;
      if (date == null) {
        i++;
      } else {
        dates.add(date);
        i = Math.max(i + 1, date.end());
      }
    }
    return dates;
  }

  /** The parts of a date that are printed; 0 for those that are not. */
  private record Parts(int year, int month, int day, @Nullable DayOfWeek weekday, String form) {}

  private boolean begins(int i) {
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
    for (String word : COUNTING) {
      if (text.startsWith(word, i - word.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param before the date before this one; null for the first
   */
  private @Nullable PrintedDate dateAt(int start, @Nullable PrintedDate before) {
    at = start;
    Parts first = parts(null);
    if (first == null) {
      return null;
    }
    int end = at;
    boolean bare = first.month() == 0;
    LocalDate month = bare ? monthBefore(start) : null;
    LocalDate day =
        month == null
            ? resolve(first, hintBefore(start), bare ? listedBehind(before, start) : null)
            : dayOf(month.getYear(), month.getMonthValue(), first.day());
    if (day == null || isOtherDay(first, day, start)) {
      return null;
    }
    LocalDate last = day;
    int behindFirst = at;
    Parts second = rangeEnd(first);
    if (second != null) {
      LocalDate until = resolve(second, 0, day);
      long days = until == null ? -1 : ChronoUnit.DAYS.between(day, until);
      // 7월 2일과 8월 5일 are two dates, 25일과 26일 are one event.
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
   * Reads one date at {@link #at} and moves behind it.
   *
   * @param range the first date of the range that this one ends; null for a first date
   */
  private @Nullable Parts parts(@Nullable Parts range) {
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
      Parts parts = afterMonth(0, number, range != null);
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

  private @Nullable Parts afterYear(int year) {
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

  private @Nullable Parts afterMonth(int year, int month, boolean sure) {
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
      // 3월 12 (without 일) is a date only with its weekday.
      boolean goesOn = at < limit && (isRangeSign(text.charAt(at)) || text.startsWith("부터", at));
      if (!dayWord && weekday == null && !sure && !goesOn) {
        return null;
      }
      return new Parts(
          year, month, day, weekday, weekday == null ? "month-day" : "month-day-weekday");
    }
    boolean enclosed = closesSoon();
    boolean ranged = at < limit && isRangeSign(text.charAt(at));
    if (year == 0 && weekday == null && !dayWord && !enclosed && !dot && !ranged && !sure) {
      return null;
    }
    // 3.24 without anything else is a number.
    if (year == 0 && slash && weekday == null) {
      return null;
    }
    return new Parts(year, month, day, weekday, weekday == null ? "dotted" : "dotted-weekday");
  }

  /** Whether a number before a bracket, 15(수), is none of a day: 15 is no Wednesday. */
  private boolean isOtherDay(Parts parts, LocalDate day, int start) {
    int behind = start + Digits.count(text, start, limit);
    boolean bare = parts.month() == 0 && !text.startsWith("일", behind);
    return bare && parts.weekday() != day.getDayOfWeek();
  }

  /** The day before a joint, whose month one behind it shares: 6월 7일과 27일; null without a joint. */
  private @Nullable LocalDate listedBehind(@Nullable PrintedDate before, int start) {
    return before != null
            && start - before.end() <= LONGEST_JOINT
            && JOINTS.contains(text.substring(before.end(), start).strip())
        ? before.value().end()
        : null;
  }

  private boolean closesSoon() {
    return at < limit && text.charAt(at) == ')';
  }

  private @Nullable Parts afterDay(int day, @Nullable Parts range) {
    boolean word = skip('일');
    boolean dot = range != null && !word && skip('.');
    DayOfWeek weekday = weekday();
    if (range == null) {
      // 28(화) is a day with its weekday alone.
      if (weekday == null && (!word || isDuration() || isCount())) {
        return null;
      }
    } else if (!word && !dot && weekday == null) {
      // 11.11~14 ends with a bare number, 10:00~12:00 does not.
      boolean number = at >= limit || ":시분%명개.0123456789".indexOf(text.charAt(at)) < 0;
      if (!number || range.month() == 0) {
        return null;
      }
    }
    return new Parts(
        0, range == null ? 0 : -1, day, weekday, weekday == null ? "day" : "day-weekday");
  }

  /** 3일간 and 100일째 count days. */
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

  /** 1일 차에는 and 2일의 본회의 count the days of an event, 1일 2회 counts within a day. */
  private boolean isCount() {
    int i = skipped(at);
    int digits = Digits.count(text, i, limit);
    int behind = i + digits;
    return Hangul.startsWithAny(text, at, List.of("의 ", " 차 ", " 차에", " 차("))
        || (digits > 0 && behind < limit && TIMES.indexOf(text.charAt(behind)) >= 0);
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

  private @Nullable Parts rangeEnd(Parts first) {
    int before = at;
    int i = at;
    if (i < limit && text.charAt(i) == '.') {
      i++;
    }
    while (i < limit && i < before + 3 && text.charAt(i) == ' ') {
      i++;
    }
    i = behindClock(i);
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
    Parts second = i < limit && Character.isDigit(text.charAt(i)) ? parts(first) : null;
    if (second == null || (from && !text.startsWith("까지", skipped(behindClock(skipped(at)))))) {
      at = before;
      return null;
    }
    return second;
  }

  /** Behind the time of day, or the bracket that tells where it counts: 7월 9일(현지시간)부터. */
  private int behindClock(int from) {
    int i = from;
    if (i < limit && text.charAt(i) == '(') {
      int close = text.indexOf(')', i, Math.min(limit, i + LONGEST_BRACKET));
      if (close > 0 && Hangul.containsAny(text, i, close, CLOCKS)) {
        i = close + 1;
      }
    }
    int behind = TimeScanner.behindTime(text, i, limit);
    return behind == i ? i : skipped(behind);
  }

  /** The last day where a length follows the first, 부터 이틀간; null where none does. */
  private @Nullable LocalDate lastOf(LocalDate first) {
    int i = skipped(at);
    if (!text.startsWith(FROM, i)) {
      return null;
    }
    i = skipped(i + FROM.length());
    for (Map.Entry<String, Integer> length : LENGTHS.entrySet()) {
      if (text.startsWith(length.getKey(), i)) {
        at = i + length.getKey().length();
        return first.plusDays(length.getValue() - 1);
      }
    }
    for (Map.Entry<String, Integer> length : MONTHS_IN_WORDS.entrySet()) {
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

  private int skipped(int i) {
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

  /** A day in the month that 지난달, 이달 or 다음 달 before a bare day names; null without one. */
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

  /** -1 for 지난 before a date, 1 for 오는, else 0. */
  private int hintBefore(int start) {
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
   * The day that the printed parts mean.
   *
   * @param hint the direction in time from the day of publication
   * @param from the first day of the range that this one ends; null for a first date
   */
  private @Nullable LocalDate resolve(Parts parts, int hint, @Nullable LocalDate from) {
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
      // The weekday contradicts the year: a year about the publication that it fits was meant.
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
        nearest = nearer(nearest, dayOf(year, parts.month(), parts.day()), anchor, parts, hint);
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
                hint);
      }
    }
    return nearest;
  }

  private static @Nullable LocalDate nearer(
      @Nullable LocalDate nearest,
      @Nullable LocalDate day,
      LocalDate anchor,
      Parts parts,
      int hint) {
    if (day == null) {
      return nearest;
    }
    if (nearest == null) {
      return day;
    }
    return distance(day, anchor, parts, hint) < distance(nearest, anchor, parts, hint)
        ? day
        : nearest;
  }

  /** Days between, with a penalty for the wrong weekday or the wrong side of the publication. */
  private static long distance(LocalDate day, LocalDate anchor, Parts parts, int hint) {
    long days = ChronoUnit.DAYS.between(anchor, day);
    long distance = Math.abs(days);
    if (parts.weekday() != null && day.getDayOfWeek() != parts.weekday()) {
      distance += 200;
    }
    if ((hint < 0 && days > 0) || (hint > 0 && days < 0)) {
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
