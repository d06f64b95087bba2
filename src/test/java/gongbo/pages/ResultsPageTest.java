package gongbo.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongbo.release.Samples;
import gongbo.request.FormField;
import gongbo.request.Language;
import gongbo.request.SearchAddress;
import gongbo.search.DateRange;
import gongbo.search.FacetCounts;
import gongbo.search.FacetField;
import gongbo.search.Hit;
import gongbo.search.PartialDate;
import gongbo.search.QueryClause;
import gongbo.search.QueryInterpretation;
import gongbo.search.QueryInterpretation.UsedSynonym;
import gongbo.search.QueryInterpretationBuilder;
import gongbo.search.SearchResult;
import gongbo.search.SearchResultBuilder;
import gongbo.search.Synonym;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsPageTest {
  private static final SearchAddress QUERY = SearchAddress.of("반도체", Language.KOREAN);

  @Test
  void headsWithTheQueryAndTheExactCount() {
    assertThat(ResultsPage.of(QUERY, Samples.result(1234), Samples.SITE).head().heading())
        .isEqualTo("“반도체” 1,234건");
    assertThat(
            ResultsPage.of(SearchAddress.in(Language.KOREAN), Samples.result(5), Samples.SITE)
                .head()
                .heading())
        .isEqualTo("전체 보도자료 5건");
  }

  @Test
  void partialMatchesAloneAreNoEmptyResult() {
    QueryInterpretation partial =
        QueryInterpretationBuilder.builder()
            .clauses(List.of(new QueryClause.Word("반도체")))
            .corrections(List.of())
            .offers(List.of())
            .ignored(List.of())
            .recognised(List.of())
            .synonyms(List.of())
            .needed(1)
            .complete(0)
            .partial(7)
            .relaxations(List.of())
            .build();

    assertThat(ResultsPage.of(QUERY, result(partial), Samples.SITE).head().heading())
        .isEqualTo("“반도체” 모두 맞는 보도자료 없음");
  }

  @Test
  void saysWhatWasSearched() {
    assertThat(ResultsPage.of(QUERY, Samples.result(1), Samples.SITE).head().understood())
        .containsExactly(
            new ResultsHead.Understood("", "기술", false, QUERY.withText("-\"수소 경제\"").toString()),
            new ResultsHead.Understood("붙어 있는 말", "수소 경제", true, QUERY.withText("기술").toString()));
    assertThat(
            ResultsPage.of(QUERY, understoodAs(new QueryClause.Word("반도체")), Samples.SITE)
                .head()
                .understood())
        .isEmpty();
    assertThat(
            ResultsPage.of(QUERY, understoodAs(new QueryClause.Word("반도")), Samples.SITE)
                .head()
                .understood())
        .isNotEmpty();
  }

  @Test
  void aChipTakesItsFilterAway() {
    SearchAddress year = QUERY.withPublished(DateRange.of(PartialDate.parse("2025").orElseThrow()));
    SearchAddress address = year.with(FacetField.TOPIC, "환경");

    assertThat(ResultsPage.of(address, Samples.result(1), Samples.SITE).narrowing().chips())
        .containsExactly(
            new ActiveFilters.Chip(
                "주제",
                "환경",
                Language.KOREAN,
                year.toString(),
                QUERY.toProfile(FacetField.TOPIC, "환경")),
            new ActiveFilters.Chip(
                "발표일",
                "2025년",
                Language.KOREAN,
                QUERY.with(FacetField.TOPIC, "환경").toString(),
                null));
  }

  @Test
  void eachChosenDateHasAChip() {
    SearchAddress may = QUERY.with(FacetField.DATE, "2025-05");
    SearchAddress address = may.with(FacetField.EVENT_DATE, "2022");

    assertThat(ResultsPage.of(address, Samples.result(1), Samples.SITE).narrowing().chips())
        .containsExactly(
            new ActiveFilters.Chip(
                "발표일",
                "2025년 5월",
                Language.KOREAN,
                QUERY.with(FacetField.EVENT_DATE, "2022").toString(),
                null),
            new ActiveFilters.Chip("행사일", "2022년", Language.KOREAN, may.toString(), null));
  }

  @Test
  void aRangeReplacesChosenDates() {
    ActiveFilters narrowing =
        ResultsPage.of(
                QUERY.with(FacetField.DATE, "2025-05").with(FacetField.EVENT_DATE, "2022"),
                Samples.result(1),
                Samples.SITE)
            .narrowing();

    assertThat(narrowing.publishedForm().kept())
        .containsExactly(new FormField("q", "반도체"), new FormField("event_date", "2022"));
    assertThat(narrowing.eventForm().kept())
        .containsExactly(new FormField("q", "반도체"), new FormField("date", "2025-05"));
  }

  @Test
  void theFormOfDatesShowsDaysWhateverWasWritten() {
    SearchAddress address =
        QUERY.withPublished(new DateRange(PartialDate.parse("2024").orElseThrow(), null));
    ActiveFilters.DateForm form =
        ResultsPage.of(address, Samples.result(1), Samples.SITE).narrowing().publishedForm();

    assertThat(form.from()).isEqualTo("2024-01-01");
    assertThat(form.to()).isEmpty();
    assertThat(form.kept()).containsExactly(new FormField("q", "반도체"));
  }

  @Test
  void withoutAQueryThereIsNoBestMatch() {
    assertThat(ResultsPage.of(QUERY, Samples.result(1), Samples.SITE).listing().sorts())
        .extracting(Link::label)
        .containsExactly("정확도순", "최신순", "오래된순");
    assertThat(
            ResultsPage.of(SearchAddress.in(Language.KOREAN), Samples.result(1), Samples.SITE)
                .listing()
                .sorts())
        .extracting(Link::label, Link::current)
        .containsExactly(tuple("최신순", true), tuple("오래된순", false));
  }

  @Test
  void pagesEndWhereNumbersDo() {
    ResultsPage page = ResultsPage.of(QUERY.withPage(1000), Samples.result(50_000), Samples.SITE);

    assertThat(page.listing().pagination()).isNotNull();
    assertThat(page.listing().limit()).contains("10,000");
    assertThat(page.listing().position()).isEqualTo("9,991–9,991번째");
  }

  @Test
  void aPagePastTheLastLeadsToTheFirst() {
    ResultsPage page =
        ResultsPage.of(QUERY.withPage(3), Samples.result(20, List.of()), Samples.SITE);

    assertThat(page.listing().beyond()).isEqualTo(QUERY.toString());
    assertThat(page.listing().pagination()).isNull();
    assertThat(page.listing().empty()).isFalse();
  }

  @Test
  void learnedSynonymsAreNamedAndCanBeLeftOut() {
    UsedSynonym learned =
        new UsedSynonym("누리바다연구소", new Synonym("NURI", Synonym.Origin.LEARNED, 12));
    UsedSynonym configured =
        new UsedSynonym("인공지능", new Synonym("AI", Synonym.Origin.CONFIGURED, 0));

    assertThat(
            ResultsPage.of(QUERY, alsoSearched(learned, configured), Samples.SITE).head().hints())
        .containsExactly(
            new QueryNotice(
                "보도자료가 같은 뜻으로 쓴 이름 NURI도 함께 찾았습니다.",
                Link.to("빼고 찾기", QUERY + "&synonyms=off"),
                false));
    assertThat(ResultsPage.of(QUERY, alsoSearched(configured), Samples.SITE).head().hints())
        .isEmpty();
  }

  private static SearchResult<Hit> alsoSearched(UsedSynonym... synonyms) {
    return result(
        new QueryInterpretation(
            List.of(new QueryClause.Word("반도체")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(synonyms),
            1,
            1,
            0,
            List.of()));
  }

  private static SearchResult<Hit> understoodAs(QueryClause clause) {
    return result(QueryInterpretation.literal(List.of(clause), 1));
  }

  private static SearchResult<Hit> result(QueryInterpretation interpretation) {
    return SearchResultBuilder.<Hit>builder()
        .total(1)
        .generation("g-1")
        .took(Duration.ZERO)
        .interpretation(interpretation)
        .hits(List.of())
        .next(null)
        .facets(new FacetCounts(Map.of(), Map.of()))
        .build();
  }
}
