package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Release;
import gongbo.release.Speaker;
import gongbo.search.QueryInterpretation.Recognised;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryNarrowerTest {
  @TempDir static Path folder;
  private SearchService service;

  @BeforeAll
  void index() throws Exception {
    List<Release> releases = new ArrayList<>();
    for (int month = 1; month <= 4; month++) {
      LocalDate day = LocalDate.of(2024, month, 10);
      releases.add(quoting("a" + month, day, "한도윤", "등대를 새로 세우겠다"));
      releases.add(quoting("b" + month, day, "염지수", "등대와 갯벌을 함께 지키겠다"));
      releases.add(
          SmallIndex.release(
              "named" + month,
              "갯벌 안내",
              day.plusYears(1),
              List.of(),
              List.of(),
              List.of(),
              "한도윤 씨가 갯벌을 찾았다."));
    }
    service = SmallIndex.of(folder, releases);
  }

  private static Release quoting(String id, LocalDate day, String name, String words) {
    Speaker speaker = new Speaker(name, null, null, EnumSet.of(Speaker.SpeakerRole.QUOTED));
    return SmallIndex.quoting(id, day, speaker, words, "말했다");
  }

  @AfterAll
  void close() throws Exception {
    service.close();
  }

  @Test
  void aMonthOrAYearNarrowsByTheDayOfPublication() throws Exception {
    assertThat(ids("2024년 3월 등대")).containsExactly("a3", "b3");
    assertThat(ids("2025년 갯벌")).containsExactly("named1", "named2", "named3", "named4");
    assertThat(recognised("2025년 갯벌").getFirst().applied()).isTrue();
  }

  @Test
  void aTimeWithoutAFullMatchOnlyRaises() throws Exception {
    assertThat(ids("2025년 3월 등대")).hasSize(8);
    assertThat(recognised("2025년 3월 등대").getFirst().applied()).isFalse();
  }

  @Test
  void aTimeWithoutAFullMatchKeepsNoPersonFromNarrowing() throws Exception {
    List<Recognised> recognised = recognised("2025년 3월 한도윤 등대");

    assertThat(recognised).extracting(Recognised::applied).containsExactly(false, true);
  }

  /** The figures of a month are published after it, under its name. */
  @Test
  void aMonthThatReleasesAreAboutExcludesNone(@TempDir Path reports) throws Exception {
    List<Release> releases =
        List.of(
            inTitle("report", LocalDate.of(2024, 9, 1), "8월 참외 수출"),
            inTitle("within", LocalDate.of(2024, 8, 5), "참외 수출"));
    try (SearchService figures = SmallIndex.of(reports, releases)) {
      assertThat(figures.search(SearchRequest.of("2024년 8월 참외 수출")).total()).isEqualTo(2);
    }
  }

  private static Release inTitle(String id, LocalDate day, String title) {
    return SmallIndex.release(id, title, day, List.of(), List.of(), List.of(), "실적을 알린다.");
  }

  @Test
  void theFiltersOfTheRequestComeFirst() throws Exception {
    SearchRequest request =
        SearchRequest.of("2024년 3월 등대")
            .selected(Map.of(FacetField.SPEAKER, Set.of("염지수")))
            .published(DateRange.of(new Period(LocalDate.of(2024, 4, 1), null)));

    assertThat(ids(request)).containsExactly("b4");
  }

  @Test
  void aPersonNarrowsToReleasesThatQuoteOrNameThePerson() throws Exception {
    SearchResult<Hit> result = service.search(SearchRequest.of("한도윤 갯벌").size(100));

    assertThat(result.interpretation().complete()).isEqualTo(4);
    assertThat(result.hits().subList(0, 4))
        .allMatch(hit -> hit.release().id().value().startsWith("named"));
    assertThat(ids("한도윤 갯벌")).hasSize(8).noneMatch(id -> id.startsWith("b"));
    assertThat(recognised("한도윤 등대 갯벌").getFirst().applied()).isFalse();
    assertThat(recognised("한도윤 등대").getFirst().applied()).isTrue();
  }

  @Test
  void aPersonNarrowsQuotationsToThoseOfThePerson() throws Exception {
    SearchResult<QuotationHit> said = service.searchQuotations(SearchRequest.of("염지수 등대"));

    assertThat(said.hits())
        .hasSize(4)
        .allMatch(hit -> "염지수".equals(hit.utterance().quotation().value().speaker()));
    assertThat(said.interpretation().complete()).isEqualTo(4);
    assertThat(said.interpretation().recognised().getFirst().applied()).isTrue();
  }

  /** Quoted words name neither who says them nor the year. */
  @Test
  void aPersonAndAYearNarrowQuotationsTogether() throws Exception {
    for (String query : List.of("염지수 2024년 등대", "2024년 염지수 등대")) {
      SearchResult<QuotationHit> said = service.searchQuotations(SearchRequest.of(query));

      assertThat(said.interpretation().recognised())
          .extracting(Recognised::applied)
          .as(query)
          .containsExactly(true, true);
      assertThat(said.interpretation().complete()).isEqualTo(4);
    }
  }

  @Test
  void theLiteralQueryUndoesIt() throws Exception {
    String undo = recognised("2024년 3월 등대").getFirst().literal();

    assertThat(undo).isEqualTo("\"2024년 3월\" 등대");
    assertThat(recognised(undo)).isEmpty();
  }

  private List<Recognised> recognised(String query) throws Exception {
    return service.search(SearchRequest.of(query)).interpretation().recognised();
  }

  private List<String> ids(String query) throws Exception {
    return ids(SearchRequest.of(query));
  }

  private List<String> ids(SearchRequest request) throws Exception {
    return service.search(request.size(100)).hits().stream()
        .map(hit -> hit.release().id().value())
        .sorted()
        .toList();
  }
}
