package gongbo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Samples;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.FacetValue;
import gongbo.search.PartialDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateFacetTest {
  private static final SearchAddress ALL = SearchAddress.in(Language.ENGLISH);
  private static final List<FacetValue> YEARS = Samples.result(1).facets().of(FacetField.DATE);

  @Test
  void aYearShowsItsMonthsOnceChosen() {
    FacetLink unchosen = years(ALL).getFirst();
    FacetLink inMay = years(on("2025-05")).getFirst();

    assertThat(unchosen)
        .isEqualTo(new FacetLink("2025", 7, false, "/search?date=2025&lang=en", List.of()));
    assertThat(inMay.selected()).isFalse();
    // The last chosen month leads back to its year.
    assertThat(inMay.finer())
        .containsExactly(new FacetLink("May", 4, true, "/search?date=2025&lang=en", List.of()));
  }

  @Test
  void aMonthReplacesItsYearAndAYearItsMonths() {
    assertThat(years(on("2025")).getFirst().finer().getFirst().href())
        .isEqualTo("/search?date=2025-05&lang=en");
    assertThat(years(on("2025-05").with(FacetField.DATE, "2025-07")).getFirst().href())
        .isEqualTo("/search?date=2025&lang=en");
  }

  @Test
  void datesApartAreChosenTogether() {
    assertThat(years(on("2025-05")).getLast().href())
        .isEqualTo("/search?date=2025-05&date=2024&lang=en");
    assertThat(
            years(on("2025-05").with(FacetField.DATE, "2025-07"))
                .getFirst()
                .finer()
                .getFirst()
                .href())
        .isEqualTo("/search?date=2025-07&lang=en");
  }

  @Test
  void aChosenYearLeadsBackToAllOfThem() {
    // However the range is written: the form of the dates sends days.
    SearchAddress whole =
        ALL.withPublished(new DateRange(parsed("2025-01-01"), parsed("2025-12-31")));

    for (SearchAddress address : List.of(whole, on("2025"))) {
      assertThat(years(address).getFirst().selected()).isTrue();
      assertThat(years(address).getFirst().href()).isEqualTo(ALL.toString());
    }
  }

  @Test
  void aDateReplacesTheRange() {
    SearchAddress untilMay = ALL.withPublished(new DateRange(null, parsed("2025-05")));

    assertThat(years(untilMay).getLast().href()).isEqualTo("/search?date=2024&lang=en");
  }

  private static SearchAddress on(String date) {
    return ALL.with(FacetField.DATE, date);
  }

  private static PartialDate parsed(String date) {
    return PartialDate.parse(date).orElseThrow();
  }

  private static List<FacetLink> years(SearchAddress address) {
    return new DateFacet(FacetField.DATE, address, Messages.of(Language.ENGLISH))
        .group(YEARS)
        .top();
  }
}
