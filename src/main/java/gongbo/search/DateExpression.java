package gongbo.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date expression in a query.
 *
 * @param words the number of words it consists of
 * @param period the days it denotes
 */
record DateExpression(int words, Period period) {
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)년(?:도|에|의)?");
  private static final Pattern SHORT_YEAR = Pattern.compile("(\\d\\d)년");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})월(?:에|의|중|달)?");
  private static final Pattern YEAR_AND_MONTH =
      Pattern.compile("((?:19|20)\\d\\d)[.-](\\d{1,2})\\.?");

  private static final Pattern ENGLISH_MONTH =
      Pattern.compile(
          "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
              + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[.,]?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE_YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final String MONTHS_IN_ENGLISH = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** The words that begin a period up to today. */
  private static final Set<String> RECENT = Set.of("최근", "지난");

  private static final Pattern SPAN =
      Pattern.compile("(?:(\\d{1,3}|한|두|세|석|네|넉)(일|주일|주|개월|달|년)|일주일)(?:간|동안|간의|의)?");

  /** The length of the names in {@link #MONTHS_IN_ENGLISH}. */
  private static final int SHORT_MONTH = 3;

  private static final int MONTHS = 12;
  private static final int CENTURY = 2000;

  /**
   * Parses the date expression at the beginning of some words: {@code 2024년}, {@code 2024년 5월},
   * {@code 2024-05}, {@code May 2024}, {@code 지난달}, {@code 작년 3월}, {@code 최근 한 달}.
   *
   * @param words the words as typed
   * @param today the day to which relative dates such as 지난달 and 작년 refer
   */
  static Optional<DateExpression> at(List<String> words, LocalDate today) {
    String first = words.getFirst();
    Matcher both = YEAR_AND_MONTH.matcher(first);
    if (both.matches() && isMonth(both.group(2))) {
      return Optional.of(month(1, YearMonth.of(number(both.group(1)), number(both.group(2)))));
    }
    Optional<DateExpression> english = english(words);
    if (english.isPresent()) {
      return english;
    }
    Matcher named = YEAR.matcher(first);
    Optional<Integer> year =
        named.matches()
            ? Optional.of(number(named.group(1)))
            : shortYear(words).or(() -> relativeYear(first, today));
    if (year.isPresent()) {
      Matcher month = MONTH.matcher(words.size() > 1 ? words.get(1) : "");
      return Optional.of(
          month.matches() && isMonth(month.group(1))
              ? month(2, YearMonth.of(year.get(), number(month.group(1))))
              : new DateExpression(
                  1,
                  new Period(
                      LocalDate.of(year.get(), 1, 1), LocalDate.of(year.get(), MONTHS, 31))));
    }
    if (RECENT.contains(first)) {
      return recent(words, today).or(() -> relative(words, today));
    }
    return relative(words, today);
  }

  /**
   * Returns the names of a month of a year in releases: {@code 2024년 9월}, {@code September 2024}.
   */
  static List<String> printed(YearMonth month) {
    String english = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return List.of(
        "%d년 %d월".formatted(month.getYear(), month.getMonthValue()),
        "%s %d".formatted(english, month.getYear()));
  }

  /** Parses an English month with its year: {@code January 2023}, {@code Sept. 2024}. */
  private static Optional<DateExpression> english(List<String> words) {
    Matcher month = ENGLISH_MONTH.matcher(words.getFirst());
    if (!month.matches() || words.size() == 1 || !BARE_YEAR.matcher(words.get(1)).matches()) {
      return Optional.empty();
    }
    String name = month.group(1).substring(0, SHORT_MONTH).toLowerCase(Locale.ROOT);
    int number = MONTHS_IN_ENGLISH.indexOf(name) / SHORT_MONTH + 1;
    return Optional.of(month(2, YearMonth.of(number(words.get(1)), number)));
  }

  /** Parses {@code 24년} in front of a month; elsewhere it may be a number of years. */
  private static Optional<Integer> shortYear(List<String> words) {
    Matcher year = SHORT_YEAR.matcher(words.getFirst());
    return year.matches() && words.size() > 1 && MONTH.matcher(words.get(1)).matches()
        ? Optional.of(CENTURY + number(year.group(1)))
        : Optional.empty();
  }

  /** Parses relative dates such as 지난달, written as one word or two. */
  private static Optional<DateExpression> relative(List<String> words, LocalDate today) {
    String first = words.getFirst();
    if (words.size() > 1 && (first.equals("지난") || first.equals("이번"))) {
      List<String> joined = new ArrayList<>(words.subList(1, words.size()));
      joined.set(0, first + joined.getFirst());
      return at(joined, today).map(date -> new DateExpression(date.words() + 1, date.period()));
    }
    return switch (first) {
      case "지난달", "지난달에" -> Optional.of(month(1, YearMonth.from(today).minusMonths(1)));
      case "어제" -> Optional.of(days(today.minusDays(1), today.minusDays(1)));
      case "오늘" -> Optional.of(days(today, today));
      case "지난주", "지난주에" -> Optional.of(week(today.minusWeeks(1)));
      case "이번주" -> Optional.of(week(today));
      case "이번달", "이달" -> Optional.of(month(1, YearMonth.from(today)));
      default -> Optional.empty();
    };
  }

  /** Parses a period up to today, with number and unit in one word or two: 최근 3개월, 지난 한 달간. */
  private static Optional<DateExpression> recent(List<String> words, LocalDate today) {
    for (int end = Math.min(words.size(), 3); end > 1; end--) {
      Matcher span = SPAN.matcher(String.join("", words.subList(1, end)));
      if (span.matches()) {
        int quantity = quantity(span.group(1));
        LocalDate from =
            switch (span.group(2)) {
              case "일" -> today.minusDays(quantity);
              case null -> today.minusWeeks(1);
              case "주일", "주" -> today.minusWeeks(quantity);
              case "개월", "달" -> today.minusMonths(quantity);
              default -> today.minusYears(quantity);
            };
        return Optional.of(new DateExpression(end, new Period(from, today)));
      }
    }
    return Optional.empty();
  }

  private static int quantity(@Nullable String number) {
    return switch (number) {
      case null -> 1;
      case "한" -> 1;
      case "두" -> 2;
      case "세", "석" -> 3;
      case "네", "넉" -> 4;
      default -> number(number);
    };
  }

  private static Optional<Integer> relativeYear(String word, LocalDate today) {
    return switch (word) {
      case "작년", "작년에", "지난해" -> Optional.of(today.getYear() - 1);
      case "올해", "금년" -> Optional.of(today.getYear());
      case "재작년" -> Optional.of(today.getYear() - 2);
      default -> Optional.empty();
    };
  }

  private static DateExpression days(LocalDate from, LocalDate to) {
    return new DateExpression(1, new Period(from, to));
  }

  /** Returns the week of a day, Monday to Sunday. */
  private static DateExpression week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return days(monday, monday.plusDays(6));
  }

  private static DateExpression month(int words, YearMonth month) {
    return new DateExpression(words, new Period(month.atDay(1), month.atEndOfMonth()));
  }

  private static boolean isMonth(String digits) {
    return number(digits) >= 1 && number(digits) <= MONTHS;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
