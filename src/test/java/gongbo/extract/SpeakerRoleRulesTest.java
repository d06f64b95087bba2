package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongbo.release.Finding;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerRoleRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          한도윤 누리연구원장은 갯벌을 지켜야 한다고 강조했다.                  | 한도윤 quoted
          한도윤 누리연구원장은 개회사를 했다.                                  | 한도윤 opening
          한도윤 누리연구원장은 축사를 통해 “갯벌을 함께 지켜야 한다”라고 말했다. | 한도윤 opening,quoted
          기조연설을 맡은 노은채 가람대학교 교수가 첫 순서를 열었다.            | 노은채 keynote
          노은채 가람대학교 교수가 갯벌의 가치를 주제로 발표했다.               | 노은채 presenter
          노은채 가람대학교 교수가 발제를 통해 갯벌 정책을 소개했다.            | 노은채 presenter
          이어진 토론은 노은채 가람대학교 교수가 좌장을 맡았다.                 | 노은채 moderator
          회의는 한도윤 해양수산부 장관 주재로 열렸다.                          | 한도윤 moderator
          배서율 가람대학교 교수와 노은채 누리연구원 연구위원이 토론자로 참여했다. | 배서율 panelist;노은채 panelist
          (좌장) 노은채 가람대학교 교수                                         | 노은채 moderator
          토론자: 노은채 가람대학교 교수, 배서율 누리연구원 연구위원           | 노은채 panelist;배서율 panelist
          한도윤 누리연구원장은 행사에 참석해 축사를 전했다.                    | 한도윤 opening
          한도윤 누리연구원장은 갯벌 보전 방안을 제시했다.                      | 한도윤 quoted
          이어 노은채 가람대학교 교수의 강연이 열렸다.                          | 노은채 presenter
          노은채 가람대학교 교수와 배서율 누리연구원 연구위원의 토론이 이어졌다. | 노은채 panelist;배서율 panelist
          축사는 한도윤 누리연구원장이 맡았다.                                  | 한도윤 opening
          노은채 가람대학교 교수의 발제에 이어서 배서율 법무법인 해솔 변호사, 한도윤 누리연구원 연구위원이 토론하였다. | 노은채 presenter;배서율 panelist;한도윤 panelist
          노은채 가람대학교 교수가 좌장을 맡아 배서율 누리연구원 연구위원, 한도윤 해솔연구소 소장과 토론을 진행했다. | 노은채 moderator;배서율 panelist;한도윤 panelist
          노은채 가람대학교 교수를 좌장으로 배서율(해솔대학교), 한도윤(누리연구원)과 발표자 전원이 의견을 나누는 종합토론이 열렸다. | 노은채 moderator;배서율 panelist;한도윤 panelist
          한도윤 누리연구원장이 개회사를 한 뒤 노은채 가람대학교 교수가 발제하고 패널토론이 이어졌다. | 한도윤 opening;노은채 presenter
          노은채 가람대학교 교수가 ‘갯벌의 가치’를 발표하고, 배서율 누리연구원 연구위원은 「바다의 앞날」을 발표한다. | 노은채 presenter;배서율 presenter
          종합토론에는 배서율 연구위원(누리연구원), 한도윤 소장(해솔연구소) 등이 참여했다. | 배서율 panelist;한도윤 panelist
          노은채 가람대학교 교수가 좌장을 맡아 △배서율 누리연구원 연구위원, △한도윤 해솔연구소 소장이 토론에 참가한다. | 노은채 moderator;배서율 panelist;한도윤 panelist
          노은채 가람대학교 교수의 갯벌 보전 방안에 대한 기조연설을 시작으로 포럼이 열렸다. | 노은채 keynote
          행사는 노은채 가람대학교 교수의 기조 강연으로 시작됐다.              | 노은채 keynote
          노은채 가람대학교 교수가 ‘갯벌의 가치’를 주제로 기조 강연을 진행했다.  | 노은채 keynote
          첫 번째 주제 발표에서 노은채 가람대학교 교수는 갯벌이 줄어든다고 지적했다. | 노은채 presenter,quoted
          한도윤 누리연구원장의 개회사에 이은 주제발표에서 노은채 가람대학교 교수가 갯벌을 다뤘다. | 한도윤 opening;노은채 presenter
          이어진 자유토론에서 누리연구원의 배서율 연구위원은 갯벌이 줄어든다고 지적했다. | 배서율 panelist,quoted
          배서율 해솔수산 대표와 누리재단의 노은채 팀장은 주제발표자로 참여했다. | 배서율 presenter;노은채 presenter
          노은채 가람대학교 교수가 ‘갯벌의 가치’를 주제로 강연을 진행하며 문을 열었다. | 노은채 presenter
          한도윤 누리연구원장의 인사말에 이어 갯벌에 대한 주제발표가 이어졌다.   | 한도윤 opening
          """)
  void assignsRolesToPersons(String sentence, String expected) {
    assertThat(Texts.rolesByRule("□ " + sentence)).containsExactlyInAnyOrder(expected.split(";"));
  }

  @Test
  void subjectsBelowSessionAreItsParticipants() {
    assertThat(
            Texts.rolesByRule(
                """
                □ 첫 번째 주제발표에서는 전문가들이 갯벌의 현황을 짚었다.
                 ㅇ 노은채 가람대학교 교수는 갯벌이 줄어든다고 지적했다.
                 ㅇ 또한, 배서율 누리연구원 연구위원은 갯벌 조사 방법을 소개했다.
                □ 이어진 종합토론에서는 여러 의견이 나왔다.
                 ㅇ 한도윤 해솔연구소 소장은 예산을 늘리자고 제안했다.
                □ 행사에는 문하령 누리시장이 참석했다.
                """))
        .containsExactlyInAnyOrder("노은채 presenter,quoted", "배서율 presenter", "한도윤 panelist,quoted");
  }

  @Test
  void listenersOfTalkAreNoPresenters() {
    assertThat(
            Texts.rolesByRule(
                """
                □ 참석자들은 사례발표를 듣고 의견을 나눴다.
                 ㅇ 한도윤 누리연구원장은 “갯벌을 함께 지켜야 합니다”라고 말했다.
                """))
        .containsExactly("한도윤 quoted");
  }

  @Test
  void personInBracketAfterSubjectOfTalkIsPresenter() {
    assertThat(
            Texts.rolesByRule(
                "□ 갯벌 지원 사업 설명(노은채 누리연구원 팀장)에 이어 갯벌 조사 방법(누리대학교 배서율 교수)에 대한 발표가 열렸다."))
        .containsExactlyInAnyOrder("노은채 presenter", "배서율 presenter");
    assertThat(Texts.rolesByRule("□ 가람수산(대표 노은채)과 누리재단(한도윤 이사장)이 사례를 발표했다.")).isEmpty();
  }

  @Test
  void statementOfMinistryIsNotAttributedToMinister() {
    assertThat(Texts.rolesByRule("□ 해양수산부는 한도윤 장관이 부산을 방문했다고 밝혔다.")).isEmpty();
    assertThat(Texts.rolesByRule("□ 해양수산부는 한도윤 장관이 갯벌을 지키자고 강조했다고 밝혔다."))
        .containsExactly("한도윤 quoted");
  }

  @Test
  void textOfLawIsNoSpeech() {
    assertThat(Texts.rolesByRule("□ 해양수산부(장관 한도윤)는 법을 고친다.\n□ 해양수산부장관은 자료를 요청할 수 있다.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"한도윤 씨는", "한도윤님은", "한도윤 님은", "한도윤군은", "한도윤 양은"})
  void formOfAddressIsNoTitle(String address) {
    assertThat(Texts.speakers("□ 대상을 받은 " + address + " “갯벌이 참 좋았습니다”라고 말했다."))
        .containsExactly("한도윤/-/-");
  }

  @Test
  void honorificIsNotPartOfTitle() {
    assertThat(Texts.speakers("□ 한도윤 누리연구원 원장님께서 갯벌을 지키자고 강조했다.")).containsExactly("한도윤/누리연구원/원장");
    assertThat(Texts.speakers("□ 주부 ㄱ씨는 갯벌을 지키자고 강조했다. 서남해안 날씨는 맑다고 말했다.")).isEmpty();
  }

  @Test
  void announcementOfMinisterIsNoTalk() {
    assertThat(Texts.rolesByRule("□ 한도윤 해양수산부 장관이 ‘갯벌 보전 대책’을 발표했다.")).isEmpty();
  }

  @Test
  void prizeForSpeakersIsNoRole() {
    assertThat(Texts.rolesByRule("□ 우수발표자상은 노은채 가람대학교 교수가 받았다.")).isEmpty();
  }

  @Test
  void doingVerbAfterQuotativeIsVerbOfSpeech() {
    assertThat(Texts.rolesByRule("□ 노은채 누리연구원장은 함께 갯벌을 지켜 나가자고 하였다."))
        .containsExactly("노은채 quoted");
    assertThat(Texts.rolesByRule("□ 노은채 누리연구원장은 갯벌 조사를 하였다.")).isEmpty();
  }

  @Test
  void organisationInBodyOverridesHeadline() {
    Release release =
        Texts.EXTRACTOR.extract(
            Texts.raw(
                "해양수산부",
                Texts.PUBLISHED,
                "한도윤 해수부 장관, 갯벌 방문",
                "□ 해양수산부(장관 한도윤)는 갯벌을 지킨다.\n□ 한 장관은 “갯벌은 모두의 것이다”라고 말했다."));
    assertThat(release.speakers())
        .extracting(found -> Texts.shown(found.value()))
        .containsExactly("한도윤/해양수산부/장관");
  }

  @Test
  void staffOfInstituteAreAffiliatedWithInstitute() {
    assertThat(
            Texts.speakers(
                "□ 해양수산부 누리수산과학원(원장 한도윤)은 갯벌을 조사했다.\n□ 노은채 자원환경과장은 “갯벌은 모두의 것이다”라고 말했다."))
        .containsExactly("노은채/누리수산과학원/자원환경과장");
  }

  @Test
  void genericNounExpandsToOnlyMatchingOrganisation() {
    String heads = "□ 누리갯벌공단(이사장 한도윤, 이하 공단)은 ";
    String speech = "\n□ 공단 한도윤 이사장은 “갯벌은 모두의 것이다”라고 말했다.";
    assertThat(Texts.speakers(heads + "갯벌을 조사했다." + speech)).containsExactly("한도윤/누리갯벌공단/이사장");
    assertThat(Texts.speakers(heads + "가람공단(이사장 노은채)과 협약을 맺었다." + speech))
        .containsExactly("한도윤/공단/이사장");
  }

  @Test
  void bracketAfterTitleOfTalkNamesPresenter() {
    assertThat(
            Texts.extract(
                    "□ 주제발표는 ‘갯벌의 하루’(노은채, 가람대학교), 「바다의 밤」(누리대 배서율 교수),"
                        + " ‘섬의 봄’(이치카와 하루(市川春), 일본 누리연구소) 순으로 진행된다.")
                .speakers())
        .extracting(found -> Texts.shown(found.value()), found -> Texts.roles(found.value()))
        .containsExactly(
            tuple("노은채/가람대학교/-", "노은채 presenter"),
            tuple("배서율/누리대/교수", "배서율 presenter"),
            tuple("이치카와 하루/일본 누리연구소/-", "이치카와 하루 presenter"));
    assertThat(Texts.speakers("□ 대상은 ‘갯벌의 하루’(노은채, 가람대학교)가 받았다.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "□ 해양수산부(장관 한도윤)는 대책을 강조했다.",
        "□ 행사에는 한도윤 누리연구원장과 노은채 가람대학교 교수가 참석했다.",
        "□ 노은채 가람대학교 교수가 대상을 받았다.",
        "□ 한도윤 누리연구원장이 처음 참석한 행사는 주제 발표와 전문가 토론으로 이뤄졌다.",
        "□ 한도윤 누리연구원장이 제안한 갯벌 조사가 시작됐다.",
        "□ 문의: 수산정책과 노은채 사무관",
      })
  void attendeesAreNoSpeakers(String body) {
    assertThat(Texts.speakersByRule(body)).isEmpty();
  }

  @Test
  void postWithoutOrganisationBelongsToPublisher() {
    assertThat(Texts.speakers("□ 한도윤 장관은 “갯벌을 함께 지켜야 합니다”라고 말했다.")).containsExactly("한도윤/해양수산부/장관");
    assertThat(Texts.speakers("□ 한도윤 교수는 “갯벌을 함께 지켜야 합니다”라고 말했다.")).containsExactly("한도윤/-/교수");
  }

  @Test
  void spanCoversName() {
    RawRelease raw = Texts.raw("□ 노은채 가람대학교 교수는 갯벌이 줄어든다고 지적했다.");
    Finding<Speaker> speaker = Texts.EXTRACTOR.extract(raw).speakers().getFirst();
    assertThat(Texts.evidence(raw, speaker)).isEqualTo("노은채");
  }
}
