package gongbo.request;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultPositionTest {
  private static final SearchAddress SEARCH = SearchAddress.of("수소", Language.KOREAN);

  @Test
  void leadsBackToThePageThatContainsIt() {
    assertThat(new ResultPosition(SEARCH, 10).page().page()).isEqualTo(1);
    assertThat(new ResultPosition(SEARCH, 11).page().page()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 7, 10, 99, 100})
  void leadsBackToAReachablePageFromTheDeepestHit(int size) {
    SearchAddress page = new ResultPosition(SEARCH.withSize(size), SearchRequest.MAX_DEPTH).page();

    assertThat((long) page.page() * page.size()).isLessThanOrEqualTo(SearchRequest.MAX_DEPTH);
  }
}
