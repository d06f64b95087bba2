package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Finding;
import gongbo.release.Quotation;
import gongbo.release.Quotation.Manner;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationAttributorTest {
  private static final String MINISTER = "□ 한도윤 해양수산부 장관은 ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“갯벌은 모두의 것이다”라고 말했다.",
        "\"갯벌은 모두의 것이다\"라고 말했다.",
        "“갯벌은 모두의 것이다”라며 참여를 당부했다.",
        "“갯벌은 모두의 것이다.”라는 소감을 전했다.",
        "“갯벌은 모두의 것이다.”라는 편지를 전했다.",
        "“갯벌은 모두의 것이다.” 강조했다.",
      })
  void followingParticleIdentifiesUtterance(String rest) {
    assertThat(quotations(MINISTER + rest))
        .containsExactly(
            said(
                rest.contains(".”") ? "갯벌은 모두의 것이다." : "갯벌은 모두의 것이다",
                rest.substring(rest.lastIndexOf(' ') + 1, rest.length() - 1)));
  }

  @Test
  void openingMarkMayClose() {
    assertThat(quotations(MINISTER + "\"갯벌을 끝까지 지켜 나가겠다“는 의지를 밝혔다."))
        .containsExactly(said("갯벌을 끝까지 지켜 나가겠다", "밝혔다"));
    assertThat(quotations(MINISTER + "\"갯벌을 끝까지 지켜 나가겠다“ 라고 밝혔다."))
        .containsExactly(said("갯벌을 끝까지 지켜 나가겠다", "밝혔다"));
  }

  @Test
  void closingMarkMayOpen() {
    assertThat(quotations(MINISTER + "”갯벌을 끝까지 지켜 나가겠다“고 밝혔다."))
        .containsExactly(said("갯벌을 끝까지 지켜 나가겠다", "밝혔다"));
    assertThat(quotations(MINISTER + "“갯벌을 끝까지 지켜 나가겠다 ”라고 밝혔다."))
        .containsExactly(said("갯벌을 끝까지 지켜 나가겠다 ", "밝혔다"));
  }

  @Test
  void quotationMayBePartOfPredicate() {
    assertThat(quotations(MINISTER + "이번 협약이 “갯벌을 지키는 중요한 계기”가 될 것이라고 강조했다."))
        .containsExactly(said("갯벌을 지키는 중요한 계기", "강조했다"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“태풍이 지나간 뒤에도 갯벌을 잘 살피는 각별한 주의”를 당부했다.",
        "“태풍이 지나간 뒤에도 갯벌을 잘 살피는 방안을 마련”할 것을 당부했다.",
        "“태풍이 지나간 뒤에도 갯벌을 잘 살필 필요”가 있다고 당부했다.",
        "“태풍이 지나간 뒤에도 갯벌을 잘 살피게 되길” 당부했다.",
        "“태풍이 지나간 뒤에도 갯벌을 살피는 것이 먼저”임을 자치단체와 부처가 다 함께 잊지 말라고 당부했다.",
        "“태풍이 지나간 뒤에도 갯벌을 잘 살펴야 하며”, 함께 가자고 당부했다.",
      })
  void partOfSentenceMayBeQuoted(String rest) {
    assertThat(quotations(MINISTER + rest))
        .containsExactly(said(rest.substring(1, rest.indexOf('”')), "당부했다"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“갯벌의 미래와 변화 방향, 우리의 대응 전략”을 설명했다.",
        "“함께 지키는 갯벌의 가치”를 강조했다.",
      })
  void titleIsNoQuotation(String rest) {
    assertThat(quotations(MINISTER + rest)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "핀란드해양청 사무총장 미카 라이네는 ",
        "미카 라이네(Mika Laine)는 ",
        "어린이집을 찾은 청년 ㄱ씨는 ",
        "협회 사무총장이 ",
      })
  void otherSubjectEndsAttributionToPreviousSpeaker(String other) {
    assertThat(quotations(MINISTER + "대책을 설명했다.\n□ " + other + "“바다의 안전을 함께 지키겠다”고 밝혔다."))
        .isEmpty();
  }

  @Test
  void subjectDirectlyBeforeQuotationIsSpeaker() {
    assertThat(Texts.extract(MINISTER + "배서율 누리시장이 “갯벌을 끝까지 함께 지키자”고 한 뜻을 전했다.").quotations())
        .filteredOn(quotation -> quotation.value().isDirect())
        .extracting(quotation -> quotation.value().speaker())
        .containsExactly("배서율");
  }

  @Test
  void quotationInStraightMarksMaySpanLines() {
    assertThat(quotations(MINISTER + "\"갯벌을 지키는 일은 한두 사람의 힘으로 되지 않으며 온 나라가 나서\n야 하는 일이다\"라고 말했다."))
        .hasSize(1);
  }

  @Test
  void notesDoNotEndAttributionToPreviousSpeaker() {
    String note = " * 평년 가격은 5천 원\n";
    assertThat(
            quotations(
                MINISTER + "대책을 설명했다.\n" + note.repeat(4) + "□ 아울러 “올해 안에 조사를 마치겠습니다”라고 강조했다."))
        .containsExactly(said("올해 안에 조사를 마치겠습니다", "강조했다"));
  }

  @Test
  void interruptedStatementIsTwoQuotations() {
    assertThat(quotations(MINISTER + "“갯벌은 모두의 것이다”라며, “지키는 일도 모두의 몫이다”라고 말했다."))
        .containsExactly(said("갯벌은 모두의 것이다", null), said("지키는 일도 모두의 몫이다", "말했다"));
  }

  @Test
  void pointWithoutSubjectIsAttributedToPreviousSpeaker() {
    Release release =
        Texts.extract(MINISTER + "“갯벌은 모두의 것이다”라고 말했다.\n" + " ㅇ 이어 “올해 안에 조사를 마치겠습니다”라고 덧붙였다.");
    assertThat(release.quotations())
        .extracting(found -> found.value().speaker(), Finding::rule)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("한도윤", "sentence-subject"),
            org.assertj.core.groups.Tuple.tuple("한도윤", "speaker-above"));
  }

  @Test
  void subjectMayFollowQuotation() {
    assertThat(quotations("□ “갯벌은 모두의 것이다”라고 한도윤 해양수산부 장관은 말했다."))
        .containsExactly(said("갯벌은 모두의 것이다", "말했다"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MINISTER + "“바다를 품은 갯벌의 하루”를 주제로 강연했다.",
        MINISTER + "“바다를 품은 갯벌의 하루”라는 슬로건을 소개했다.",
        MINISTER + "“갯벌”이라고 말했다.",
        "□ 현장의 한 참석자는 “갯벌은 모두의 것이다”라고 말했다.",
        MINISTER + "어촌을 찾았다.\n□ 참석자들은 “갯벌은 모두의 것이다”라고 입을 모았다.",
        "□ 해양수산부 관계자는 “갯벌은 모두의 것이다”라고 말했다.",
      })
  void titlesTermsAndUnnamedSpeakersAreNotReported(String body) {
    assertThat(quotations(body)).isEmpty();
  }

  @Test
  void spanCoversTextInsideMarks() {
    RawRelease raw = Texts.raw(MINISTER + "“갯벌은 모두의 것이다”라고 말했다.");
    Finding<Quotation> quotation = Texts.EXTRACTOR.extract(raw).quotations().getFirst();
    assertThat(Texts.evidence(raw, quotation)).isEqualTo(quotation.value().text());
  }

  @Test
  void mixedMarksMatchAndStrayMarksAreIgnored() {
    assertThat(quotations(MINISTER + "“갯벌은 모두의 것이다\"라고 말했다."))
        .containsExactly(said("갯벌은 모두의 것이다", "말했다"));
    assertThat(quotations(MINISTER + "갯벌은 모두의 것이다”라고 말했다.")).isEmpty();
  }

  private static Quotation said(String text, @Nullable String verb) {
    return new Quotation(Manner.DIRECT, "한도윤", text, verb);
  }

  private static List<Quotation> quotations(String body) {
    return Texts.extract(body).quotations().stream().map(Finding::value).toList();
  }

  @Test
  void sentenceMayBeSplitIntoTwoQuotations() {
    assertThat(
            Texts.extract("□ 한도윤 누리연구원장은 “갯벌은 오래 우리 곁에 있었으며,” “앞으로도 함께 지켜야 한다”라고 말했다.")
                .quotations())
        .extracting(found -> found.value().speaker())
        .containsExactly("한도윤", "한도윤");
  }

  @Test
  void unnamedHolderOfPostEndsAttribution() {
    assertThat(
            Texts.extract(
                    """
                    □ 한도윤 누리연구원장은 “갯벌을 함께 지켜야 합니다”라고 말했다.
                    □ 누리군 군수 직무대행은 “앞으로도 갯벌을 가꾸겠습니다”라고 말했다.
                    """)
                .quotations())
        .extracting(found -> found.value().speaker())
        .containsExactly("한도윤");
  }
}
