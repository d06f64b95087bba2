package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          한도윤 누리연구원장은               | 한도윤/누리연구원/원장                 | name-title
          누리연구원 한도윤 원장은            | 한도윤/누리연구원/원장                 | name-title
          한도윤 해양수산부 장관은            | 한도윤/해양수산부/장관                 | name-organisation-title
          한도윤 해양수산부 수산정책실장은    | 한도윤/해양수산부/수산정책실장         | name-organisation-title
          한도윤 특허청장은                   | 한도윤/특허청/청장                     | name-title
          한도윤 국무조정실장은               | 한도윤/국무조정실/실장                 | name-title
          누리대학교 한도윤 명예교수가        | 한도윤/누리대학교/명예교수             | name-title
          노은채 부연구위원(NSPI)은           | 노은채/NSPI/부연구위원                 | name-title
          노은채(누리대학교) 교수는           | 노은채/누리대학교/교수                 | name-title
          노은채 원장(누리사회연구원)은       | 노은채/누리사회연구원/원장             | name-title
          노은채 원장(사회)은                 | 노은채/-/원장                          | name-title
          영국 기상청장(한도윤)은             | 한도윤/영국 기상청/청장                | name-in-brackets
          한도윤씨는                          | 한도윤/-/씨                            | name-in-title-word
          캄보디아 과학부 솜낭 체아 차관(Somnang Chea)은 | 솜낭 체아/캄보디아 과학부/차관 | spelled-foreign-name
          미카 라이네(Mika Laine) 핀란드 교육부 장관은   | 미카 라이네/핀란드 교육부/장관 | spelled-foreign-name
          한도윤 위원장 직무대행은            | 한도윤/-/위원장 직무대행               | name-title
          한도윤 외교장관은                   | 한도윤/외교부/장관                     | name-title
          누리연구원 갯벌센터의 노은채 팀장이 | 노은채/누리연구원 갯벌센터/팀장        | name-title
          해양수산부 한도윤 갯벌정책 담당관은 | 한도윤/해양수산부/갯벌정책 담당관      | organisation-name-field-title
          미카 라이네켄 주한핀란드대사는      | 미카 라이네켄/-/주한핀란드대사         | foreign-name
          핀란드 미카 라이네켄 대사는         | 미카 라이네켄/핀란드/대사              | foreign-name
          미카 라이네켄 누리대학교 교수는     | 미카 라이네켄/누리대학교/교수          | foreign-name
          양은결(가람대학교)은                | 양은결/가람대학교/-                    | name-and-organisation
          미카 라이네켄 주한 핀란드 대사는    | 미카 라이네켄/주한 핀란드/대사         | foreign-name
          라이네켄 주한 핀란드대사는          | 라이네켄/주한/핀란드대사               | foreign-name
          미카 라이네(Mika Laine) 주유엔 핀란드대사는    | 미카 라이네/주유엔/핀란드대사  | spelled-foreign-name
          「미카 라이네(Mika Laine)」핀란드 교육부 장관은 | 미카 라이네/핀란드 교육부/장관 | spelled-foreign-name
          류 진 누리재단 회장은               | 류 진/누리재단/회장                    | surname-apart
          류 아민 가람대학교 교수는           | 류 아민/가람대학교/교수                | surname-apart
          한도윤 육군소위는                   | 한도윤/육군/소위                       | name-title
          환경위원회 한도윤 의원(가람당)은    | 한도윤/환경위원회/의원                 | name-title
          규제위원회 한도윤 행정분과위원장은  | 한도윤/규제위원회/위원장               | name-title
          한도윤 부총리 겸 해양수산부 장관은  | 한도윤/해양수산부/부총리 겸 해양수산부 장관 | name-title
          한도윤 대통령 권한대행 국무총리는   | 한도윤/-/대통령 권한대행 국무총리      | name-title
          한도윤 권한대행 부총리 겸 해양수산부 장관은 | 한도윤/해양수산부/권한대행 부총리 겸 해양수산부 장관 | name-title
          특허청 갯벌사업부장(고위공무원 한도윤)은 | 한도윤/특허청/갯벌사업부장          | name-in-brackets
          해군 갯벌사업단장(해군준장 한도윤)은 | 한도윤/해군/갯벌사업단장               | name-in-brackets
          누리회사 영업팀장 한도윤은          | 한도윤/누리회사/영업팀장               | name-behind-title
          앞서 미카 라이네(Mika Laine) 핀란드 장관은 | 미카 라이네/핀란드/장관         | spelled-foreign-name
          다음날 한도윤 장관은                | 한도윤/-/장관                          | name-title
          대통령과 한도윤 여사는              | 한도윤/-/여사                          | name-title
          한윤소 해양수산부 수산정책실장은    | 한윤소/해양수산부/수산정책실장         | name-organisation-title
          해양수산부 한윤소 제2차관은         | 한윤소/해양수산부/제2차관              | name-title
          솜-오낭 체아(Som-Onang Chea) 캄보디아 장관은 | 솜-오낭 체아/캄보디아/장관        | spelled-foreign-name
          누리갯벌연구소 미카르도 라이네켄 박사는 | 미카르도 라이네켄/누리갯벌연구소/박사 | foreign-name
          누리갯벌연구소의 미카르 라이네켄 사무국장은 | 미카르 라이네켄/누리갯벌연구소/사무국장 | foreign-name
          오흐나 라이네켄 핀란드 대통령은     | 오흐나 라이네켄/핀란드/대통령          | foreign-name
          누리재단 한도윤 갯벌기획이사는      | 한도윤/누리재단/갯벌기획이사           | name-title
          한도윤 누리재단 갯벌기획이사는      | 한도윤/누리재단/갯벌기획이사           | name-organisation-title
          미카 라이네(Mika Laine) 핀란드 외교장관은 | 미카 라이네/핀란드/외교장관      | spelled-foreign-name
          한도윤 누리은행장은                 | 한도윤/누리은행/은행장                 | name-title
          한도윤 갯벌보전 및 바다생물 심의위원회 사무국장은 | 한도윤/갯벌보전 및 바다생물 심의위원회/사무국장 | name-organisation-title
          한도윤 (주)누리전자 대표는          | 한도윤/(주)누리전자/대표               | name-organisation-title
          한도윤 ㈜누리전자 대표는            | 한도윤/㈜누리전자/대표                 | name-organisation-title
          한도윤 대한상의 부회장은            | 한도윤/대한상의/부회장                 | name-organisation-title
          """)
  void recognisesPersonsAroundJobTitles(String phrase, String expected, String form) {
    assertThat(mentions(phrase + " 말했다."))
        .singleElement()
        .satisfies(mention -> assertThat(shown(mention)).isEqualTo(expected))
        .satisfies(mention -> assertThat(mention.form()).isEqualTo(form));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          관계자들이 참석한 가운데 한도윤 상임위원은   | 한도윤/-/상임위원
          한도윤 전 누리연구원장은                     | 한도윤/누리연구원/전 원장
          미카 라이네켄 핀란드 전 장관은               | 미카 라이네켄/핀란드/전 장관
          3.12.(수) 한도윤 상임위원은                  | 한도윤/-/상임위원
          앞서 한도윤 정부대표는                       | 한도윤/-/정부대표
          회의 계기 미카 라이네켄 핀란드 장관은       | 미카 라이네켄/핀란드/장관
          앞서 미카 라이네켄 핀란드 장관은            | 미카 라이네켄/핀란드/장관
          발표자인 미카 라이네켄 핀란드 장관은        | 미카 라이네켄/핀란드/장관
          이어 멜리사 라이네켄(Melissa Laineken) 누리위원회 위원은 | 멜리사 라이네켄/누리위원회/위원
          누리대책본부 한도윤 대외협력 총괄조정관은   | 한도윤/누리대책본부/대외협력 총괄조정관
          갯벌을 주제로 한도윤 누리연구원 연구위원은  | 한도윤/누리연구원/연구위원
          """)
  void wordsBeforeNameAreExcluded(String phrase, String expected) {
    assertThat(mentions(phrase + " 말했다."))
        .singleElement()
        .satisfies(mention -> assertThat(shown(mention)).isEqualTo(expected));
  }

  @Test
  void laterSentencesReferToNamedPerson() {
    assertThat(
            mentions(
                """
                □ 한도윤 해양수산부 장관은 부산을 찾았다.
                □ 한 장관은 어업인을 만났다.
                □ 장관은 대책을 약속했다.
                """))
        .extracting(mention -> mention.name() + " " + mention.form())
        .containsExactly("한도윤 name-organisation-title", "한도윤 surname-title", "한도윤 lone-title");
  }

  @ParameterizedTest
  @CsvSource({
    "미카 라이네(Mika Laine) 핀란드 장관, 「라이네」 장관은",
    "미카 라이네(Mika Laine) 핀란드 장관, 「라이네(Laine)」 핀란드 장관은",
    "미카 라이네-온(Mika Laine-On) 핀란드 장관, 라이네-온 장관은",
    "미카 온(Mika On) 핀란드 장관, 온 장관은",
  })
  void partOfForeignNameRefersToPerson(String whole, String part) {
    assertThat(mentions("□ " + whole + "을 만났다.\n□ " + part + " 대책을 약속했다."))
        .extracting(Mention::name)
        .hasSize(2)
        .containsOnly(whole.substring(0, whole.indexOf('(')));
  }

  @Test
  void singleSyllableRefersToPersonOnlyWithSameTitle() {
    assertThat(mentions("□ 미카 온(Mika On) 핀란드 장관을 만났다.\n□ 온 교수는 대책을 약속했다.")).hasSize(1);
  }

  @Test
  void surnameRefersToHeadInBrackets() {
    assertThat(mentions("□ 해양수산부(장관 한도윤)는 부산을 찾았다.\n□ 한 장관은 대책을 약속했다."))
        .singleElement()
        .satisfies(mention -> assertThat(shown(mention)).isEqualTo("한도윤/해양수산부/장관"));
  }

  @Test
  void organisationAndTitleReferToHeadInBrackets() {
    assertThat(mentions("□ 방위사업청(청장 한도윤)은 부산을 찾았다.\n□ 방위사업청장은 대책을 약속했다."))
        .extracting(Mention::name)
        .containsExactly("한도윤");
    assertThat(mentions("□ 해양수산부(장관 한도윤, 이하 해수부)는 부산을 찾았다.\n□ 해수부 장관은 대책을 약속했다."))
        .extracting(Mention::name)
        .containsExactly("한도윤");
    assertThat(mentions("□ 누리공단(이사장 한도윤)은 부산을 찾았다.\n□ 공단 이사장은 대책을 약속했다."))
        .extracting(Mention::name)
        .containsExactly("한도윤");
    assertThat(mentions("□ 해양수산부(장관 한도윤)는 부산을 찾았다.\n□ 환경부 장관은 대책을 약속했다.")).isEmpty();
  }

  @Test
  void titleRefersToHeadOfAssociation() {
    assertThat(mentions("□ 누리상인회(회장 한도윤)는 협약을 맺었다.\n□ 회장은 상생을 약속했다."))
        .extracting(Mention::name)
        .containsExactly("한도윤");
  }

  @Test
  void surnameAndRankReferToHolderOfPost() {
    assertThat(mentions("□ 한도윤 갯벌정책관은 부산을 찾았다.\n□ 한 국장은 대책을 약속했다."))
        .extracting(Mention::name)
        .containsExactly("한도윤", "한도윤");
  }

  @Test
  void eitherPartOfForeignNameRefersToPerson() {
    assertThat(
            mentions(
                """
                □ 장관은 마티아스 안라완(Mathias Anrawan) 주한 핀란드대사를 만났다.
                □ 안라완 대사는 협력을 약속했다.
                □ 마티아스 대사는 부산을 찾았다.
                □ 마티아스 교수는 부산을 찾았다.
                """))
        .extracting(Mention::name)
        .containsExactly("마티아스 안라완", "마티아스 안라완", "마티아스 안라완");
  }

  @Test
  void dashBetweenTwoPersonsIsNoOrganisation() {
    assertThat(mentions("□ 한도윤 부총리-노은채 해양수산부 차관, 부산 방문"))
        .extracting(Mention::affiliation)
        .doesNotContain("부총리-노은채 해양수산부");
  }

  @Test
  void unknownSurnameRefersToNobody() {
    assertThat(mentions("□ 한도윤 해양수산부 장관은 부산을 찾았다.\n□ 배 장관은 회의를 열었다."))
        .extracting(Mention::name)
        .containsExactly("한도윤");
  }

  @Test
  void offsetsOfMentionDelimitName() {
    AnnotatedText annotated = Texts.annotated("□ 누리연구원 한도윤 원장과 가람대학교 노은채 교수는 토론했다.");
    List<Mention> mentions = mentions(annotated);
    assertThat(mentions).extracting(Mention::name).containsExactly("한도윤", "노은채");
    assertThat(mentions)
        .allSatisfy(
            mention ->
                assertThat(annotated.text().substring(mention.start(), mention.end()))
                    .isEqualTo(mention.name()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "정책 과장은", "안전 국장은", "신임 장관은", "주한 대사는", "이번 위원장은", "고용 정책관은", "서울대 교수는", "감사원 국장은",
        "기술 이사는", "지원한 의원은", "국내 원장은"
      })
  void wordsSpelledLikeNamesAreNoMentions(String phrase) {
    assertThat(mentions(phrase + " 말했다.")).isEmpty();
  }

  private static String shown(Mention mention) {
    return mention.name()
        + "/"
        + (mention.affiliation() == null ? "-" : mention.affiliation())
        + "/"
        + (mention.title() == null ? "-" : mention.title());
  }

  private static List<Mention> mentions(String body) {
    return mentions(Texts.annotated(body));
  }

  private static List<Mention> mentions(AnnotatedText annotated) {
    MentionIndex mentionIndex = MentionIndex.of(annotated, new MentionRules(Texts.GAZETTEER));
    return java.util.stream.IntStream.range(0, annotated.sentences().size())
        .mapToObj(mentionIndex::inSentence)
        .flatMap(List::stream)
        .toList();
  }
}
