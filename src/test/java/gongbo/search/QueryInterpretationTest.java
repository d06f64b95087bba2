package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Release;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryInterpretationTest {
  @TempDir private Path folder;
  private SearchService service;

  @BeforeEach
  void index() throws Exception {
    List<Release> releases = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      releases.add(
          SmallIndex.release(
              "tower" + i, i + "번째 전망대 개방", "별빛 전망대를 연다. 계절 근로자 배정 인원도 알린다.", "참외 수출 안내"));
      releases.add(SmallIndex.release("chip" + i, i + "월 반도체 동향", "반도체 수출 대책을 정리했다."));
      releases.add(
          SmallIndex.release("carbon" + i, i + "차 탄소중립 토론회", "연구개발 예산과 개인정보보호위원회 의견을 2차 안내로 들었다."));
    }
    for (int i = 1; i <= 60; i++) {
      releases.add(SmallIndex.release("melon" + i, "참외 값 " + i, "참외 값과 인사를 IT로 알린다."));
    }
    releases.add(SmallIndex.release("slip", "참왜 모종", "참왜 모종을 나눈다."));
    service = SmallIndex.of(folder, releases);
  }

  @AfterEach
  void close() throws Exception {
    service.close();
  }

  @Test
  void theCorrectedQueryIsSearched() throws Exception {
    assertThat(ids("qksehcp eocor")).hasSize(4).allMatch(id -> id.startsWith("chip"));
    assertThat(ids("ㅂㄷㅊ 수출").getFirst()).startsWith("chip");
    assertThat(ids("계절근로자배정인원")).allMatch(id -> id.startsWith("tower"));
    assertThat(ids("참왜")).containsExactly("slip");
  }

  @Test
  void stopwordsOfQuestionsAreReportedAsIgnored() throws Exception {
    assertThat(read("참외 OR 누가").ignored()).isEmpty();
    assertThat(read("OR 참외 누가").ignored()).containsExactly("OR", "누가");
  }

  @Test
  void aParticleAfterAPhraseIsNotRequired() throws Exception {
    assertThat(ids("“참외 값”고")).isNotEmpty();
  }

  @Test
  void aPhraseIsNotCorrected() throws Exception {
    assertThat(read("\"반도채\"").corrections()).isEmpty();
    assertThat(ids("\"반도채\"")).isEmpty();
  }

  @Test
  void oneForeignWordAmongKoreanOnesIsAContentWord() throws Exception {
    assertThat(read("it 참외").needed()).isEqualTo(2);
    assertThat(read("it of 참외").needed()).isEqualTo(1);
  }

  @Test
  void synonymsAreFound() throws Exception {
    assertThat(ids("R&D 예산")).hasSize(4).allMatch(id -> id.startsWith("carbon"));
    assertThat(ids("개인정보위")).hasSize(4).allMatch(id -> id.startsWith("carbon"));
    assertThat(ids("carbon neutrality forum")).hasSize(4).allMatch(id -> id.startsWith("carbon"));
    assertThat(ids("Personal Information Protection Commission budget"))
        .hasSize(4)
        .allMatch(id -> id.startsWith("carbon"));
  }

  @Test
  void fewerWordsAreRequiredBeforeThereAreNoHits() throws Exception {
    assertThat(ids("반도체 참외")).isNotEmpty();
    assertThat(read("반도체 참외").needed()).isEqualTo(1);
  }

  @Test
  void completeAndPartialMatchesAreCounted() throws Exception {
    SearchResult<Hit> mixed = service.search(SearchRequest.of("반도체 수출"));
    SearchResult<Hit> complete =
        service.search(
            SearchRequest.of("반도체 수출").refined(Refinement.NONE.withWords(WordMatch.ALL)));

    assertThat(mixed.total()).isEqualTo(8);
    assertThat(mixed.interpretation().complete()).isEqualTo(4);
    assertThat(mixed.interpretation().partial()).isEqualTo(4);
    assertThat(complete.total()).isEqualTo(4);
    assertThat(complete.interpretation().partial()).isZero();
    assertThat(read("참외 값").partial()).isZero();
  }

  @Test
  void relaxationsAreComputedWhereThereAreFewHits() throws Exception {
    assertThat(read("\"탄소중립 토론회\" -연구개발").relaxations())
        .contains(new QueryInterpretation.Relaxation(null, "-연구개발", "\"탄소중립 토론회\"", 4));
    assertThat(read("참외").relaxations()).isEmpty();
  }

  private QueryInterpretation read(String query) throws Exception {
    return service.search(SearchRequest.of(query)).interpretation();
  }

  private List<String> ids(String query) throws Exception {
    return service.search(SearchRequest.of(query)).hits().stream()
        .map(hit -> hit.release().id().value())
        .toList();
  }
}
