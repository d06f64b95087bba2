package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateExpressionTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

  @ParameterizedTest
  @CsvSource({
    "2024년 5월, 2, 2024-05-01, 2024-05-31",
    "2024년, 1, 2024-01-01, 2024-12-31",
    "2024년 13월, 1, 2024-01-01, 2024-12-31",
    "2024-02, 1, 2024-02-01, 2024-02-29",
    "January 2023 exports, 2, 2023-01-01, 2023-01-31",
    "Sept. 2024, 2, 2024-09-01, 2024-09-30",
    "may 2024, 2, 2024-05-01, 2024-05-31",
    "지난달, 1, 2024-12-01, 2024-12-31",
    "작년 3월에, 2, 2024-03-01, 2024-03-31",
    "올해 예산, 1, 2025-01-01, 2025-12-31",
    "최근 한 달 반도체, 3, 2024-12-15, 2025-01-15",
    "최근 3개월간 수출, 2, 2024-10-15, 2025-01-15",
    "지난 일주일, 2, 2025-01-08, 2025-01-15",
    "지난 달 수출, 2, 2024-12-01, 2024-12-31",
    "지난 해, 2, 2024-01-01, 2024-12-31",
    "지난주, 1, 2025-01-06, 2025-01-12",
    "이번 주, 2, 2025-01-13, 2025-01-19",
    "어제, 1, 2025-01-14, 2025-01-14"
  })
  void dateExpressionsAreParsed(String words, int count, LocalDate from, LocalDate to) {
    assertThat(at(words)).contains(new DateExpression(count, new Period(from, to)));
  }

  @ParameterizedTest
  @CsvSource({
    "2024",
    "5월",
    "30년",
    "2024-13",
    "2024년생",
    "지난 일",
    "최근 동향",
    "지난",
    "May",
    "May I",
    "Mayor 2024",
    "Jane 2024",
    "Mart 2024"
  })
  void otherWordsAreNoDateExpressions(String words) {
    assertThat(at(words)).isEmpty();
  }

  private static Optional<DateExpression> at(String words) {
    return DateExpression.at(List.of(words.split(" ", -1)), TODAY);
  }
}
