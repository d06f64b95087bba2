package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header of a printed sheet: the title, the time and the text stay apart. */
class SheetHeaderTest {
  private static final String TEXT = "하늘숲 길을 연다\n□ 가람부는 길을 열었다.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "보도시점 | 2031. 10. 2.(목) 12:00",
        "보도시점 2031. 10. 2.(목) 12:00 배포 2031. 10. 1.(수) 09:00",
        "보도시점\n(온라인) 2031. 10. 2.(목) 12:00\n(지 면) 2031. 10. 3.(금) 조간",
        "(온라인) 2031. 10. 2.(목) 12:00\n보도시점\n(지 면) 2031. 10. 3.(금) 조간",
        "보도시점 | (인터넷) 2031. 10. 2.(목) 12:00\n(신문) 2031. 10. 3.(금) 조간",
        "보도시점 (인터넷) 2031. 10. 2.(목) 12:00\n[신문] 2031. 10. 3.(금) 조간",
        "2031. 10. 2.(목) 12:00 | 2031. 10. 1.(수)\n보도시점 | 배포\n09:00",
        "보도시점 | 배포\n2031. 10. 2.(목) 12:00 | 2031. 10. 1.(수) 09:00",
        "배포 | 2031. 10. 1.(수) 09:00\n보도시점 | 2031. 10. 2.(목) 12:00",
        "보도일시 | ’31. 10. 2.(목) 12:00",
        "보도일시 | 31. 10. 2.(목) 12:00",
        "보도시점\n2031. 10. 2.(목) 12:00부터 보도해 주시기 바랍니다.\n※ 통신·방송·인터넷은 10. 1.(수) 12:00부터 보도 가능",
        "보도시점 | 2031. 10. 2.(목) 12:00 이후\n본 자료는 지정한 시각부터 보도해 주시기 바랍니다.",
        "보도시점 | 2031. 10. 2.(목) 12:00 | 배포 즉시\n총 5쪽(붙임 2쪽)",
      })
  void theHeaderIsNeitherTitleNorText(String header) {
    ReleaseSheet sheet = sheet("보도자료\n" + header + "\n" + TEXT);

    assertThat(sheet.published()).isEqualTo("2031-10-02T12:00");
    assertThat(sheet.title()).isEqualTo("하늘숲 길을 연다");
    assertThat(sheet.lines()).containsExactly("□ 가람부는 길을 열었다.");
    assertThat(sheet.form()).isEqualTo("보도자료");
  }

  @Test
  void theTimeOfDistributionCountsWithoutOneOfRelease() {
    assertThat(sheet("보도시점 | 배포 즉시 | 배포 | 2031. 10. 1.(수) 09:00\n" + TEXT).published())
        .isEqualTo("2031-10-01T09:00");
  }

  @Test
  void linesOfTheCoverAreText() {
    ReleaseSheet sheet =
        sheet("대한민국 산림의 새로운 백 년\n보도자료 | 가람부\n보도시점 | 2031. 10. 2.(목) 12:00\n" + TEXT);

    assertThat(sheet.title()).isEqualTo("하늘숲 길을 연다");
    assertThat(sheet.lines()).containsExactly("대한민국 산림의 새로운 백 년", "가람부", "□ 가람부는 길을 열었다.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031년 12월 1일 시행되는 숲길 제도", "2031. 12. 1. 오래된 숲길이 열린다"})
  void aTitleMayBeginWithADate(String title) {
    ReleaseSheet sheet = sheet("보도시점 | 2031. 10. 2.(목) 12:00\n" + title + "\n□ 가람부는 길을 열었다.");

    assertThat(sheet.title()).isEqualTo(title);
  }

  private static ReleaseSheet sheet(String text) {
    return ReleaseSheet.of(List.of(text.split("\n")));
  }
}
