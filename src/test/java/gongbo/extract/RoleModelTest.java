package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Finding;
import gongbo.release.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the committed models add to the rules, on invented releases. */
class RoleModelTest {
  @Test
  void presentersInBracketsAfterTheirTalksHaveARole() {
    String body =
        """
        □ 누리연구원은 3월 20일 누리회관에서 갯벌 학술대회를 개최한다.
        ○ 1부에서는 ▲ 갯벌의 역사(노은채, 누리연구원), ▲ 갯벌 조사 방법(배서율, 가람대학교)의 주제발표가 진행된다.
        """;
    assertThat(Texts.roles(body)).contains("노은채 presenter", "배서율 presenter");
    assertThat(Texts.rolesByRule(body)).isEmpty();
  }

  @Test
  void confidenceIsAProbability() {
    List<Finding<Speaker>> found =
        Texts.extract("□ 한도윤 해양수산부 장관은 “갯벌을 지키는 일에 모두가 함께해야 한다”라고 말했다.").speakers();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().confidence()).isBetween(0.8, 0.9999);
  }

  @Test
  void personsWithoutAPartHaveNoRole() {
    assertThat(Texts.roles("□ 이번 행사에는 노은채 누리연구원장과 배서율 가람대학교 교수가 상을 받았다.")).isEmpty();
  }
}
