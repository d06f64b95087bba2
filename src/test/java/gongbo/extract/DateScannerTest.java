package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateScannerTest {
  /** All dates are resolved against Tuesday, 2025-03-11. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025. 3. 14.                | 2025-03-14
          2025.3.14.(금)              | 2025-03-14
          2025-03-14                  | 2025-03-14
          2025년 3월 14일             | 2025-03-14
          3월 14일(금)                | 2025-03-14
          3월 14(금)                  | 2025-03-14
          3.14.(금)                   | 2025-03-14
          3/14(금)                    | 2025-03-14
          14일                        | 2025-03-14
          14일(금)                    | 2025-03-14
          28일(금)                    | 2025-02-28
          12월 30일                   | 2024-12-30
          12월 27일(금)               | 2024-12-27
          오는 10월 5일               | 2025-10-05
          지난 9월 2일                | 2024-09-02
          3월 14일부터 16일까지       | 2025-03-14/2025-03-16
          3월 14일(금)~16일(일)       | 2025-03-14/2025-03-16
          3.14.(금) ∼ 3.16.(일)       | 2025-03-14/2025-03-16
          3.31.~4.2.                  | 2025-03-31/2025-04-02
          3월 30일과 31일             | 2025-03-30/2025-03-31
          2024. 12. 30. ~ 2025. 1. 3. | 2024-12-30/2025-01-03
          """)
  void readsDateInEachNotation(String printed, String expected) {
    assertThat(scan("행사는 " + printed + " 열린다"))
        .extracting(date -> date.value().toString())
        .containsExactly(expected);
  }

  @Test
  void readsAbbreviatedYear() {
    String text = "기간은 ’25.3.14.(금)이다";
    PrintedDate date = scan(text).getFirst();
    assertThat(date.value()).hasToString("2025-03-14");
    assertThat(text.substring(date.start(), date.end())).isEqualTo("’25.3.14.(금)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3.14배", "1,203일", "제12조 3.5항", "3일간", "100일째", "0.7.8", "v3.1.2", "10:00~12:00"})
  void numbersAreNoDates(String printed) {
    assertThat(scan("그것은 " + printed + " 이다")).isEmpty();
  }

  @Test
  void matchingWeekdayMakesDateCertain() {
    assertThat(scan("3월 14일(금)").getFirst().certain()).isTrue();
    assertThat(scan("3월 14일").getFirst().certain()).isFalse();
  }

  @Test
  void weekdayCorrectsMistypedYear() {
    assertThat(scan("2024. 3. 14.(금)").getFirst().value()).hasToString("2025-03-14");
  }

  @Test
  void withoutDayOfPublicationOnlyFullDatesAreRead() {
    String text = "3월 14일(금), 2025. 3. 15.";
    assertThat(DateScanner.scan(text, 0, text.length(), null))
        .extracting(date -> date.value().toString())
        .containsExactly("2025-03-15");
  }

  @Property
  void readsBackAnyDayNearPublication(@ForAll @IntRange(min = -150, max = 150) int shift) {
    LocalDate day = Texts.PUBLISHED.plusDays(shift);
    String weekday = "월화수목금토일".substring(day.getDayOfWeek().getValue() - 1).substring(0, 1);
    String printed = "%d월 %d일(%s)".formatted(day.getMonthValue(), day.getDayOfMonth(), weekday);
    assertThat(scan(printed))
        .singleElement()
        .satisfies(date -> assertThat(date.value().start()).isEqualTo(day))
        .satisfies(date -> assertThat(date.certain()).isTrue());
  }

  private static List<PrintedDate> scan(String text) {
    return DateScanner.scan(text, 0, text.length(), Texts.PUBLISHED);
  }
}
