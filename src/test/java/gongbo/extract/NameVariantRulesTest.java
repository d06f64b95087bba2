package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameVariantRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "□ 가람대학교 노은채(盧銀彩, Noh Eunchae) 교수는 |Noh Eunchae;盧銀彩",
        "□ 캄보디아 산업부 마르타 클레망 차관보(Marta Clement)는 |Marta Clement",
        "□ 가람대학교 노은채 교수는 |''",
        "□ 노은채(가람대학교) 교수는 |''",
      })
  void bracketContainsSpellingsOfName(String subject, String spellings) {
    String body = subject + " 갯벌을 함께 지켜야 한다고 강조했다.";
    assertThat(Texts.extract(body).speakers())
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.value().spellings())
                    .isEqualTo(spellings.isEmpty() ? List.of() : List.of(spellings.split(";"))));
  }
}
