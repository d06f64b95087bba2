package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CopiedPageTest {
  @Test
  void menusAndNeighbouringReleasesAreRemoved() {
    CopiedPage page =
        read(
            """
            전체메뉴

            전체메뉴 닫힘

            가람연구원, 달빛 관측 자료를 누구에게나 연다

            작성일2031.10.02 조회수1,204

            가람연구원, 달빛 관측 자료를 누구에게나 연다

            - 12년 치 자료 3만 장 -

            □ 가람연구원은 10월 2일 달빛 관측 자료를 공개했다.

            ○ 공개한 자료의 목록 은 누리집에 있다.

            가람연구원, 별빛 축제 연다 목록 가람연구원, “바람 지도” 고친다
            맨위로 이동
            """);

    assertThat(page)
        .isEqualTo(
            page(
                "가람연구원, 달빛 관측 자료를 누구에게나 연다",
                "2031-10-02",
                """
                - 12년 치 자료 3만 장 -
                □ 가람연구원은 10월 2일 달빛 관측 자료를 공개했다.
                ○ 공개한 자료의 목록 은 누리집에 있다.\
                """));
  }

  @Test
  void theTitleIsFoundBelowTheHeader() {
    CopiedPage page =
        read(
            """
            홈 > 소식 > 보도자료
            보도자료
            등록일 : 2031-10-02
            조회수
            77
            작성자 홍보과
            공유하기
            달빛 관측 자료를 누구에게나 연다
            가람연구원은 10월 2일 달빛 관측 자료를 공개했다.
            목록
            이전글 별빛 축제를 연다
            다음글 바람 지도를 고친다
            가람시 하늘로 1 대표전화 000-0000
            Copyright 가람연구원
            """);

    assertThat(page)
        .isEqualTo(page("달빛 관측 자료를 누구에게나 연다", "2031-10-02", "가람연구원은 10월 2일 달빛 관측 자료를 공개했다."));
  }

  @Test
  void theTitleIsFoundAboveTheHeader() {
    CopiedPage page =
        read(
            """
            검색
            달빛 관측 자료를 누구에게나 연다
            담당부서: 자료과
            작성일 2031년 10월 2일
            첨부파일
            가람연구원은 10월 2일 달빛 관측 자료를 누구나 볼 수 있도록 누리집에 공개했다고 밝혔다.
            TOP
            """);

    assertThat(page.body()).isEqualTo(lines("가람연구원은 10월 2일 달빛 관측 자료를 누구나 볼 수 있도록 누리집에 공개했다고 밝혔다."));
    assertThat(page.title()).isEqualTo("달빛 관측 자료를 누구에게나 연다");
    assertThat(page.published()).isEqualTo("2031-10-02");
  }

  @Test
  void theDateOfAPrintedSheetIsAHeader() {
    CopiedPage page =
        read(
            """
            보도자료

            보도시점
            2031. 10. 2.(목) 12:00
            배포
            2031. 10. 1.(수) 09:00

            달빛 관측 자료를 누구에게나 연다
            □ 가람연구원은 달빛 관측 자료를 공개했다.
            """);

    assertThat(page)
        .isEqualTo(page("달빛 관측 자료를 누구에게나 연다", "2031-10-02", "□ 가람연구원은 달빛 관측 자료를 공개했다."));
  }

  @Test
  void aSignOfTheEndCountsOnlyWithoutProseAfterIt() {
    CopiedPage page =
        read(
            """
            달빛 관측 자료를 누구에게나 연다
            작성일2031.10.02
            목록
            □ 공개한 자료의 목록은 누리집에 있으며, 가입하지 않고 누구나 내려받을 수 있다.
            붙임 공개 자료 목록 관측소별 자료 목록 1부
            """);

    assertThat(page.body())
        .isEqualTo(
            lines(
                """
                □ 공개한 자료의 목록은 누리집에 있으며, 가입하지 않고 누구나 내려받을 수 있다.
                붙임 공개 자료 목록 관측소별 자료 목록 1부\
                """));
  }

  @Test
  void attachmentsAndSentencesAboutTheSiteAreRemoved() {
    CopiedPage page =
        read(
            """
            달빛 관측 자료를 누구에게나 연다
            작성자
            한누리
            등록일
            2031-10-02
            달빛 보도자료.hwp
            [미리보기]
            내용
            - 12년 치 자료 3만 장
            가람연구원은 달빛 관측 자료를 공개했다.
            첨부파일
            달빛.png (191 kb)
            다운로드
            목록
            이전글
            별빛 축제를 연다
            이 누리집은 자바스크립트를 쓰지 않는 브라우저에서는 일부 기능이 동작하지 않을 수 있습니다.
            """);

    assertThat(page)
        .isEqualTo(
            page("달빛 관측 자료를 누구에게나 연다", "2031-10-02", "- 12년 치 자료 3만 장\n가람연구원은 달빛 관측 자료를 공개했다."));
  }

  @Test
  void aTextWithoutAHeaderIsKept() {
    assertThat(read("\n하늘숲 길을 연다\n\n본문이다.\n작성일 2031.10.02\n"))
        .isEqualTo(page("하늘숲 길을 연다", "", "본문이다.\n작성일 2031.10.02"));
    assertThat(read("\n하늘숲 길을 연다\n\n본문이다.\n다음글\n")).isEqualTo(page("하늘숲 길을 연다", "", "본문이다."));
    assertThat(read(" \n")).isEqualTo(page("", "", ""));
  }

  @Test
  void anInvalidDateIsIgnored() {
    assertThat(read("하늘숲 길을 다시 연다\n작성일2031.13.40\n본문이다.").published()).isEmpty();
  }

  @Property
  void everyLineOfTheBodyIsALineOfThePage(@ForAll("pages") String text) {
    CopiedPage page = read(text);
    assertThat(Stream.concat(Stream.of(""), text.lines()).map(TextDecoder::collapse).toList())
        .containsAll(page.body())
        .contains(page.title());
    assertThat(page.title().isEmpty() && !page.body().isEmpty()).isFalse();
  }

  private static CopiedPage read(String text) {
    return CopiedPage.of(lines(text));
  }

  private static CopiedPage page(String title, String published, String body) {
    return new CopiedPage(title, published, lines(body));
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(
            "전체메뉴",
            "작성일2031.10.02 조회수1",
            "작성일",
            "2031.10.02",
            "조회수",
            "7",
            "목록",
            "이전글 가",
            "맨위로 이동",
            "앞 기사의 긴 제목 목록 뒤 기사의 긴 제목",
            "하늘숲 길을 연다",
            "- 부제 -",
            "□ 하늘숲은 가람시의 동쪽에 있는 숲으로, 누구나 걸을 수 있는 길이 열두 갈래로 나 있다.",
            "붙임 목록",
            " ",
            "\u00A0",
            "공유하기",
            "ㅇ",
            "”")
        .list()
        .ofMaxSize(14)
        .map(lines -> String.join("\n", lines));
  }
}
