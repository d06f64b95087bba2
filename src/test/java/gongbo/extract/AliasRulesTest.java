package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Alias;
import gongbo.release.Finding;
import gongbo.release.RawRelease;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AliasRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          누리과학정책연구원(이하 NSPI, 원장 한도윤)은          | 누리과학정책연구원    | NSPI
          해안습지보전위원회(위원장 한도윤, 이하 ‘습지위’)는    | 해안습지보전위원회    | 습지위
          「갯벌 보전 기본계획」(이하 ‘갯벌계획’이라 한다)을    | 갯벌 보전 기본계획    | 갯벌계획
          정부는 연구개발(R&D)에                                | 연구개발              | R&D
          새로운 탄소중립(carbon neutrality)을                  | 탄소중립              | carbon neutrality
          새로운 방사성 리간드 치료제(RLT, Radioligand Therapy)를 | 방사성 리간드 치료제 | RLT
          새로운 방사성 리간드 치료제(RLT, Radioligand Therapy)를 | 방사성 리간드 치료제 | Radioligand Therapy
          농림축산식품부(농식품부)는                            | 농림축산식품부        | 농식품부
          OECD(경제협력개발기구)는                              | 경제협력개발기구      | OECD
          """)
  void bracketsDefineAliases(String text, String term, String alias) {
    assertThat(aliases("□ " + text + " 설명했다.")).contains(new Alias(term, alias));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "캄보디아 과학부 솜낭 체아 차관(Somnang Chea)은",
        "마크 리드(Mark Reed)는",
        "노은채 부연구위원(NSPI)은",
        "발전 용량(MW)은",
        "자세한 내용은 누리집(www.garam.example.kr)에서",
        "한국산업인력공단(이하 공단)은",
        "가람병원(대전)은",
        "해양수산부(장관 한도윤)는",
        "지난해(2024년)는",
        "KBS(사장 한도윤)는",
      })
  void personsMeasuresAddressesAndPartsAreNoAliases(String text) {
    assertThat(aliases("□ " + text + " 설명했다.")).isEmpty();
  }

  @Test
  void spanExtendsFromTermToBracket() {
    RawRelease raw = Texts.raw("□ 정부는 방사성 리간드 치료제(RLT)를 지원한다.");
    assertThat(Texts.EXTRACTOR.extract(raw).aliases())
        .singleElement()
        .satisfies(found -> assertThat(Texts.evidence(raw, found)).isEqualTo("방사성 리간드 치료제(RLT)"));
  }

  @Test
  void repeatedDefinitionIsOneFinding() {
    assertThat(aliases("□ 연구개발(R&D)을 늘린다.\n□ 연구개발(R&D)을 지원한다.")).hasSize(1);
  }

  private static List<Alias> aliases(String body) {
    return Texts.extract(body).aliases().stream().map(Finding::value).toList();
  }
}
