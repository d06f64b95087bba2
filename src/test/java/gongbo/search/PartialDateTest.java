package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest
  @CsvSource({
    "2025,       2025-01-01, 2025-12-31",
    "2025-05,    2025-05-01, 2025-05-31",
    "2024-02,    2024-02-01, 2024-02-29",
    "2025-05-29, 2025-05-29, 2025-05-29",
  })
  void standsForItsFirstToItsLastDay(String written, LocalDate first, LocalDate last) {
    PartialDate date = PartialDate.parse(written).orElseThrow();

    assertThat(date.first()).isEqualTo(first);
    assertThat(date.last()).isEqualTo(last);
    assertThat(date).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "25",
        "2025-5",
        "2025-13",
        "2025-00",
        "2025-02-30",
        "2025-05-29T00:00",
        "2025/05",
        "-2025",
        "2025-",
        "20255",
        "２０２５",
        "어제"
      })
  void isNothingElse(String written) {
    assertThat(PartialDate.parse(written)).isEmpty();
  }

  @Test
  void aRangeDoesNotEndBeforeItBegins() {
    PartialDate may = PartialDate.parse("2025-05").orElseThrow();
    PartialDate year = PartialDate.parse("2025").orElseThrow();

    assertThat(new DateRange(year, may).period().to()).isEqualTo("2025-05-31");
    assertThat(DateRange.of(may).isWithin(year)).isTrue();
    assertThat(DateRange.of(year).isWithin(may)).isFalse();
    assertThat(new DateRange(may, null).isWithin(year)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DateRange(may, PartialDate.of(LocalDate.of(2025, 4, 30))));
  }
}
