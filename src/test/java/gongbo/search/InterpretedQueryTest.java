package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gongbo.release.EventDate;
import gongbo.release.Release;
import gongbo.release.Topic;
import gongbo.search.QueryClause.DateField;
import gongbo.search.QueryInterpretation.Recognised;
import gongbo.search.QueryInterpretation.Relaxation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterpretedQueryTest {
  @TempDir static Path folder;
  private SearchService service;

  @BeforeAll
  void index() throws Exception {
    List<Release> releases = new ArrayList<>();
    for (int month = 1; month <= 4; month++) {
      releases.add(release("bus" + month, "수소 버스 도입", month, "한도윤", "수소 버스를 도입한다."));
      releases.add(release("car" + month, "전기차 보급", month, "염지수", "전기 승용차를 보급한다."));
      releases.add(release("ai" + month, "AI반도체 전략", month, "염지수", "AI반도체 전략을 세운다. AIDT도 다룬다."));
    }
    service = SmallIndex.of(folder, releases);
  }

  private static Release release(String id, String title, int month, String speaker, String text) {
    LocalDate day = LocalDate.of(2024, month, 10);
    return SmallIndex.release(
        id,
        title,
        day,
        List.of(speaker),
        List.of(Topic.ENVIRONMENT),
        List.of(new EventDate(day.plusDays(1), day.plusDays(2))),
        text);
  }

  @AfterAll
  void close() throws Exception {
    service.close();
  }

  @Test
  void releasesOfARecognisedNameRankFirst() throws Exception {
    SearchResult<Hit> result = service.search(SearchRequest.of("한도윤 도입"));

    assertThat(result.interpretation().recognised())
        .containsExactly(
            new Recognised(
                "한도윤",
                new QueryClause.FieldValue(FacetField.SPEAKER, "한도윤"),
                4,
                null,
                true,
                "speaker:\"한도윤\" 도입",
                "\"한도윤\" 도입"));
    assertThat(service.search(SearchRequest.of("\"한도윤\"")).interpretation().recognised()).isEmpty();
    assertThat(kinds("speaker:\"한도윤\" 도입")).containsExactly("bus");
  }

  @Test
  void releasesOfARecognisedMonthRankFirst() throws Exception {
    List<Recognised> recognised =
        service.search(SearchRequest.of("대전 버스 2024년 3월")).interpretation().recognised();

    assertThat(recognised)
        .extracting(Recognised::meant)
        .containsExactly(
            new QueryClause.FieldValue(FacetField.REGION, "대전광역시"),
            new QueryClause.During(
                DateField.PUBLISHED,
                new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31))));
    assertThat(ids("대전 버스 2024년 3월").getFirst()).isEqualTo("bus3");
    assertThat(recognised.getLast().narrowed()).isEqualTo("대전 버스 published:2024-03-01..2024-03-31");
  }

  @Test
  void aFilterThatExcludesEveryHitIsOfferedForRemoval() throws Exception {
    SearchRequest request =
        SearchRequest.of("버스 speaker:한도윤")
            .selected(Map.of(FacetField.SPEAKER, Set.of("염지수")))
            .published(
                DateRange.of(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 28))));

    SearchResult<Hit> result = service.search(request);

    assertThat(result.total()).isZero();
    assertThat(result.interpretation().relaxations())
        .containsExactly(new Relaxation("speaker", "염지수", "버스 speaker:한도윤", 2));
    assertThat(service.search(request.without(FacetField.SPEAKER)).total()).isEqualTo(2);
  }

  @Test
  void severalClausesAreRelaxedWhereNoSingleOneHelps() throws Exception {
    SearchResult<Hit> result = service.search(SearchRequest.of("\"달 기지\" \"화성 탐사\" 버스"));

    assertThat(result.total()).isZero();
    assertThat(result.interpretation().relaxations())
        .containsExactly(new Relaxation(null, "\"달 기지\" \"화성 탐사\"", "버스", 4));
  }

  @Test
  void aScoreIsTheSumOfItsParts() throws Exception {
    SearchRequest request = SearchRequest.of("수소 버스");
    SearchResult<Hit> result = service.search(request);

    List<ScoreExplanation> scores = service.explain(request);

    assertThat(scores).hasSameSizeAs(result.hits());
    assertThat(scores.getFirst().score()).isEqualTo(result.hits().getFirst().rank().score());
    double sum = scores.getFirst().parts().stream().mapToDouble(ScoreExplanation::score).sum();
    assertThat(sum).isCloseTo(scores.getFirst().score(), within(0.001));
  }

  private List<String> kinds(String query) throws Exception {
    return ids(query).stream().map(id -> id.replaceAll("\\d", "")).distinct().toList();
  }

  private List<String> ids(String query) throws Exception {
    SearchRequest all = SearchRequest.of(query).size(100);
    return service.search(all).hits().stream().map(hit -> hit.release().id().value()).toList();
  }
}
