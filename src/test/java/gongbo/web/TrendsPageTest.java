package gongbo.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.search.FacetValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendsPageTest {
  private static final Messages KOREAN = Messages.of(Language.KOREAN);
  private static final Comparison COMPARISON =
      new Comparison(
          SearchAddress.of("수소", Language.KOREAN).withTab(Tab.TRENDS), List.of("전기", "태양광"));

  @Test
  void monthsOfNothingAreMonthsToo() {
    Map<PartialDate, Long> months =
        Histogram.months(
            List.of(year("2025", month("2025-02", 3)), year("2024", month("2024-11", 5))));

    assertThat(months.values()).containsExactly(5L, 0L, 0L, 3L);
  }

  @Test
  void theHighestCountIsAtTheTopAndEveryLineHasEveryMonth() {
    LineChart chart =
        LineChart.of(
            List.of(
                Histogram.months(List.of(year("2024", month("2024-11", 8), month("2024-12", 0)))),
                Histogram.months(List.of(year("2025", month("2025-01", 2))))),
            KOREAN);

    assertThat(chart.lines()).allMatch(line -> line.split(" ").length == 3);
    assertThat(chart.lines().getFirst()).contains(",10 ");
    assertThat(chart.months().getLast().counts()).containsExactly("0", "2");
  }

  @Test
  void aQueryCanBeTakenOutAndTheNextTakesItsPlace() {
    assertThat(COMPARISON.without(0).address().text()).isEqualTo("전기");
    assertThat(COMPARISON.without(1).others()).containsExactly("태양광");
    assertThat(SearchParameters.ofTrends(COMPARISON.toString().substring("/trends?".length())))
        .isEqualTo(COMPARISON);
  }

  private static FacetValue year(String year, FacetValue... months) {
    return new FacetValue(year, 1, false, List.of(months));
  }

  private static FacetValue month(String month, long count) {
    return new FacetValue(month, count, false, List.of());
  }
}
