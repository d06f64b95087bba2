package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCandidatesTest {
  private final NameCandidates candidates = new NameCandidates(Texts.GAZETTEER);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "▲ 갯벌의 역사(노은채, 누리연구원)가 이어진다 | 노은채/누리연구원/-",
        "토론(사회 : 배서율 누리연구원 선임연구위원)이 열렸다 | 배서율/누리연구원/선임연구위원",
        "안건은 누리연구원장 한도윤이 설명했다 | 한도윤/누리연구/원장",
        "카나코 이우치(Kanako Iuchi) 누리대학교 부교수가 참석했다 | 카나코 이우치/누리대학교/부교수",
        "에두아르 레이노 누리공사 사장은 환영했다 | 에두아르 레이노/누리공사/사장",
        "Kanako Iuchi 누리대학교 부교수가 발표했다 | Kanako Iuchi/누리대학교/부교수",
      })
  void namesWithTheirOrganisationAreCandidates(String text, String expected) {
    AnnotatedText annotated = Texts.annotated("□ " + text + ".");
    List<String> found =
        annotated.sentences().stream()
            .flatMap(sentence -> candidates.in(sentence, List.of()).stream())
            .map(
                mention ->
                    mention.name()
                        + "/"
                        + orDash(mention.affiliation())
                        + "/"
                        + orDash(mention.title()))
            .toList();
    assertThat(found).contains(expected);
  }

  private static String orDash(@Nullable String text) {
    return text == null ? "-" : text;
  }
}
