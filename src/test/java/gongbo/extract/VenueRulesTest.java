package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongbo.release.Finding;
import gongbo.release.RawRelease;
import gongbo.release.Region;
import gongbo.release.Release;
import gongbo.release.Venue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VenueRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3월 12일 제주 국제컨벤션센터 201호에서 토론회를 개최했다.         | 제주 국제컨벤션센터 201호 | JEJU
          3월 12일 충남 금산군 소재 경기수산 누리양식장에서 점검을 진행했다. | 경기수산 누리양식장      | CHUNGNAM
          3월 12일 목요일 누리회관 대강당에서 토론회를 개최했다.             | 누리회관 대강당          |
          3월 12일부터 3주간 4회에 걸쳐 가람빌딩에서 토론회를 개최한다.      | 가람빌딩                 |
          3월 12일 가람컨퍼런스(서울 중구 소재)에서 토론회를 개최했다.       | 가람컨퍼런스             | SEOUL
          3월 12일 지하 1층 전시관 ‘가람마루’에서 전시회를 개최한다.         | 가람마루                 |
          3월 12일 강원도 소재 누리수련원 집중안전점검 현장을 방문했다.      | 누리수련원               | GANGWON
          3월 12일 한도윤 누리부 장관과 가람관저에서 회담을 가졌다.          | 가람관저                 |
          3월 12일 다솜디스플레이 연구소에서 간담회를 개최했다.              | 다솜디스플레이 연구소    |
          3월 12일(수) 오후 2시 코엑스 3층 대회의실에서 공청회를 열었다.    | 코엑스 3층 대회의실      | SEOUL
          3월 12일 전남 완도군에서 간담회를 개최했다.                       | 전남 완도군              | JEONNAM
          3월 12일 가람문화회관(대전 유성구)에서 설명회를 개최했다.         | 가람문화회관             | DAEJEON
          3월 12일부터 이틀간 누리회관에서 축제를 개최한다.                 | 누리회관                 |
          3월 12일 가람풍류(서울시 강남구)에서 이야기공연을 개최했다.       | 가람풍류                 | SEOUL
          3월 12일 주영국대사관에서 설명회를 개최했다.                      | 주영국대사관             | ABROAD
          3월 12일 화순읍 행정복지센터에서 상담을 진행했다.                 | 화순읍 행정복지센터      | JEONNAM
          3월 12일 부산 영도구 소재 누리회관에서 설명회를 개최했다.         | 누리회관                 | BUSAN
          3월 12일 누리회관(대전 유성구) 및 가람회관(대전 동구)에서 공연을 열었다. | 가람회관;누리회관 | DAEJEON
          3월 12일 싱가포르 다솜호텔에서 회의를 개최했다.                   | 싱가포르 다솜호텔        | ABROAD
          3월 12일 화상회의로 협의회를 개최했다.                            | 온라인                   | ONLINE
          3월 12일 충남 서산에 있는 누리수산을 방문해 어업인을 만났다.      | 누리수산                 | CHUNGNAM
          3월 12일(수) 오후 2시 가람나루에서 설명회를 개최했다.             | 가람나루                 |
          3월 12일 충남 보령시 해솔도에서 시연회를 개최했다.                | 충남 보령시 해솔도       | CHUNGNAM
          3월 12일, 부안군 해솔면에 있는 갯벌 시범밭을 찾아 어업인을 만났다. | 갯벌 시범밭              | JEONBUK
          3월 12일 대구서 토론회를 열었다.                                  | 대구                     | DAEGU
          3월 12일 온라인 설명회를 개최했다.                                | 온라인                   | ONLINE
          3월 12일 누리조합을 한 달여 만에 다시 방문하여 의견을 들었다.     | 누리조합                 |
          3월 12일 부산항 제2부두에 접안한 여객선에 올라 행사를 열었다.     | 부산항 제2부두           | BUSAN
          3월 12일 국장 주재로 중국 다롄에서 협의회를 개최했다.             | 중국 다롄                | ABROAD
          3월 12일 서울(누리호텔)에서 토론회를 개최했다.                    | 누리호텔                 | SEOUL
          3월 12일 핀란드(헬싱키)에서 협의회를 개최했다.                    | 핀란드(헬싱키)           | ABROAD
          3월 12일 누리협회(이하 ‘누협’)와 가람협회(이하 ‘가협’)를 방문하여 의견을 들었다. | 가람협회;누리협회 |
          3월 12일 가람파출소와 누리소방서의 ‘해솔 119안전센터’를 방문해 소방관을 격려했다. | 해솔 119안전센터;가람파출소 |
          3월 12일 가람방조제, 누리배수지, 해솔군도, 가람산단 등을 찾아 현장을 점검했다. | 가람산단;누리배수지;가람방조제 |
          3월 12일 부산 누리수산*을 한도윤 장관이 방문하여 어업인을 만났다.  | 부산 누리수산            | BUSAN
          3월 12일 누리학교(이하 누리교) 운동장에서 행사를 개최했다.         | 누리학교 운동장          |
          3월 12일 ‘갯벌 박람회’(누리전시장*)에서 새 품종을 알리는 행사를 개최했다. | 누리전시장   |
          3월 12일 김 가공업체(가람식품)를 방문하여 의견을 들었다.           | 가람식품                 |
          3월 12일 전북 부안(가람벨 누리)에서 연수회를 개최했다.             | 가람벨 누리              | JEONBUK
          3월 12일 법무법인(유)가람 사옥에서 협약식을 개최했다.              | 법무법인(유)가람 사옥    |
          3월 12일 가람수목원 안 솔내뜰에서 전시회를 개최했다.               | 가람수목원 안 솔내뜰     |
          3월 12일 충남 천안시 누리공장 현장을 방문하여 의견을 들었다.       | 충남 천안시 누리공장     | CHUNGNAM
          3월 12일 누리회관에 마련된 가족 대기실을 찾아 위로했다.            | 누리회관                 |
          3월 12일 수도권 지역의 누리회관(대전 동구)과 충청권 지역의 가람회관(대전 서구)에서 공연을 열었다. | 가람회관;누리회관 | DAEJEON
          3월 12일 누리대학교(충남 논산시 소재) 대강당에서 졸업식을 개최했다. | 누리대학교 대강당      | CHUNGNAM
          3월 12일 경상북도 상주시 청리면 농촌정비사업 현장을 방문하여 의견을 들었다. | 경상북도 상주시 청리면 농촌정비사업 현장 | GYEONGBUK
          3월 12일 스마트팜 선도 농가 ㈜가람을 방문하여 의견을 들었다.       | ㈜가람                   |
          3월 12일 누리협회(회장 염지수) 가람센터에서 설명회를 개최했다.      | 누리협회 가람센터        |
          3월 12일 누리지원센터를 신규 개소했다고 밝혔다.                    | 누리지원센터             |
          3월 12일 ‘가람정’(강원 강릉시) 앞에서 행사를 개최했다.             | 가람정                   | GANGWON
          3월 12일 핀란드 대사관저에서 간담회를 개최했다.                    | 핀란드 대사관저          | SEOUL
          3월 12일 누리회관에서 상장을 수여할 예정이다.                      | 누리회관                 |
          3월 12일 방한 중인 누리재단 이사장(단장)과 가람청사에서 회의를 개최했다. | 가람청사           |
          """)
  void findsVenueInSentenceOfEvent(String sentence, String name, Region region) {
    assertThat(venues("□ 해양수산부는 " + sentence))
        .containsExactly(
            Stream.of(name.split(";")).map(one -> new Venue(one, region)).toArray(Venue[]::new));
  }

  @Test
  void labelledLineTakesPrecedence() {
    Release release =
        Texts.extract(
            """
            □ 해양수산부는 3월 20일 대전에서 갯벌 토론회를 개최한다.
             ㅇ (일시 / 장소) 3.20.(목) 14:00 / 부산 벡스코 제2전시장 325호
            """);
    assertThat(release.venues())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.value()).isEqualTo(new Venue("부산 벡스코 제2전시장 325호", Region.BUSAN));
              assertThat(found.rule()).isEqualTo("labelled-line");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          일시·장소 : 3.20.(목) 10:00~11:30, 누리회관 대회의실(서울) | 누리회관 대회의실 | SEOUL
          (일시․장소) '25. 3. 20(목) 11:00~19:00, 누리회관 한라홀(3층) | 누리회관 한라홀 |
          기간 및 장소 : 3.20.(목)~3.21.(금), 제주국제컨벤션센터 | 제주국제컨벤션센터 | JEJU
          (일시/장소) '25.3.20(목) 14:00, 가람청사 19층 회의실       | 가람청사 19층 회의실 |
          ** (공청회 개요) '25. 3. 20(목) 14시, 누리회관 / 자세한 내용은 참고 | 누리회관 |
          (개요) 2025. 3. 20(목) 13:00-18:00, 부산 누리홀            | 부산 누리홀 | BUSAN
          - 2025. 3. 20.(목) 10:00, 정부서울청사 -                   | 정부서울청사 | SEOUL
          """)
  void lineMayStateDateAndVenue(String line, String name, Region region) {
    assertThat(venues("□ 갯벌 토론회가 있었다.\n" + line + "\n□ 갯벌을 지키기로 했다."))
        .containsExactly(new Venue(name, region));
  }

  @Test
  void labelledLineReplacesVenueInSentenceUnlessSameRoom() {
    String line = "\n ㅇ (일시/장소) 3.20.(목) 14:00 / 중구 누리회관 대회의실";
    assertThat(venues("□ 3월 20일 가람연구원에서 토론회를 개최했다." + line))
        .extracting(Venue::name)
        .containsExactly("중구 누리회관 대회의실");
    assertThat(venues("□ 3월 20일 가람재단 누리회관 대회의실에서 토론회를 개최했다." + line))
        .extracting(Venue::name)
        .containsExactly("가람재단 누리회관 대회의실");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "□ 3월 12일 읍·면·동을 방문하여 의견을 들었다.",
        "□ 3월 12일 ooo을 방문하여 의견을 들었다.",
        "□ 3월 12일 누리 시범사업을 방문하여 의견을 들었다.",
      })
  void signsAndProjectsAreNoPlaces(String body) {
    assertThat(venues(body)).isEmpty();
  }

  @Test
  void bracketAfterEventStatesDateAndVenue() {
    Release release = Texts.extract("□ 해양수산부는 제9차 갯벌 총회(3. 12.~3. 14., 핀란드 헬싱키)에 대표단을 보낸다고 밝혔다.");
    assertThat(release.venues())
        .extracting(Finding::value, Finding::rule)
        .containsExactly(tuple(new Venue("핀란드 헬싱키", Region.ABROAD), "event-bracket"));
    assertThat(release.eventDates())
        .extracting(found -> found.value().toString())
        .containsExactly("2025-03-12/2025-03-14");
    assertThat(venues("□ 지난해 총회(’24.3.12., 핀란드 헬싱키)의 후속 조치를 3월 12일 발표한다.")).isEmpty();
  }

  @Test
  void regionMayComeFromAnotherMention() {
    assertThat(
            venues(
                """
                □ 해양수산부는 3월 12일 누리수산을 방문해 어업인을 만났다.
                □ 인천 연수구에 소재한 누리수산은 김을 기른다.
                """))
        .containsExactly(new Venue("누리수산", Region.INCHEON));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          누리회관에서 토론회를 온·오프라인으로 개최한다.                         | true
          누리회관에서 토론회를 개최한다. 토론회는 유튜브로 생중계된다.           | true
          누리회관에서 온오프라인 동시 진행 방식으로 설명회를 개최한다.           | true
          누리회관에서 설명회를 개최한다. 온라인으로도 참여할 수 있다.            | true
          누리회관에서 온·오프라인 판매전을 알리는 설명회를 개최한다.             | false
          누리회관에서 토론회를 개최한다.                                         | false
          """)
  void eventWithVenueMayBeHybrid(String sentence, boolean online) {
    Venue venue = new Venue("누리회관", null);

    assertThat(venues("□ 해양수산부는 3월 12일 " + sentence))
        .containsExactly(online ? venue.withOnline() : venue);
    assertThat(venues("□ 해양수산부는 3월 12일 온라인 설명회를 개최하고 유튜브로 생중계한다."))
        .containsExactly(new Venue("온라인", Region.ONLINE));
  }

  @Test
  void labelMayBeOnItsOwnLine() {
    assertThat(venues("□ 해양수산부는 갯벌 상담을 한다.\n장 소\n누리회관 회의실(3층)\n대 상"))
        .extracting(Venue::name)
        .containsExactly("누리회관 회의실");
  }

  @Test
  void findsVenueOfEventWithoutDate() {
    assertThat(venues("□ 한도윤 장관은 누리회관에서 개최된 토론회에 참석하였다."))
        .extracting(Venue::name)
        .containsExactly("누리회관");
    assertThat(venues("□ 지난해 누리회관에서 개최된 토론회가 계기였다.")).isEmpty();
  }

  @Test
  void openedInstitutionIsVenueOfItsCeremony() {
    assertThat(venues("□ 해양수산부는 3월 12일(수) 대구에서 누리갯벌센터 개관 행사를 개최하였다."))
        .containsExactly(new Venue("누리갯벌센터", null));
  }

  @Test
  void placeOfInvitationIsVenue() {
    assertThat(venues("□ 장관은 3월 12일 어업인을 누리공관으로 초청하여 오찬 간담회를 가졌다."))
        .extracting(Venue::name)
        .containsExactly("누리공관");
  }

  @Test
  void firstSentencesMayStateVenueWithoutDate() {
    assertThat(venues("□ 해양수산부는 누리회관에서 ‘갯벌을 지키는 사람들’ 장터를 개최한다."))
        .extracting(Venue::name)
        .containsExactly("누리회관");
    assertThat(venues("□ 이번 심의에서는 누리병원에서 제출한 안건을 다루는 회의를 개최했다.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'차관, 추석 명절 앞두고 부산 누리시장 방문', 부산 누리시장",
    "'해수부, 누리회관에서 갯벌 토론회 개최', 누리회관",
    "'갯벌 오찬간담회(가람호텔)', 가람호텔",
    "'차관, 민생현장 방문', ",
  })
  void headlineIsTheLastResort(String title, String name) {
    Release release =
        Texts.EXTRACTOR.extract(
            Texts.raw("해양수산부", Texts.PUBLISHED, title, "자세한 내용은 첨부파일을 확인해 주십시오."));
    assertThat(release.venues())
        .extracting(found -> found.value().name())
        .isEqualTo(name == null ? List.of() : List.of(name));
  }

  @Test
  void findsFurtherStopsOfTour() {
    assertThat(
            venues(
                """
                □ 한도윤 장관은 3월 12일 부산 누리시장을 방문했다.
                □ 한 장관은 누리시장 상인들을 만나 의견을 들었다.
                □ 이어 부산 가람어시장을 찾아 물가를 살폈다. 시장은 주민이 자주 찾는다.
                □ 지난해에도 부산 해솔시장을 방문하였다.
                """))
        .extracting(Venue::name)
        .containsExactlyInAnyOrder("부산 누리시장", "부산 가람어시장");
  }

  @Test
  void textMayBeginWithVisitedPlace() {
    assertThat(
            venues(
                """
                가람을 한도윤 장관은 방문했다.
                □ 한도윤 장관은 3월 12일 부산 누리시장을 방문했다.
                """))
        .extracting(Venue::name)
        .containsExactly("부산 누리시장");
  }

  @Test
  void stopsAreInRegionOfVisitedTown() {
    assertThat(
            venues(
                """
                □ 한도윤 장관은 3월 12일 오후 여수시를 찾아 어업인을 만났다.
                □ 이어 가람어시장을 방문하여 물가를 살폈다.
                """))
        .containsExactly(new Venue("가람어시장", Region.JEONNAM));
  }

  @Test
  void findsVisitWithoutDate() {
    assertThat(venues("□ 해양수산부는 가람산단, 누리산단 등을 찾아 현장을 점검했다고 밝혔다."))
        .extracting(Venue::name)
        .containsExactlyInAnyOrder("가람산단", "누리산단");
  }

  @Test
  void broadcastWithoutVenueIsOnline() {
    assertThat(venues("□ 해양수산부는 3월 12일 설명회를 개최한다.\n□ 설명회는 온라인으로 생중계된다."))
        .containsExactly(new Venue("온라인", Region.ONLINE));
  }

  @Test
  void buildingReplacesBareCity() {
    assertThat(
            venues(
                """
                □ 해양수산부는 3월 12일 부산에서 회의를 개최했다.
                □ 3월 12일 회의는 부산 누리회관에서 열렸다.
                """))
        .extracting(Venue::name)
        .containsExactly("부산 누리회관");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "□ 해양수산부는 3월 12일 회의에서 대책을 논의했다.",
        "□ 해양수산부는 3월 12일 국제사회에서 갯벌 보전을 위한 협약을 체결했다.",
        "□ 해양수산부는 3월 12일 온라인으로 사전 신청한 어린이와 공연을 열었다.",
        "□ 개정안은 3월 12일 국회 본회의에서 의결되어 축제를 열 수 있게 됐다.",
        "□ 어업인은 부산 누리회관에서 살았다.",
        "□ 해양수산부는 3월 12일 전국 갯벌센터에서 행사를 열었다.",
        "□ 해양수산부는 3월 12일 누리협회에서 주최한 토론회에 참석했다.",
        "□ 해양수산부는 3월 12일 갯벌 보전 경험을 공유하는 방문연수를 실시했다.",
        "□ 해양수산부는 3월 12일 민·관 정책협의회에서 대책을 논의했다.",
        "□ 해양수산부는 3월 12일 누리고궁을 방문하는 관람객에게 부채를 주는 행사를 연다.",
        "□ 해양수산부는 3월 12일 제47회 갯벌위원회에서 계획을 점검했다.",
        "□ 해양수산부는 3월 12일 우수 김 가공업체(부산 소재) 간담회를 열었다.",
      })
  void otherNounsAndEventsYieldNoVenue(String body) {
    assertThat(venues(body)).isEmpty();
  }

  @Test
  void spanCoversPrintedName() {
    RawRelease raw = Texts.raw("□ 해양수산부는 3월 12일 가람문화회관 별빛홀(대전 유성구)에서 설명회를 개최했다.");
    Finding<Venue> venue = Texts.EXTRACTOR.extract(raw).venues().getFirst();
    assertThat(Texts.evidence(raw, venue)).isEqualTo(venue.value().name()).isEqualTo("가람문화회관 별빛홀");
  }

  private static List<Venue> venues(String body) {
    return Texts.extract(body).venues().stream().map(Finding::value).toList();
  }
}
