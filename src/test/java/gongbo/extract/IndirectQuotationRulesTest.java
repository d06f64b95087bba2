package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Finding;
import gongbo.release.Quotation;
import gongbo.release.Quotation.Manner;
import gongbo.release.RawRelease;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndirectQuotationRulesTest {
  private static final String MINISTER = "□ 한도윤 해양수산부 장관은 ";

  @Test
  void clauseBeforeVerbOfSpeechIsStatement() {
    assertThat(statements(MINISTER + "갯벌을 함께 지켜야 한다고 강조했다."))
        .containsExactly(new Quotation(Manner.INDIRECT, "한도윤", "갯벌을 함께 지켜야 한다", "강조했다"));
  }

  @Test
  void doingVerbAfterQuotativeIsStatement() {
    assertThat(statements(MINISTER + "어촌을 다시 살리겠다고 하였다."))
        .containsExactly(new Quotation(Manner.INDIRECT, "한도윤", "어촌을 다시 살리겠다", "하였다"));
  }

  @Test
  void twoVerbsYieldTwoStatements() {
    assertThat(statements(MINISTER + "갯벌이 줄어들고 있다고 설명하고, 올해 안에 조사를 마치겠다고 밝혔다."))
        .containsExactly(
            new Quotation(Manner.INDIRECT, "한도윤", "갯벌이 줄어들고 있다", "설명하고"),
            new Quotation(Manner.INDIRECT, "한도윤", "올해 안에 조사를 마치겠다", "밝혔다"));
  }

  @Test
  void surnameIsAttributedToNamedPerson() {
    assertThat(statements("□ 해양수산부(장관 한도윤)는 부산을 찾았다.\n□ 한 장관은 어촌을 다시 살리자고 제안했다."))
        .containsExactly(new Quotation(Manner.INDIRECT, "한도윤", "어촌을 다시 살리자", "제안했다"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "□ 해양수산부는 갯벌을 함께 지켜야 한다고 밝혔다.",
        "□ 한 참석자는 갯벌을 함께 지켜야 한다고 말했다.",
        MINISTER + "“갯벌을 함께 지켜야 한다”라고 말했다.",
        MINISTER + "갯벌 보전을 강조했다.",
        MINISTER + "갯벌을 보고 설명했다.",
        MINISTER + "인사를 했고, 왕 부장은 갯벌을 함께 지키겠다고 답했다.",
        MINISTER + "갯벌을 꼭 지키겠다고 약속한 어민을 만났다.",
      })
  void agenciesQuotationsAndObjectsAreNoStatements(String body) {
    assertThat(statements(body)).isEmpty();
  }

  @Test
  void spanExtendsToVerb() {
    RawRelease raw = Texts.raw(MINISTER + "갯벌을 함께 지켜야 한다고 강조했다.");
    assertThat(Texts.EXTRACTOR.extract(raw).quotations())
        .singleElement()
        .satisfies(
            found -> assertThat(Texts.evidence(raw, found)).isEqualTo("갯벌을 함께 지켜야 한다고 강조했다"));
  }

  private static List<Quotation> statements(String body) {
    return Texts.extract(body).quotations().stream()
        .map(Finding::value)
        .filter(quotation -> !quotation.isDirect())
        .toList();
  }
}
