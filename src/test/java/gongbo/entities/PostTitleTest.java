package gongbo.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTitleTest {
  @ParameterizedTest
  @CsvSource({
    "제2차관, 2차관",
    "제 2차관, 2차관",
    "第二차관, 2차관",
    "2차관, 2차관",
    "누리부 제1차관, 누리부 1차관",
    "제12대 회장, 12대 회장",
    "경제2과장, 경제2과장",
    "누리119본부장, 누리119본부장",
    "제도개선과장, 제도개선과장",
    "공제1팀장, 공제1팀장",
  })
  void ordinalPrefixesMakeNoDifference(String title, String normalised) {
    assertThat(PostTitle.normalize(title)).isEqualTo(normalised);
  }
}
