package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Release;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeRulesTest {
  @Test
  void lineContainsTimeAndItem() {
    assertThat(
            programme(
                """
                □ 해양수산부는 3월 20일(목) 누리회관에서 갯벌 토론회를 개최한다.
                 -14:00~14:10, 개회사(한도윤 원장)
                 - (14:10~15:00) (‘50) 「갯벌의 값」 발표
                 - 15:00 – 15:40 [토론] 갯벌을 살리는 길
                * 사정에 따라 바뀔 수 있음
                """))
        .containsExactly(
            "14:00/14:10 개회사(한도윤 원장)", "14:10/15:00 「갯벌의 값」 발표", "15:00/15:40 [토론] 갯벌을 살리는 길");
  }

  @Test
  void cellsOfTableFollowTheirTime() {
    String body =
        """
        □ 진행 순서
        시 간
        내 용
        비 고
        14:00~14:10 (‘10)
        개회사
        한도윤 원장
        14:10~15:00
        (50분)
        ㅇ 갯벌의 값
        ㅇ 갯벌을 살리는 길
        누리연구원
        15:00~
        ▸ 토론
        ▸ 가람대학교 교수
        ▸ 바다은행 행장
        참고2
        토론회 개요
        """;
    assertThat(programme(body))
        .containsExactly(
            "14:00/14:10 개회사 / 한도윤 원장",
            "14:10/15:00 갯벌의 값 / 갯벌을 살리는 길 / 누리연구원",
            "15:00 토론 / 가람대학교 교수 / 바다은행 행장");
    Release release = Texts.extract(body);
    assertThat(release.programme().getFirst())
        .satisfies(
            item ->
                assertThat(Texts.evidence(release.raw(), item))
                    .isEqualTo("14:00~14:10 (‘10)\n개회사\n한도윤 원장"))
        .satisfies(item -> assertThat(item.rule()).isEqualTo("programme"));
  }

  @Test
  void lastRowIsNotLongerThanOthers() {
    assertThat(
            programme(
                """
                13:00~13:10
                개회사
                13:10~13:40
                발표
                13:40~14:00
                폐회사
                토론회 주요 내용
                """))
        .last()
        .isEqualTo("13:40/14:00 폐회사");
  }

  @Test
  void labelOfNextRowIsDropped() {
    assertThat(
            programme(
                """
                구 분
                시 간
                내 용
                1부
                13:00~13:10
                개회사
                - 한도윤 원장
                13:10~13:40
                축사
                2부
                13:40~14:00
                발표
                """))
        .containsExactly("13:00/13:10 개회사 / 한도윤 원장", "13:10/13:40 축사", "13:40/14:00 발표");
  }

  @Test
  void programmeMayHaveNestedItemsAndSeveralDays() {
    assertThat(
            programme(
                """
                10:00~11:00 공동 연수
                10:00~10:20 갯벌의 값
                10:20~11:00 갯벌을 살리는 길
                10:00~10:30 현장 방문
                10:30~11:00 토론
                11:00 폐회
                """))
        .hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Opening hours.
        "5. 8.(수)\n10:00~15:00\n누리회관\n5. 9.(목)\n10:00~15:00\n가람회관\n5. 10.(금)\n10:00~15:00\n바다회관",
        // Overlapping time slots.
        "10:00~17:00\n누리회관\n10:40~12:10\n가람회관\n16:30~17:00\n바다회관",
        // Two parallel tracks.
        "10:00~10:40 특강\n10:30~11:00 상담\n10:20~11:10 면접\n11:10~12:00 폐회",
        // Figures by time of day.
        "09:00~09:15\n0.33%\n09:15~09:30\n0.21%\n09:30~09:45\n0.19%",
        // Only two times.
        "14:00~14:10 개회사\n14:10~15:00 토론",
        // Sentences, and words that only begin like a time.
        "9시부터 접수하였다.\n10시에 개회하였다.\n11시에 토론하였다.",
        "1시장\n2시장\n3시장",
      })
  void otherTimesAreNoProgramme(String body) {
    assertThat(programme(body)).isEmpty();
  }

  private static List<String> programme(String body) {
    return Texts.extract(body).programme().stream().map(found -> found.value().toString()).toList();
  }
}
