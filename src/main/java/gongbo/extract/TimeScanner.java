package gongbo.extract;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scanner for the times of day of a text: {@code 14:00~16:00}, {@code 오후 2시 30분}, {@code 14시부터
 * 16시까지}, {@code 정오}. It makes one pass with a look-ahead of a few characters.
 */
final class TimeScanner {
  /** Words before an hour for a half of the day; true for the afternoon. */
  private static final Map<String, Boolean> HALVES =
      Map.of("오전", false, "새벽", false, "오후", true, "저녁", true);

  private static final List<String> NOON = List.of("정오", "낮 12시");

  private static final String FROM = "부터";

  private static final String UNTIL = "까지";

  private final String text;
  private final int limit;

  private TimeScanner(String text, int limit) {
    this.text = text;
    this.limit = Math.min(limit, text.length());
  }

  /**
   * A time of day as printed in a text.
   *
   * @param start the offset of its first character
   * @param end the offset after its last character
   * @param first the time, or the beginning of a time span
   * @param last the end of the time span; null when there is none
   */
  record PrintedTime(int start, int end, LocalTime first, @Nullable LocalTime last) {}

  /**
   * A single time of day.
   *
   * @param time the time
   * @param end the offset after it
   * @param half true if a word states its half of the day
   */
  private record Clock(LocalTime time, int end, boolean half) {}

  /** Returns the time or time span at an offset, or null. */
  static @Nullable PrintedTime at(String text, int start, int limit) {
    return new TimeScanner(text, limit).timeAt(start);
  }

  /**
   * Returns the offset after a single time of day at the given offset, which spaces may precede;
   * the given offset if there is no time.
   */
  static int endOfTime(String text, int from, int limit) {
    TimeScanner scanner = new TimeScanner(text, limit);
    Clock clock = scanner.clock(scanner.skipSpaces(from));
    return clock == null ? from : clock.end();
  }

  private @Nullable PrintedTime timeAt(int start) {
    Clock first = clock(start);
    if (first == null) {
      return null;
    }
    int end = first.end();
    int i = skipSpaces(end);
    boolean from = text.startsWith(FROM, i);
    boolean sign = i < limit && "~∼〜～-–".indexOf(text.charAt(i)) >= 0;
    LocalTime until = null;
    if (from || sign) {
      Clock last = clock(skipSpaces(i + (from ? FROM.length() : 1)));
      if (last != null && (sign || text.startsWith(UNTIL, last.end()))) {
        until = last.time();
        if (first.half() && !last.half() && until.isBefore(first.time()) && until.getHour() < 12) {
          until = until.plusHours(12);
        }
        end = last.end() + (from ? UNTIL.length() : 0);
      }
    }
    boolean spans = until != null && until.isAfter(first.time());
    return new PrintedTime(start, spans ? end : first.end(), first.time(), spans ? until : null);
  }

  private @Nullable Clock clock(int start) {
    for (String noon : NOON) {
      if (text.startsWith(noon, start)) {
        return new Clock(LocalTime.NOON, start + noon.length(), true);
      }
    }
    int i = start;
    Boolean afternoon = null;
    for (Map.Entry<String, Boolean> half : HALVES.entrySet()) {
      if (text.startsWith(half.getKey(), start)) {
        afternoon = half.getValue();
        i = skipSpaces(start + half.getKey().length());
      }
    }
    int digits = Digits.count(text, i, limit);
    if (digits == 0 || digits > 2 || (i > 0 && Character.isDigit(text.charAt(i - 1)))) {
      return null;
    }
    int hour = Digits.number(text, i, digits);
    i += digits;
    int minute = 0;
    if (i < limit && text.charAt(i) == ':' && Digits.count(text, i + 1, limit) == 2) {
      minute = Digits.number(text, i + 1, 2);
      i += 3;
    } else if (i < limit && text.charAt(i) == '시' && !text.startsWith("시간", i)) {
      i++;
      int at = skipSpaces(i);
      int minuteDigits = Digits.count(text, at, limit);
      if (minuteDigits > 0
          && minuteDigits <= 2
          && at + minuteDigits < limit
          && text.charAt(at + minuteDigits) == '분') {
        minute = Digits.number(text, at, minuteDigits);
        i = at + minuteDigits + 1;
      } else if (text.startsWith("반", at)) {
        minute = 30;
        i = at + 1;
      }
    } else {
      return null;
    }
    if (afternoon != null && afternoon && hour < 12) {
      hour += 12;
    }
    return hour > 23 || minute > 59
        ? null
        : new Clock(LocalTime.of(hour, minute), Math.min(i, limit), afternoon != null);
  }

  private int skipSpaces(int from) {
    int i = from;
    while (i < limit && i < from + 3 && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
