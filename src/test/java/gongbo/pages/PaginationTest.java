package gongbo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaginationTest {
  @ParameterizedTest
  @CsvSource({
    "1,  2,    [1] 2",
    "1,  40,   [1] 2 … 40",
    "3,  40,   1 2 [3] 4 … 40",
    "4,  40,   1 2 3 [4] 5 … 40",
    "20, 40,   1 … 19 [20] 21 … 40",
    "37, 40,   1 … 36 [37] 38 39 40",
    "40, 40,   1 … 39 [40]",
    "500, 1000, '1 … 499 [500] 501 … 1,000'",
  })
  void linksTheEndsAndTheNearest(int page, int pages, String expected) {
    SearchAddress address = SearchAddress.of("수소", Language.ENGLISH).withPage(page);
    Pagination pagination =
        Pagination.of(
            address.page(),
            pages,
            number -> address.withPage(number).toString(),
            Messages.of(Language.ENGLISH));

    assertThat(
            pagination.steps().stream().map(PaginationTest::show).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
    assertThat(pagination.previous() == null).isEqualTo(page == 1);
    assertThat(pagination.next() == null).isEqualTo(page == pages);
  }

  private static String show(Pagination.Step step) {
    return switch (step) {
      case Pagination.Step.Page page when page.link().current() -> "[" + page.link().label() + "]";
      case Pagination.Step.Page page -> page.link().label();
      case Pagination.Step.Gap() -> "…";
    };
  }
}
