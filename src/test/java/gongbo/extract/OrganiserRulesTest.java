package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Finding;
import gongbo.release.Organiser;
import gongbo.release.Organiser.Role;
import gongbo.release.RawRelease;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganiserRulesTest {
  @Test
  void labelledLinesNameOrganisers() {
    assertThat(
            organisers(
                """
                □ 갯벌 포럼을 연다.
                 ㅇ (주최) 해양수산부, 누리연구원
                 ㅇ 주관 : 가람협회(대전)
                 ㅇ 후원 : 바다은행
                """))
        .containsExactly(
            new Organiser("해양수산부", Role.HOST),
            new Organiser("누리연구원", Role.HOST),
            new Organiser("가람협회", Role.ORGANISER),
            new Organiser("바다은행", Role.SPONSOR));
  }

  @Test
  void subjectOfHostingVerbIsOrganiser() {
    assertThat(organisers("□ 이번 포럼은 해양수산부가 주최하고 누리연구원이 주관하는 행사이다."))
        .containsExactly(new Organiser("해양수산부", Role.HOST), new Organiser("누리연구원", Role.ORGANISER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "□ 주최 측은 날짜를 바꾸었다.",
        "□ 어린이가 주최하는 놀이다.",
        "□ 주관 부서를 정했다.",
        "□ 후원금을 모았다.",
        "ㅇ 주최 : 노은채, 일본, 의원"
      })
  void otherUsesOfTheWordsAreIgnored(String body) {
    assertThat(organisers(body)).isEmpty();
  }

  @Test
  void spanCoversName() {
    RawRelease raw = Texts.raw("□ 포럼은 누리연구원이 주관한다.");
    Finding<Organiser> organiser = Texts.EXTRACTOR.extract(raw).organisers().getFirst();
    assertThat(Texts.evidence(raw, organiser)).isEqualTo("누리연구원");
  }

  private static List<Organiser> organisers(String body) {
    return Texts.extract(body).organisers().stream().map(Finding::value).toList();
  }
}
