package gongbo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.pages.LineChart.Name;
import gongbo.release.Samples;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.SearchParameters;
import gongbo.request.Tab;
import gongbo.request.TrendComparison;
import gongbo.search.FacetValue;
import gongbo.search.PartialDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendsPageTest {
  private static final Messages KOREAN = Messages.of(Language.KOREAN);
  private static final TrendComparison COMPARISON =
      new TrendComparison(
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
            Samples.trends(
                YearMonth.of(2024, 11), List.of(List.of(8L, 0L, 0L), List.of(0L, 0L, 2L))),
            KOREAN);

    assertThat(chart.lines()).allMatch(line -> line.split(" ").length == 3);
    assertThat(chart.lines().getFirst()).contains("," + LineChart.ABOVE + " ");
    assertThat(chart.months().getLast().counts()).containsExactly("0", "2");
  }

  @Test
  void theScaleEndsAtARoundNumber() {
    LineChart chart =
        LineChart.of(Samples.trends(YearMonth.of(2024, 11), List.of(List.of(524L, 90L))), KOREAN);

    assertThat(chart.rules()).extracting(LineChart.Rule::label).containsExactly("0", "300", "600");
  }

  @Test
  void monthsAreNamedAsFarAsThereIsRoom() {
    LineChart chart =
        LineChart.of(
            Samples.trends(YearMonth.of(2023, 1), List.of(Collections.nCopies(36, 1L))), KOREAN);

    assertThat(named(chart, Name.EVERYWHERE)).containsExactly("2023년 1월", "2024년 1월", "2025년 1월");
    assertThat(named(chart, Name.ON_WIDE_SCREENS))
        .containsExactly("2023년 7월", "2024년 7월", "2025년 7월");
    assertThat(chart.months().getFirst().anchor()).isEqualTo("start");
    assertThat(chart.months().getLast().anchor()).isEqualTo("end");
  }

  @Test
  void aSingleMonthIsALineAcross() {
    LineChart chart =
        LineChart.of(Samples.trends(YearMonth.of(2024, 11), List.of(List.of(8L))), KOREAN);

    assertThat(chart.lines()).containsExactly("0,20 1000,20");
  }

  private static List<String> named(LineChart chart, Name name) {
    return chart.months().stream()
        .filter(month -> month.name() == name)
        .map(LineChart.Month::label)
        .toList();
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
