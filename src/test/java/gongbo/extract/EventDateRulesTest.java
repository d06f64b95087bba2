package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongbo.release.Finding;
import gongbo.release.Release;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDateRulesTest {
  @Test
  void leadStatesDateOfEvent() {
    assertThat(dates("□ 해양수산부는 3월 12일(수) 부산에서 ‘갯벌 학교’ 발대식을 개최한다.")).containsExactly("2025-03-12");
    assertThat(dates("□ 해양수산부(장관 한누리)는 오는 14일부터 16일까지 여수에서 바다 축제를 연다."))
        .containsExactly("2025-03-14/2025-03-16");
  }

  @Test
  void todayMayBeFollowedByBracketedDate() {
    assertThat(dates("□ 해양수산부는 오늘(11일) 갯벌 토론회를 개최했다.")).containsExactly("2025-03-11");
    assertThat(dates("□ 해양수산부는 갯벌의 날(11일)을 위한 토론회를 개최했다.")).isEmpty();
  }

  @Test
  void sentenceContinuesAcrossBrokenLines() {
    assertThat(
            dates(
                """
                갯벌위원회(위원장 한누리, 이하 갯벌위)는 3월 12일(수) 오후, 누리회관에서 가람학회(회장 노은채),
                새봄학회(회장 염지수) 등 세 학회와 함께 갯벌을 지키려는 사람들의 토론회를 개최했다.
                """))
        .containsExactly("2025-03-12");
    assertThat(
            dates(
                """
                갯벌을 지키려는 사람들이 늘어 갯벌의 생물이 다시 많아졌다고 하며, 이는 지난해의
                조사에서 나타난 바와 같다. 해양수산부는 이러한 흐름이 이어질 수 있도록 갯벌을
                찾는 사람들과 더 자주 만날 계획이며, 관계기관과 함께 3월 12일(수) 오후 누리회관
                대강당에서 토론회를 개최한다.
                """))
        .containsExactly("2025-03-12");
  }

  @Test
  void bracketedDayCountsWhenReferredTo() {
    assertThat(dates("□ 갯벌의 날(3월 14일)을 맞아 이날부터 이틀 동안 부산에서 장터를 개최한다."))
        .containsExactly("2025-03-14");
  }

  @Test
  void applicationPeriodIsNoEvent() {
    assertThat(dates("□ 해양수산부는 갯벌 학교 참가 신청·접수를 4월 1일부터 4월 30일까지 진행한다.")).isEmpty();
  }

  @Test
  void countedDaysAreNoDates() {
    assertThat(
            dates(
                """
                □ 해양수산부는 3월 12일부터 13일까지 부산에서 갯벌 박람회를 개최한다.
                □ 행사 1일 차에는 토론회를, 2일 차에는 설명회를 개최한다.
                □ 박람회는 2일의 본회의로 진행된다.
                """))
        .containsExactly("2025-03-12/2025-03-13");
  }

  @Test
  void todayIsDayOfPublication() {
    assertThat(dates("□ 해양수산부는 오늘 부산에서 갯벌 토론회를 개최했다.")).containsExactly("2025-03-11");
    assertThat(dates("□ 갯벌은 모두에게 소중하다고 밝혔다.\n□ 참석자들은 오늘 토론회에 감사했다.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          해양수산부는 3월 12일부터 이틀간 누리회관에서 토론회를 개최한다.                        | 2025-03-12/2025-03-13
          해양수산부는 3월 12일부터 5일간 누리회관에서 박람회를 개최한다.                         | 2025-03-12/2025-03-16
          해양수산부는 3월 12일(수) 10:00부터 3월 13일(목) 17:00까지 누리회관에서 박람회를 개최한다. | 2025-03-12/2025-03-13
          해양수산부는 3월 9일(현지시간)부터 11일까지 핀란드 헬싱키에서 토론회를 개최했다.        | 2025-03-09/2025-03-11
          해양수산부는 3월 12일 관계기관과 함께 ‘갯벌 안전한국훈련’을 실시한다.                   | 2025-03-12
          해양수산부는 갯벌 지킴이 교육을 3월 12일 실시한다.                                      | 2025-03-12
          이번 박람회는 갯벌을 널리 알리고자 하며 3월 12일부터 13일까지 진행된다.                 | 2025-03-12/2025-03-13
          일시 : 3. 12.(수) 14:00, 3. 14.(금) 10:00                                               | 2025-03-12 2025-03-14
          해양수산부는 4월 28일부터 5개월간 ‘갯벌 특별관람’을 운영한다.                           | 2025-04-28/2025-09-27
          해양수산부는 오는 12일 11시 누리회관에서 토론회를 개최한다.                             | 2025-03-12
          해양수산부는 3월 12일 누리회관에서 갯벌구역 신청을 위한 설명회를 개최한다.              | 2025-03-12
          해양수산부는 3월 12일 누리회관에서 오는 4월 1일 시행되는 갯벌법 설명회를 개최한다.      | 2025-03-12
          해양수산부는 2026년 6월 24일부터 26일까지 누리대학교에서 학술대회를 개최한다.           | 2026-06-24/2026-06-26
          행사기간 : 4. 5.(토)~4. 6.(일) (총 2일)                                                | 2025-04-05/2025-04-06
          해양수산부는 3월 12일에서 14일까지 누리회관에서 박람회를 개최한다.                      | 2025-03-12/2025-03-14
          해양수산부는 3월 12일(수) 출범식을 통해 갯벌 지킴이 활동을 시작한다.                    | 2025-03-12
          해양수산부는 3월 12일 「갯벌포럼」을 누리학회와 공동으로 주최한다.                        | 2025-03-12
          해양수산부는 합동 모의훈련(화상)을 3월 12일 주관한다.                                   | 2025-03-12
          해양수산부는 3월 12일부터 14일까지 갯벌 연수 프로그램을 운영한다.                       | 2025-03-12/2025-03-14
          갯벌의 날 행사를 12일 오후 3시 가람사당과 14일 오후 3시 누리사당에서 각각 거행한다.     | 2025-03-12 2025-03-14
          해양수산부는 3월 10일(월) 산사태가 발생하여 복구하고 있는 누리마을 현장을 점검했다.     | 2025-03-10
          해양수산부는 국제 갯벌 총회(3. 4.~3. 6.)에 참석했다고 밝혔다.                           | 2025-03-04/2025-03-06
          노은채 교수가 갯벌 홍보대사로 10일 위촉됐다. 위촉식은 이날 누리회관에서 열렸다.         | 2025-03-10
          해양수산부는 누리회관에서 토론회를 개최했다고 10일 밝혔다. 이날 토론회에는 백 명이 모였다. | 2025-03-10
          """)
  void findsDatesOfEvent(String sentence, String expected) {
    assertThat(String.join(" ", dates("□ " + sentence))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "해양수산부는 누리회관에서 토론회를 개최했다고 10일 밝혔다.",
        "이번 토론회는 3월 4일부터 시행된 제도를 알리고자 마련되었다.",
        "해양수산부는 3월 10일(월) 누리재단에서 연구·개발한 체험 프로그램을 알린다.",
        "해양수산부는 행사 동안 1일 2회 식물 교육프로그램을 운영한다.",
        "해양수산부는 매주 2일에서 5일까지 갯벌 교육과정을 운영한다.",
        "해양수산부는 농어촌 어린이를 위해 2박 3일 일정의 바다 캠프를 운영한다.",
        "해양수산부는 갯벌 정상회담(3. 4.)을 계기로 서명한 협정을 알린다.",
        "갯벌에서 기름이 3월 10일 오전 확인된 즉시 현장 점검반을 보냈다고 밝혔다.",
        "해양수산부는 3월 10일 14시 현재 현장을 점검하고 있다고 밝혔다.",
      })
  void otherDatesAreNoEventDates(String sentence) {
    assertThat(dates("□ " + sentence)).isEmpty();
  }

  @Test
  void rangeReplacesItsFirstDay() {
    assertThat(
            dates(
                """
                □ 해양수산부는 12일 부산에서 갯벌 박람회를 개최한다.
                □ 12일부터 14일까지 열리는 박람회에는 백 개 기업이 참가한다.
                """))
        .containsExactly("2025-03-12/2025-03-14");
  }

  @Test
  void speechIsDatedToDayOfPublication() {
    Release release = Texts.extract("□ 안녕하십니까. 해양수산부 차관입니다.\n□ 갯벌 현황을 말씀드립니다.");
    assertThat(release.eventDates())
        .extracting(Finding::rule, found -> found.value().toString())
        .containsExactly(tuple("speech/publication", "2025-03-11"));
  }

  @Test
  void titleBlockMayStateDateAndVenue() {
    assertThat(dates("갯벌 회의\n- 2025. 3. 10.(월) 10:00, 정부서울청사 -\n회의를 시작하겠습니다."))
        .containsExactly("2025-03-10");
  }

  @Test
  void bareDayFollowsTenseOfVerb() {
    assertThat(dates("□ 해양수산부는 대구에서 토론회를 27일 개최했다고 밝혔다.")).containsExactly("2025-02-27");
    assertThat(dates("□ 해양수산부는 대구에서 토론회를 27일 개최한다고 밝혔다.")).containsExactly("2025-03-27");
  }

  @Test
  void laterSentencesMayStateFurtherDates() {
    assertThat(
            dates(
                """
                □ 해양수산부는 3월 11일 갯벌 토론회를 개최했다.
                □ 다음날인 3월 12일에는 갯벌 학교를 방문한다.
                □ 토론회에 이어 3월 25일에는 목포에서 설명회를 개최할 예정이다.
                """))
        .containsExactly("2025-03-11", "2025-03-12");
  }

  @Test
  void laterParagraphsStateFurtherEventsWithVenue() {
    assertThat(
            dates(
                """
                □ 해양수산부는 어린이날을 앞두고 갯벌 행사를 마련한다.
                □ 가람센터는 3월 22일 누리관에서 갯벌 학교를 개최한다.
                □ 누리센터는 3월 29일과 30일 가람관에서 갯벌 공연을 운영한다.
                □ 해솔센터는 3월 30일부터 학생을 모집한다.
                """))
        .containsExactly("2025-03-22", "2025-03-29/2025-03-30");
  }

  @Test
  void listedDaySharesMonthOfPreviousDay() {
    assertThat(dates("□ 해양수산부는 오는 4월 7일과 27일 갯벌 체험 프로그램 ‘갯벌 속으로’를 운영한다."))
        .containsExactly("2025-04-07", "2025-04-27");
  }

  @Test
  void announcementMayBePublishedAfterEvent() {
    assertThat(dates("□ 해양수산부는 오는 9일 갯벌 행사를 개최한다.")).containsExactly("2025-03-09");
    assertThat(dates("□ 해양수산부는 오는 3일 갯벌 행사를 개최한다.")).containsExactly("2025-04-03");
  }

  @Test
  void verbOfSubordinateClauseIsIgnored() {
    assertThat(dates("□ 장관은 3월 11일 오전, 폭우로 정전이 발생한 부산 누리시장을 방문했다.")).containsExactly("2025-03-11");
    assertThat(dates("□ 장관은 3월 10일 회의를 열어 3월 11일로 예고된 파업의 대책을 점검했다."))
        .containsExactly("2025-03-10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "□ 해양수산부는 3월 12일 누리회관 특별점검을 실시한다.",
        "□ 한도윤 장관은 3월 12일 제47회 갯벌위원회에서 보전 계획을 강조했다.",
        "□ 해양수산부는 꽃이 많은 봄을 맞아 이틀간(3.12.) 특별검역을 실시한다.",
        "□ 해양수산부는 3월 12일(수) 누리지원센터를 신규 개소했다고 밝혔다.",
        "□ 해양수산부는 12(수) 오전 갯벌 협약을 체결한다.",
        "□ 한도윤 장관은 3월 12일 오후 한국을 방문 중인 핀란드 대표단을 접견했다.",
        "□ 갯벌을 찾는 실사단이 방한(3.12.)한다.",
        "□ 갯벌 체험을 마련한다.\n* 체험 일시 : 3.12.(수) 10:00",
      })
  void activityOnADayIsAnEvent(String body) {
    assertThat(dates(body)).containsExactly("2025-03-12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "□ 갯벌법 시행령 개정안이 3월 11일 국무회의에서 의결되어 곧 공포된다.",
        "□ 해양수산부는 12(목)번째 갯벌 협약을 체결한다.",
        "□ 갯벌 제품 접수 일시 : 3.12.(수) 10:00",
      })
  void decisionOrDeadlineIsNoEvent(String body) {
    assertThat(dates(body)).isEmpty();
  }

  @Test
  void daysOfAStayAreNotTheEvent() {
    assertThat(dates("□ 한도윤 장관은 3월 9일-12일 간 방한 중인 핀란드 장관을 3월 10일 면담했다."))
        .containsExactly("2025-03-10");
  }

  @Test
  void dateBelongsToNextVerb() {
    assertThat(dates("□ 3월 1일부터 20일까지 신청을 받아, 3월 28일 시상식을 개최한다.")).containsExactly("2025-03-28");
    assertThat(dates("□ 개정안이 3월 11일 국회 본회의를 통과했다.")).isEmpty();
    assertThat(dates("□ 3월 10일 오전 정부세종청사에서 지난 9일 새벽 침몰한 어선의 점검회의를 주재했다."))
        .containsExactly("2025-03-10");
  }

  @Test
  void sentenceContinuesOnNextLineInsideBrackets() {
    assertThat(
            dates(
                """
                □ 해양수산부는 3월 12일(수) 09:00~12:00 부산 누리회관에서 ｢갯벌을 지키는
                우리의 약속｣이라는 주제로 공개 토론회를 개최합니다.
                """))
        .containsExactly("2025-03-12");
  }

  @Test
  void visitAsContextIsNoEvent() {
    assertThat(dates("□ 3월 9일부터 12일까지 영국을 방문 중인 한도윤 장관은 3월 10일 간담회를 개최했다."))
        .containsExactly("2025-03-10");
  }

  @Test
  void operationIsAnEventOnlyWithVenue() {
    assertThat(dates("□ 3월 20일 누리회관에서 무료 상담소를 운영한다.")).containsExactly("2025-03-20");
    assertThat(dates("□ 3월 20일부터 새로운 제도를 운영한다.")).isEmpty();
  }

  @Test
  void labelledLineTakesPrecedence() {
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
  void headlineIsTheLastResort() {
    Release release =
        Texts.EXTRACTOR.extract(
            Texts.raw("해양수산부", Texts.PUBLISHED, "갯벌 토론회 개최(3.20.)", "자세한 내용은 첨부파일을 확인해 주십시오."));
    assertThat(release.eventDates())
        .extracting(Finding::rule, found -> found.value().toString())
        .containsExactly(tuple("headline", "2025-03-20"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "□ 해양수산부는 3월 20일까지 갯벌 학교에 참가할 학생을 모집한다.",
        "□ 바뀐 시행령은 3월 20일부터 시행된다.",
        "□ 2월 28일 기준 가입자는 3만 명이라고 밝혔다.",
        "□ 지난 2019년 5월 3일 개최한 축제에는 만 명이 찾았다.",
      })
  void deadlinesEffectiveDatesAndDistantPastAreNoEvents(String body) {
    assertThat(dates(body)).isEmpty();
  }

  private static List<String> dates(String body) {
    return Texts.extract(body).eventDates().stream()
        .map(found -> found.value().toString())
        .toList();
  }
}
