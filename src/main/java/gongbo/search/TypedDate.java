package gongbo.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time that words of a query name.
 *
 * @param words how many words name it
 * @param period the days that are meant
 */
record TypedDate(int words, Period period) {
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)년(?:도|에|의)?");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})월(?:에|의|중|달)?");
  private static final Pattern YEAR_AND_MONTH =
      Pattern.compile("((?:19|20)\\d\\d)[.-](\\d{1,2})\\.?");

  private static final int MONTHS = 12;

  /**
   * The time that the first words name: {@code 2024년}, {@code 2024년 5월}, {@code 2024-05}, {@code
   * 지난달}, {@code 작년 3월}.
   *
   * @param words words as typed
   * @param today what 지난달 and 작년 are told from
   */
  static Optional<TypedDate> at(List<String> words, LocalDate today) {
    String first = words.getFirst();
    Matcher both = YEAR_AND_MONTH.matcher(first);
    if (both.matches() && isMonth(both.group(2))) {
      return Optional.of(month(1, YearMonth.of(number(both.group(1)), number(both.group(2)))));
    }
    Matcher named = YEAR.matcher(first);
    Optional<Integer> year =
        named.matches() ? Optional.of(number(named.group(1))) : relativeYear(first, today);
    if (year.isPresent()) {
      Matcher month = MONTH.matcher(words.size() > 1 ? words.get(1) : "");
      return Optional.of(
          month.matches() && isMonth(month.group(1))
              ? month(2, YearMonth.of(year.get(), number(month.group(1))))
              : new TypedDate(
                  1,
                  new Period(
                      LocalDate.of(year.get(), 1, 1), LocalDate.of(year.get(), MONTHS, 31))));
    }
    return switch (first) {
      case "지난달", "지난달에" -> Optional.of(month(1, YearMonth.from(today).minusMonths(1)));
      case "이번달", "이달" -> Optional.of(month(1, YearMonth.from(today)));
      default -> Optional.empty();
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

  private static TypedDate month(int words, YearMonth month) {
    return new TypedDate(words, new Period(month.atDay(1), month.atEndOfMonth()));
  }

  private static boolean isMonth(String digits) {
    return number(digits) >= 1 && number(digits) <= MONTHS;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
