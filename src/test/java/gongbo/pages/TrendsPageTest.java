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
import gongbo.request.TrendView;
import gongbo.search.FacetValue;
import gongbo.search.PartialDate;
import gongbo.search.Trends;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendsPageTest {
  private static final Messages KOREAN = Messages.of(Language.KOREAN);
  private static final TrendComparison COMPARISON =
      new TrendComparison(
          SearchAddress.of("수소", Language.KOREAN).withTab(Tab.TRENDS),
          List.of("전기", "태양광"),
          TrendView.USUAL);

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
            false,
            KOREAN);

    assertThat(chart.lines()).allMatch(line -> line.getFirst().split(" ").length == 3);
    assertThat(chart.lines().getFirst().getFirst()).contains("," + LineChart.ABOVE + " ");
    assertThat(chart.periods().getLast().values()).containsExactly("0", "2");
  }

  @Test
  void theScaleEndsAtARoundNumber() {
    LineChart chart =
        LineChart.of(
            Samples.trends(YearMonth.of(2024, 11), List.of(List.of(524L, 90L))), false, KOREAN);

    assertThat(chart.rules()).extracting(LineChart.Rule::label).containsExactly("0", "300", "600");
  }

  @Test
  void monthsAreNamedAsFarAsThereIsRoom() {
    LineChart chart =
        LineChart.of(
            Samples.trends(YearMonth.of(2023, 1), List.of(Collections.nCopies(36, 1L))),
            false,
            KOREAN);

    assertThat(named(chart, Name.EVERYWHERE)).containsExactly("2023년 1월", "2024년 1월", "2025년 1월");
    assertThat(named(chart, Name.ON_WIDE_SCREENS))
        .containsExactly("2023년 7월", "2024년 7월", "2025년 7월");
    assertThat(chart.periods().getFirst().anchor()).isEqualTo("start");
    assertThat(chart.periods().getLast().anchor()).isEqualTo("end");
  }

  @Test
  void aSingleMonthIsALineAcross() {
    LineChart chart =
        LineChart.of(Samples.trends(YearMonth.of(2024, 11), List.of(List.of(8L))), false, KOREAN);

    assertThat(chart.lines()).containsExactly(List.of("0,20 1000,20"));
  }

  @Test
  void aMonthWithoutAnyReleaseIsAGap() {
    Trends trends = gapped(List.of(2L, 0L, 0L, 1L, 4L), List.of(2L, 8L, 0L, 4L, 4L));
    LineChart counts = LineChart.of(trends, false, KOREAN);
    assertThat(counts.lines().getFirst()).containsExactly("100,120 300,220", "700,170 900,20");
    assertThat(counts.periods())
        .extracting(it -> it.values().getFirst())
        .containsExactly("2", "0", "–", "1", "4");
  }

  @Test
  void aShareIsThatOfAllReleasesOfThePeriod() {
    LineChart chart = LineChart.of(gapped(List.of(1L, 0L, 2L), List.of(4L, 0L, 2L)), true, KOREAN);
    assertThat(chart.periods())
        .extracting(it -> it.values().getFirst())
        .containsExactly("25.0 %", "–", "100.0 %");
    assertThat(chart.rules().getLast().label()).isEqualTo("100.0 %");
  }

  private static Trends gapped(List<Long> counts, List<Long> all) {
    Trends trends = Samples.trends(YearMonth.of(2024, 1), List.of(counts));
    return new Trends(
        trends.generation(), trends.interval(), trends.periods(), all, trends.series());
  }

  private static List<String> named(LineChart chart, Name name) {
    return chart.periods().stream()
        .filter(period -> period.name() == name)
        .map(LineChart.Period::label)
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
