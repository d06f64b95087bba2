package gongbo.request;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.ReleaseId;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.SearchRequest.Sort;
import org.junit.jupiter.api.Test;

class SearchAddressTest {
  private static final SearchAddress SEVENTH =
      SearchAddress.of("수소", Language.KOREAN).with(FacetField.TOPIC, "환경").withPage(7);

  @Test
  void leavesOutWhatIsUsual() {
    assertThat(SearchAddress.in(Language.KOREAN)).hasToString("/search");
    assertThat(SearchAddress.of("a b&c", Language.ENGLISH))
        .hasToString("/search?q=a+b%26c&lang=en");
  }

  @Test
  void everyChangeButThePageLeadsToTheFirstPage() {
    assertThat(SEVENTH.with(FacetField.TOPIC, "보건").page()).isEqualTo(1);
    assertThat(SEVENTH.without(FacetField.TOPIC, "환경").page()).isEqualTo(1);
    assertThat(SEVENTH.withSort(Sort.NEWEST).page()).isEqualTo(1);
    assertThat(SEVENTH.withText("b").page()).isEqualTo(1);
    assertThat(SEVENTH.withPublished(DateRange.ALWAYS).page()).isEqualTo(1);
    assertThat(SEVENTH.withoutFilters().page()).isEqualTo(1);
    assertThat(SEVENTH.fieldsExcept("q")).extracting(FormField::name).containsExactly("topic");

    assertThat(SEVENTH.withLanguage(Language.ENGLISH).page()).isEqualTo(7);
  }

  @Test
  void choosingAndUnchoosingComesBack() {
    SearchAddress address = SearchAddress.of("수소", Language.KOREAN);

    assertThat(address.with(FacetField.VENUE, "서울").without(FacetField.VENUE, "서울"))
        .isEqualTo(address);
    assertThat(address.with(FacetField.VENUE, "서울").withoutFilters()).isEqualTo(address);
    assertThat(address.with(FacetField.VENUE, "서울").hasFilters()).isTrue();
  }

  @Test
  void aReleaseKeepsItsPlaceAmongTheResults() {
    ResultPosition place = new ResultPosition(SEVENTH.withLanguage(Language.ENGLISH), 62);

    assertThat(place.toRelease(new ReleaseId("a.1")))
        .startsWith("/releases/a.1?q=%EC%88%98%EC%86%8C&")
        .endsWith("&lang=en&at=62");
    assertThat(place.page()).isEqualTo(SEVENTH.withLanguage(Language.ENGLISH));
    assertThat(place.moved(-1).request().page()).isEqualTo(61);
    assertThat(new ResultPosition(SEVENTH, 1).moved(-1).isNowhere()).isTrue();
    assertThat(SEVENTH.toHome()).isEqualTo("/");
  }

  @Test
  void everyTabShowsTheSameResultsFromTheFirst() {
    assertThat(SEVENTH.withTab(Tab.QUOTATIONS).toString())
        .startsWith("/quotes?q=")
        .doesNotContain("page=");
    assertThat(SEVENTH.withTab(Tab.QUOTATIONS).with(FacetField.TOPIC, "환경").toString())
        .startsWith("/quotes?q=");
    assertThat(SEVENTH.toProfile(FacetField.VENUE, "A+B 홀/1"))
        .isEqualTo("/venues/A%2BB%20%ED%99%80%2F1");
  }

  @Test
  void programsHaveNoLanguage() {
    String address = SEVENTH.withLanguage(Language.ENGLISH).toApi();

    assertThat(address).startsWith("/api/v1/search?q=").endsWith("&page=7");
    assertThat(
            SearchParameters.ofApi(
                    address.substring(address.indexOf('?') + 1), new PageCursorCodec())
                .address())
        .isEqualTo(SEVENTH);
  }
}
