package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.release.Attachment;
import gongbo.release.RawRelease;
import java.time.LocalDateTime;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
  private static final String MENU =
      """
      <div id="gnb"><ul><li><a href="/a">군정소식</a></li><li><a href="/b">보도자료</a></li>
      <li><a href="/c">조회수 많은 글</a></li></ul></div>
      """;

  private static final String FOOTER =
      """
      <div class="satisfy">이 페이지에서 제공하는 정보에 만족하십니까? <label>매우만족</label></div>
      <footer><p>가람군청 (00000) 가람군 하늘로 1. 대표전화 000-000-0000. 모든 권리는 가람군에 있습니다.</p></footer>
      """;

  private static final String FIRST = "가람군(군수 한누리)은 10월 2일 하늘숲에 누구나 걸을 수 있는 길 열두 갈래를 열었다고 밝혔다.";
  private static final String SECOND = "이번에 연 길은 모두 24킬로미터로, 휠체어와 유모차도 다닐 수 있게 턱을 없앴다.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<li><a href='/v?n=%1$d' title='하늘숲 길 %1$d호를 연다'><img src='n.gif'></a><p>산림과 ｜"
            + " 31-10-0%1$d</p><div>가람군이 하늘숲에 길을 낸다. 군은 2일 하늘숲에서 길을 열고 계획을 밝혔다. 모두 스물네"
            + " 갈래다...</div></li>",
        "<div class='card'><a href='/v?n=%1$d'><img src='n.jpg' alt='하늘숲 길 %1$d호를 연다'></a>"
            + "<p>가람군이 하늘숲에 길을 낸다고 밝혔다. 군은 계획을 세웠다.</p><em>조회 12 등록 31.10.0%1$d.</em></div>",
        "<a class='card' href='/v?n=%1$d'><h3>하늘숲 길 %1$d호를 연다</h3><p>가람군이 하늘숲에 길을 낸다고 밝혔다. 군은"
            + " 계획을 세웠다.</p><span>2031. 10. 0%1$d.</span></a>",
        "<section><h4><a href='/v?n=%1$d'>하늘숲 길 %1$d호를 연다</a></h4><p>가람군이 하늘숲에 길을 낸다고 밝혔다. 군은"
            + " 계획을 세웠다.</p><p>산림과 (000-000-0000) 2031년 10월 %1$d일</p></section>"
      })
  void aListOfCardsIsRefused(String card) {
    StringBuilder cards = new StringBuilder();
    for (int day = 1; day <= 6; day++) {
      cards.append(card.formatted(day));
    }
    String page =
        "<html><head><title>보도자료 - 가람군청</title></head><body>%s<div id='content'><h2>보도자료</h2><div>%s</div>"
            .formatted(MENU, cards);

    assertThatThrownBy(() -> release(page))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("6 rows that have a link and a day each");
  }

  @Test
  void aShortPageHasTheTitleAndPublisherOfItsMetadata() throws RefusedInput {
    RawRelease release =
        release(
            """
            <html><head><title>가람군</title><meta property="og:title" content="하늘숲에 길 열두 갈래를 연다">
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",
            "headline":"하늘숲에 길 열두 갈래를 연다","datePublished":"2031-10-02T09:00:00+09:00",
            "publisher":{"@type":"Organization","name":"가람숲길"}}]}</script></head>
            <body>%s<div><h3>함께 걷는 가람군 소식을 전합니다</h3><p>자세한 내용은 첨부파일을 보시기 바랍니다.</p></div></body></html>
            """
                .formatted(MENU));

    assertThat(release.title()).isEqualTo("하늘숲에 길 열두 갈래를 연다");
    assertThat(release.publisher().name()).isEqualTo("가람숲길");
    assertThat(release.published()).isEqualTo(LocalDateTime.of(2031, 10, 2, 9, 0));
  }

  @Test
  void aTableOfFieldsIsRead() throws RefusedInput {
    RawRelease release =
        release(
            """
            <html><head><title>보도자료 &lt; 군정소식 &lt; 가람군청</title></head><body>%s
            <div class="board"><table>
            <tr><th>제목</th><td colspan="3">하늘숲에 길 열두 갈래를 연다</td></tr>
            <tr><th>담당부서</th><td>산림과</td><th>등록일</th><td>2031-10-02 14:05:06</td></tr>
            <tr><th>조회</th><td>1,204</td><th>작성자</th><td>한누리</td></tr>
            <tr><td colspan="4"><p>%s</p><p>%s</p></td></tr>
            <tr><th>첨부파일</th><td colspan="3"><a href="https://example.org/f?id=1">하늘숲.hwp</a>
            (87 KB) <a href="#">미리보기</a></td></tr>
            </table></div>
            <ul><li>이전글 <a href="/1">별빛 축제를 연다</a></li><li>다음글 없음</li></ul>%s</body></html>
            """
                .formatted(MENU, FIRST, SECOND, FOOTER));

    assertThat(release.title()).isEqualTo("하늘숲에 길 열두 갈래를 연다");
    assertThat(release.publisher().name()).isEqualTo("가람군청");
    assertThat(release.published()).isEqualTo(LocalDateTime.of(2031, 10, 2, 14, 5));
    assertThat(release.body().text()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(release.particulars().department()).isEqualTo("산림과");
    assertThat(release.particulars().views()).isEqualTo(1204);
    assertThat(release.particulars().attachments())
        .containsExactly(new Attachment("하늘숲.hwp", "https://example.org/f?id=1"));
  }

  @Test
  void aDefinitionListAndABodyWithLineBreaksAreRead() throws RefusedInput {
    RawRelease release =
        release(
            """
            <html><head><meta property="og:title" content="하늘숲에 길 열두 갈래를 연다">
            <meta property="og:site_name" content="가람군청 누리집">
            <link rel="canonical" href="https://example.org/news/view?no=77"></head><body>%s
            <main><h3>보도자료</h3><div class="view"><h4>하늘숲에 길 열두 갈래를 연다</h4>
            <dl><dt>작성일</dt><dd>2031.10.2</dd><dt>부서</dt><dd>산림과</dd><dt>조회수</dt><dd>7</dd></dl>
            <div class="txt">하늘숲에 길 열두 갈래를 연다<br>- 턱 없는 길 24킬로미터 -<br><br>&nbsp;□ %s<br>
            &nbsp;&nbsp;ㅇ %s<br></div></div></main>%s</body></html>
            """
                .formatted(MENU, FIRST, SECOND, FOOTER));

    assertThat(release.title()).isEqualTo("하늘숲에 길 열두 갈래를 연다");
    assertThat(release.url()).isEqualTo("https://example.org/news/view?no=77");
    assertThat(release.published()).isEqualTo(LocalDateTime.of(2031, 10, 2, 0, 0));
    assertThat(release.body().text()).isEqualTo("- 턱 없는 길 24킬로미터 -\n□ " + FIRST + "\nㅇ " + SECOND);
    assertThat(release.particulars().department()).isEqualTo("산림과");
    assertThat(release.particulars().views()).isEqualTo(7);
  }

  @Test
  void tableRowsInTheTextStayRows() throws RefusedInput {
    RawRelease release =
        release(
            """
            <html><head><title>하늘숲에 길을 연다</title></head><body><div><h1>하늘숲에 길을 연다</h1>
            <p>등록일 : 2031-10-02 | 조회수 : 3</p><div><p>%s</p>
            <table><tr><th>길</th><th>길이</th></tr><tr><td>해오름길</td><td>2.1km</td></tr></table>
            <p>%s</p></div></div></body></html>
            """
                .formatted(FIRST, SECOND));

    assertThat(release.body().text()).isEqualTo(FIRST + "\n길 | 길이\n해오름길 | 2.1km\n" + SECOND);
    assertThat(release.particulars().views()).isEqualTo(3);
  }

  @Test
  void columnHeadingsAreLabels() throws RefusedInput {
    RawRelease release =
        release(
            """
            <html><body><h2>하늘숲에 길을 연다</h2><table><thead><tr><th>작성일</th><th>담당부서</th>
            <th>조회</th></tr></thead><tbody><tr><td>2031-10-02</td><td>산림과</td><td>12</td></tr>
            </tbody></table><div><p>%s</p><p>%s</p></div></body></html>
            """
                .formatted(FIRST, SECOND));

    assertThat(release.particulars().department()).isEqualTo("산림과");
    assertThat(release.particulars().views()).isEqualTo(12);
    assertThat(release.published()).isEqualTo(LocalDateTime.of(2031, 10, 2, 0, 0));
  }

  @Test
  void aListOfReleasesIsRefused() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 10; i++) {
      rows.append(
          "<tr><td>%d</td><td><a href='/v?no=%d'>하늘숲 소식 제%d호를 펴낸다</a></td><td>2031-10-%02d</td></tr>"
              .formatted(i, i, i, i));
    }

    assertThatThrownBy(
            () ->
                release(
                    "<html><body>%s<table><tr><th>번호</th><th>제목</th><th>등록일</th></tr>%s</table>%s"
                        .formatted(MENU, rows, FOOTER)))
        .isInstanceOf(RefusedInput.class)
        .hasMessageStartingWith("a list of releases, not a release: 10 rows");
  }

  @Test
  void aListWithExcerptsIsRefused() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 6; i++) {
      rows.append(
          "<li><a href='/v?no=%d'><strong>하늘숲 소식 제%d호를 펴낸다</strong><p>%s</p></a><span>2031.10.0%d</span></li>"
              .formatted(i, i, FIRST, i));
    }

    assertThatThrownBy(() -> release("<html><body><ul>" + rows + "</ul></body></html>"))
        .isInstanceOf(RefusedInput.class)
        .hasMessageStartingWith("a list of releases");
  }

  @Test
  void aListBelowAReleaseIsIgnored() throws RefusedInput {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 8; i++) {
      rows.append(
          "<tr><td><a href='/v?no=%d'>하늘숲 소식 제%d호를 펴낸다</a></td><td>2031-10-%02d</td></tr>"
              .formatted(i, i, i));
    }

    RawRelease release =
        release(
            """
            <html><body><h2>하늘숲에 길을 연다</h2><p>작성일 2031-10-02</p><div class="c"><p>%s</p><p>%s</p>
            </div><table>%s</table></body></html>
            """
                .formatted(FIRST, SECOND, rows));

    assertThat(release.body().text()).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void aPageWithoutAReleaseIsRefused() {
    assertThatThrownBy(() -> release("<html><body>" + MENU + FOOTER + "</body></html>"))
        .isInstanceOf(RefusedInput.class)
        .hasMessageStartingWith("no release on this page");
  }

  private static RawRelease release(String page) throws RefusedInput {
    return HtmlPage.read(Jsoup.parse(page)).orElse(SourceField.ID, "page").toRelease("page.html");
  }
}
