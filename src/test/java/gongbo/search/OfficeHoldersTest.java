package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Release;
import gongbo.release.Speaker;
import gongbo.search.QueryInterpretation.Recognised;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeHoldersTest {
  @TempDir static Path folder;
  private SearchService service;

  @BeforeAll
  void index() throws Exception {
    List<Release> releases = new ArrayList<>();
    for (int month = 1; month <= 9; month++) {
      String name = month <= 5 ? "한도윤" : "염지수";
      LocalDate day = LocalDate.of(2024, month, 10);
      releases.add(quoting("fair" + month, day, name, "공정거래위원회", "위원장", "플랫폼의 불공정을 바로잡겠다"));
      releases.add(quoting("other" + month, day, "민가온", "누리협회", "회장", "플랫폼을 넓히겠다"));
    }
    // A guest with the same office in another country, and an extraction error.
    releases.add(quoting("guest1", LocalDate.of(2024, 2, 1), "로렌 실바", "공정거래위원회", "위원장", "함께하겠다"));
    releases.add(quoting("guest2", LocalDate.of(2024, 3, 1), "로렌 실바", "공정거래위원회", "위원장", "돕겠다"));
    releases.add(quoting("slip", LocalDate.of(2024, 10, 1), "오늘은", "공정거래위원회", "위원장", "알린다"));
    releases.add(
        quoting("both1", LocalDate.of(2024, 4, 1), "도라온", "기획재정부", "부총리 겸 기획재정부 장관", "예산을 늘린다"));
    releases.add(quoting("both2", LocalDate.of(2024, 6, 1), "도라온", "기획재정부", "장관", "세금을 줄인다"));
    service = SmallIndex.of(folder, releases);
  }

  private static Release quoting(
      String id, LocalDate day, String name, String organisation, String title, String words) {
    Speaker speaker =
        new Speaker(name, organisation, title, EnumSet.of(Speaker.SpeakerRole.QUOTED));
    return SmallIndex.quoting(id, day, speaker, words, "말했다");
  }

  @AfterAll
  void close() throws Exception {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"공정거래위원장", "공정거래위원회 위원장", "공정위 위원장", "공정위원장", "공정위원장은"})
  void anOfficeLinksToItsHoldersLatestFirst(String post) throws Exception {
    List<Recognised> recognised = recognised(post + " 플랫폼");

    assertThat(recognised).extracting(Recognised::meant).containsExactly(of("염지수"), of("한도윤"));
    assertThat(recognised)
        .extracting(Recognised::held)
        .containsExactly(
            new Period(LocalDate.of(2024, 6, 10), LocalDate.of(2024, 9, 10)),
            new Period(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 5, 10)));
    assertThat(recognised).extracting(Recognised::typed).containsOnly(post);
    assertThat(recognised).extracting(Recognised::releases).containsExactly(4L, 5L);
    assertThat(recognised.getLast().narrowed()).isEqualTo("speaker:\"한도윤\" 플랫폼");
    assertThat(recognised.getLast().literal()).isEqualTo("\"" + post + "\" 플랫폼");
  }

  @Test
  void aDateSelectsTheHolderAtThatTime() throws Exception {
    assertThat(recognised("공정거래위원장 플랫폼 2024년 3월").getFirst().meant()).isEqualTo(of("한도윤"));
    assertThat(recognised("2024년 7월 공정거래위원장"))
        .extracting(Recognised::meant)
        .contains(of("염지수"))
        .doesNotContain(of("한도윤"));
    assertThat(recognised("공정거래위원장 2011년").stream().filter(known -> known.held() != null))
        .hasSize(2);
  }

  @Test
  void releasesAndQuotationsOfTheHoldersRankFirst() throws Exception {
    assertThat(service.search(SearchRequest.of("공정거래위원장 플랫폼")).hits())
        .extracting(hit -> hit.release().id().value().substring(0, 4))
        .startsWith(Collections.nCopies(9, "fair").toArray(String[]::new));
    assertThat(service.searchQuotations(SearchRequest.of("공정거래위원장 플랫폼")).hits())
        .extracting(hit -> hit.utterance().release().value().substring(0, 4))
        .startsWith(Collections.nCopies(9, "fair").toArray(String[]::new));
  }

  @Test
  void aHolderOfTwoOfficesIsFoundByEach() throws Exception {
    assertThat(recognised("기재부 장관")).extracting(Recognised::meant).containsExactly(of("도라온"));
    assertThat(recognised("누리협회 회장")).isEmpty();
  }

  private static QueryClause of(String name) {
    return new QueryClause.FieldValue(FacetField.SPEAKER, name);
  }

  private List<Recognised> recognised(String query) throws Exception {
    return service.search(SearchRequest.of(query)).interpretation().recognised();
  }
}
