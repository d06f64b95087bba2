package gongbo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.ReleaseKind;
import gongbo.search.HighlightedText;
import gongbo.search.HighlightedText.Fragment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTitleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RELEASE | [보도자료] 수소버스 달린다 | 수소버스 달린다",
        "RELEASE | (즉시 보도자료) 수소버스 달린다 | 수소버스 달린다",
        "RELEASE | (보도자료)[보도자료]수소버스 달린다 | 수소버스 달린다",
        "RELEASE | [부처합동] 수소버스 달린다 | [부처합동] 수소버스 달린다",
        "RELEASE | [보도자료] | [보도자료]",
        "RELEASE | 수소버스 [보도자료] 달린다 | 수소버스 [보도자료] 달린다",
        "REFERENCE | [보도참고자료] 수소버스 달린다 | 수소버스 달린다",
        "EXPLANATION | (설명) 수소버스는 달립니다 | 수소버스는 달립니다",
        "ENGAGEMENTS | [장관동정] 수소버스 타다 | [장관동정] 수소버스 타다",
      })
  void aLabelThatThePageSaysOtherwiseIsLeftOut(ReleaseKind kind, String title, String shown) {
    assertThat(DisplayTitle.of(title, kind)).isEqualTo(shown);
  }

  @Test
  void whatIsLeftKeepsItsMarks() {
    HighlightedText title =
        new HighlightedText(
            List.of(
                new Fragment("[", false),
                new Fragment("보도", true),
                new Fragment("자료] 새 ", false),
                new Fragment("버스", true)));

    assertThat(DisplayTitle.of(title, ReleaseKind.RELEASE).fragments())
        .containsExactly(new Fragment("새 ", false), new Fragment("버스", true));
  }
}
