package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.extract.TimeScanner.PrintedTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScannerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          14:00~16:00, 누리회관         | 14:00/16:00 | 14:00~16:00
          14:00 - 15:30 누리회관        | 14:00/15:30 | 14:00 - 15:30
          오후 2시 누리회관             | 14:00       | 오후 2시
          오후 2시 30분~4시 누리회관    | 14:30/16:00 | 오후 2시 30분~4시
          오전 10시 반에 열린다         | 10:30       | 오전 10시 반
          14시부터 16시까지 열린다      | 14:00/16:00 | 14시부터 16시까지
          14시부터 열린다               | 14:00       | 14시
          10:00~12:00                   | 10:00/12:00 | 10:00~12:00
          정오에 열린다                 | 12:00       | 정오
          18:00~09:00까지               | 18:00       | 18:00
          """)
  void readsTimeInEachNotation(String text, String expected, String printed) {
    PrintedTime time = TimeScanner.at(text, 0, text.length());
    assertThat(time)
        .isNotNull()
        .satisfies(
            found ->
                assertThat(found.first() + (found.last() == null ? "" : "/" + found.last()))
                    .isEqualTo(expected))
        .satisfies(
            found -> assertThat(text.substring(found.start(), found.end())).isEqualTo(printed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2시간 동안", "25:00", "14:75", "14 누리회관", "3월 12일", "", "오후", "100:00"})
  void otherNumbersAreNoTimes(String text) {
    assertThat(TimeScanner.at(text, 0, text.length())).isNull();
  }
}
