package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

  @ParameterizedTest
  @CsvSource({
    "2024년 5월, 2, 2024-05-01, 2024-05-31",
    "2024년, 1, 2024-01-01, 2024-12-31",
    "2024년 13월, 1, 2024-01-01, 2024-12-31",
    "2024-02, 1, 2024-02-01, 2024-02-29",
    "지난달, 1, 2024-12-01, 2024-12-31",
    "작년 3월에, 2, 2024-03-01, 2024-03-31",
    "올해 예산, 1, 2025-01-01, 2025-12-31"
  })
  void wordsNameATime(String words, int many, LocalDate from, LocalDate to) {
    assertThat(at(words)).contains(new TypedDate(many, new Period(from, to)));
  }

  @ParameterizedTest
  @CsvSource({"2024", "5월", "30년", "2024-13", "2024년생"})
  void otherWordsDoNot(String words) {
    assertThat(at(words)).isEmpty();
  }

  private static Optional<TypedDate> at(String words) {
    return TypedDate.at(List.of(words.split(" ", -1)), TODAY);
  }
}
