package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Finding;
import gongbo.release.Release;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDateRulesTest {
  @Test
  void theLeadTellsTheDayOfTheEvent() {
    assertThat(dates("□ 해양수산부는 3월 12일(수) 부산에서 ‘갯벌 학교’ 발대식을 개최한다.")).containsExactly("2025-03-12");
    assertThat(dates("□ 해양수산부(장관 한누리)는 오는 14일부터 16일까지 여수에서 바다 축제를 연다."))
        .containsExactly("2025-03-14/2025-03-16");
  }

  @Test
  void todayMayHaveItsDateInBrackets() {
    assertThat(dates("□ 해양수산부는 오늘(11일) 갯벌 토론회를 개최했다.")).containsExactly("2025-03-11");
    assertThat(dates("□ 해양수산부는 갯벌의 날(11일)을 위한 토론회를 개최했다.")).isEmpty();
  }

  @Test
  void aVisitThatOnlyFramesTheSentenceIsNoEvent() {
    assertThat(dates("□ 3월 9일부터 12일까지 영국을 방문 중인 한도윤 장관은 3월 10일 간담회를 개최했다."))
        .containsExactly("2025-03-10");
  }

  @Test
  void whatIsCarriedOutIsAnEventOnlyAtAPlace() {
    assertThat(dates("□ 3월 20일 누리회관에서 무료 상담소를 운영한다.")).containsExactly("2025-03-20");
    assertThat(dates("□ 3월 20일부터 새로운 제도를 운영한다.")).isEmpty();
  }

  @Test
  void aLabelledLineComesFirst() {
    Release release =
        Texts.extract(
            """
            □ 해양수산부는 3월 20일 갯벌 토론회를 개최한다.
             ㅇ (일시) 3.20.(목) 14:00
             ㅇ (장소) 부산 벡스코 2층
            """);
    assertThat(release.eventDates())
        .extracting(found -> found.value().toString())
        .containsExactly("2025-03-20");
    assertThat(release.eventDates().getFirst().rule()).isEqualTo("labelled-line/dotted-weekday");
    assertThat(Texts.evidence(release.raw(), release.eventDates().getFirst()))
        .isEqualTo("3.20.(목)");
  }

  @Test
  void theHeadlineIsTheLastResort() {
    Release release =
        Texts.EXTRACTOR.extract(
            Texts.raw("해양수산부", Texts.PUBLISHED, "갯벌 토론회 개최(3.20.)", "자세한 내용은 첨부파일을 확인해 주십시오."));
    assertThat(release.eventDates())
        .extracting(Finding::rule, found -> found.value().toString())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("headline", "2025-03-20"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "□ 해양수산부는 3월 20일까지 갯벌 학교에 참가할 학생을 모집한다.",
        "□ 바뀐 시행령은 3월 20일부터 시행된다.",
        "□ 2월 28일 기준 가입자는 3만 명이라고 밝혔다.",
        "□ 지난 2019년 5월 3일 개최한 축제에는 만 명이 찾았다.",
      })
  void deadlinesEffectsAndTheDistantPastAreNoEvents(String body) {
    assertThat(dates(body)).isEmpty();
  }

  private static List<String> dates(String body) {
    return Texts.extract(body).eventDates().stream()
        .map(found -> found.value().toString())
        .toList();
  }
}
