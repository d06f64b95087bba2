package gongbo.api;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Samples;
import org.junit.jupiter.api.Test;

class ReleaseTextTest {
  @Test
  void plainTextKeepsTheMarks() {
    assertThat(ReleaseText.plain(Samples.release()))
        .isEqualTo(
            """
            과학기술로 잇는 제주
            과학기술정책연구원, 2025-05-29
            https://example.org/release?id=1&lang=ko

            - 5월 28일, 성료 -
            □ 첫째
            ㅇ 하나
            * 덧붙임
            ㅇ 둘
            □ 둘째
            """);
    assertThat(ReleaseText.plain(Samples.bareRelease())).isEqualTo("제목뿐\n");
  }

  @Test
  void markdownHangsEachParagraphUnderItsOwn() {
    assertThat(ReleaseText.markdown(Samples.release()))
        .isEqualTo(
            """
            # 과학기술로 잇는 제주

            과학기술정책연구원, 2025-05-29

            <https://example.org/release?id=1&lang=ko>

            **5월 28일, 성료 -**

            □ 첫째

            - 하나
              - \\* 덧붙임
            - 둘

            □ 둘째
            """);
    assertThat(ReleaseText.markdown(Samples.bareRelease())).isEqualTo("# 제목뿐\n");
  }

  @Test
  void whatOthersWroteIsNoMarkup() {
    String markdown =
        ReleaseText.markdown(
            Samples.release("1", "1. *별* <script> [링크](x) `코드`", "javascript:alert(1)"));

    assertThat(markdown)
        .startsWith("# 1\\. \\*별\\* \\<script\\> \\[링크\\](x) \\`코드\\`\n")
        .doesNotContain("javascript");
  }
}
