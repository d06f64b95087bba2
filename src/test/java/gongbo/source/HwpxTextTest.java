package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to the text of a HWPX document. */
class HwpxTextTest {
  @TempDir Path folder;

  @Test
  void aMemoIsNoText() throws IOException {
    String memo =
        """
        <hp:ctrl><hp:fieldBegin id="1" type="MEMO" name=""><hp:parameters cnt="1"><hp:stringParam \
        name="ID">memo</hp:stringParam></hp:parameters><hp:subList>%s</hp:subList></hp:fieldBegin>\
        </hp:ctrl><hp:t>열었다</hp:t><hp:ctrl><hp:fieldEnd beginIDRef="1"/></hp:ctrl>\
        """
            .formatted(p(t("과장님 확인 전에는 내보내지 말 것")));

    assertThat(body(p(t("가람부는 길을 ") + memo + t(".")))).isEqualTo("가람부는 길을 열었다.");
  }

  @Test
  void aHiddenCommentIsNoText() throws IOException {
    String comment =
        "<hp:ctrl><hp:hiddenComment><hp:subList>%s</hp:subList></hp:hiddenComment></hp:ctrl>"
            .formatted(p(t("숨은 설명이다")));

    assertThat(body(p(t("가람부는 길을 ") + comment + t("열었다.")))).isEqualTo("가람부는 길을 열었다.");
  }

  @Test
  void deletedTextIsNoText() throws IOException {
    String changed =
        "□ 가람부는 <hp:deleteBegin Id=\"1\" TcId=\"1\"/>옛 문장이다.<hp:deleteEnd Id=\"1\" TcId=\"1\""
            + " paraend=\"0\"/><hp:insertBegin Id=\"2\" TcId=\"2\"/>새 문장이다.<hp:insertEnd Id=\"2\""
            + " TcId=\"2\" paraend=\"0\"/>";

    assertThat(body(p(t(changed)))).isEqualTo("□ 가람부는 새 문장이다.");
  }

  @Test
  void aDeletionMaySpanRunsParagraphsTablesAndNotes() throws IOException {
    String begin = "<hp:deleteBegin Id=\"7\" TcId=\"1\"/>";
    String end = "<hp:deleteEnd Id=\"7\" TcId=\"1\" paraend=\"0\"/>";
    String section =
        p(t("남는다. " + begin + "옛 문장이다.") + note("footNote", "옛 각주다"))
            + p(
                table(row("옛 칸", "옛 값"))
                    + "<hp:equation><hp:script>a over b</hp:script></hp:equation>")
            + p(t("또 옛 문장이다." + end + "이어진다."));

    assertThat(body(section)).isEqualTo("남는다.\n이어진다.");
  }

  @Test
  void aDeletedEndOfAParagraphJoinsIt() throws IOException {
    String cut =
        "가람부는 <hp:deleteBegin Id=\"1\" TcId=\"1\"/>옛 것<hp:deleteEnd Id=\"1\" TcId=\"1\""
            + " paraend=\"1\"/>";

    assertThat(body(p(t(cut)) + p(t("길을 열었다.")) + p(t("끝.")))).isEqualTo("가람부는 길을 열었다.\n끝.");
  }

  @Test
  void notesFollowTheirParagraph() throws IOException {
    String section =
        p(t("□ 하역장") + note("footNote", "하역장: 짐을 쌓아 두는 곳") + t(" 조명을 바꾼다."))
            + p(t("ㅇ 모두 열두 곳") + note("endNote", "2031년 기준") + t("이다."));

    assertThat(body(section))
        .isEqualTo("□ 하역장 조명을 바꾼다.\n1) 하역장: 짐을 쌓아 두는 곳\nㅇ 모두 열두 곳이다.\n1) 2031년 기준");
  }

  @Test
  void aNoteInATableFollowsTheTable() throws IOException {
    String cell = cell(p(t("하역장") + note("footNote", "짐을 쌓아 두는 곳")));

    assertThat(body(p(table("<hp:tr>" + cell + cell(p(t("열두 곳"))) + "</hp:tr>"))))
        .isEqualTo("하역장 | 열두 곳\n1) 짐을 쌓아 두는 곳");
  }

  @Test
  void captionsAreOnTheirOwnLineWithTheirNumber() throws IOException {
    String number =
        "<hp:ctrl><hp:autoNum num=\"%d\" numType=\"%s\"><hp:autoNumFormat type=\"DIGIT\"/>"
            + "</hp:autoNum></hp:ctrl>";
    String picture =
        "<hp:pic><hp:pos treatAsChar=\"1\"/>%s</hp:pic>"
            .formatted(caption("BOTTOM", t("그림 ") + number.formatted(3, "PICTURE") + t(" 하역장 전경")));
    String table =
        "<hp:tbl><hp:pos treatAsChar=\"1\"/>%s%s</hp:tbl>"
            .formatted(
                caption("TOP", t("&lt;표 ") + number.formatted(2, "TABLE") + t("&gt; 하역장 현황")),
                row("항만", "조명"));

    assertThat(body(p(t("하역") + picture + t("장을 바꾼다.")) + p(table)))
        .isEqualTo("하역장을 바꾼다.\n그림 3 하역장 전경\n<표 2> 하역장 현황\n항만 | 조명");
  }

  @Test
  void aTableBetweenLinesStaysBetweenThem() throws IOException {
    String table = "<hp:tbl><hp:pos treatAsChar=\"1\"/>%s</hp:tbl>".formatted(row("항만", "조명"));

    assertThat(body(p(t("앞 줄이다.<hp:lineBreak/>") + table + t("뒤 줄이다."))))
        .isEqualTo("앞 줄이다.\n항만 | 조명\n뒤 줄이다.");
  }

  @Test
  void textArtRubyOverlappedCharactersHyphensAndEquationsAreText() throws IOException {
    String section =
        p("<hp:textart text=\"하늘숲 한마당\"><hp:pos treatAsChar=\"0\"/></hp:textart>")
            + p(
                t("제")
                    + "<hp:compose circleType=\"SHAPE_CIRCLE\" composeText=\"12\"><hp:composeCharPr"
                    + " prIDRef=\"1\"/></hp:compose>"
                    + t("호 ")
                    + "<hp:dutmal posType=\"TOP\"><hp:mainText>하역장</hp:mainText><hp:subText>荷役場"
                    + "</hp:subText></hp:dutmal>"
                    + t("을 04<hp:hyphen/>2031번으로<hp:nbSpace/>연다. ")
                    + "<hp:equation><hp:pos treatAsChar=\"1\"/><hp:script>E = mc^2</hp:script>"
                    + "</hp:equation>"
                    + t("이다."));

    assertThat(body(section)).isEqualTo("하늘숲 한마당\n제12호 하역장(荷役場)을 04-2031번으로 연다. E = mc^2이다.");
  }

  @Test
  void generatedNumbersAndBulletsAreText() throws IOException {
    String header =
        """
        <hh:head xmlns:hh="h"><hh:numbering id="1" start="0"><hh:paraHead start="1" level="1" \
        numFormat="DIGIT">^1.</hh:paraHead><hh:paraHead start="1" level="2" \
        numFormat="HANGUL_SYLLABLE">^2.</hh:paraHead><hh:paraHead start="1" level="3" \
        numFormat="CIRCLED_DIGIT">^3</hh:paraHead></hh:numbering>
        <hh:numbering id="2" start="0"><hh:paraHead start="4" level="1" numFormat="ROMAN_CAPITAL">\
        제^1장</hh:paraHead><hh:paraHead level="2" start="1" numFormat="DIGIT">^n</hh:paraHead>\
        </hh:numbering><hh:bullet id="1" char="□"><hh:paraHead level="0"/></hh:bullet>
        <hh:paraPr id="0"><hh:heading type="NONE" idRef="0" level="0"/></hh:paraPr>
        <hh:paraPr id="1"><hh:heading type="NUMBER" idRef="1" level="0"/></hh:paraPr>
        <hh:paraPr id="2"><hh:heading type="NUMBER" idRef="1" level="1"/></hh:paraPr>
        <hh:paraPr id="3"><hh:heading type="NUMBER" idRef="1" level="2"/></hh:paraPr>
        <hh:paraPr id="4"><hh:heading type="OUTLINE" idRef="0" level="0"/></hh:paraPr>
        <hh:paraPr id="5"><hh:heading type="OUTLINE" idRef="0" level="1"/></hh:paraPr>
        <hh:paraPr id="6"><hh:heading type="BULLET" idRef="1" level="0"/></hh:paraPr></hh:head>
        """;
    String section =
        "<hp:p paraPrIDRef=\"0\"><hp:run><hp:secPr outlineShapeIDRef=\"2\"/><hp:t>길을"
            + " 연다</hp:t></hp:run></hp:p>"
            + item(4, "개요")
            + item(5, "배경")
            + item(6, "가람부는 길을 열었다.")
            + item(1, "하나")
            + item(2, "작은 하나")
            + item(3, "더 작은 하나")
            + item(2, "작은 둘")
            + item(1, "둘")
            + item(2, "다시 작은 하나");
    Path file =
        Documents.hwpx(folder.resolve("a.hwpx"), section, Map.of("Contents/header.xml", header));

    assertThat(Documents.only(file).body().text().lines())
        .containsExactly(
            "제IV장 개요",
            "IV.1 배경",
            "□ 가람부는 길을 열었다.",
            "1. 하나",
            "가. 작은 하나",
            "① 더 작은 하나",
            "나. 작은 둘",
            "2. 둘",
            "가. 다시 작은 하나");
  }

  private String body(String paragraphs) throws IOException {
    Path file = Documents.hwpx(folder.resolve("a.hwpx"), p(t("하늘숲 길을 연다")) + paragraphs, Map.of());
    return Documents.only(file).body().text();
  }

  private static String item(int shape, String text) {
    return "<hp:p paraPrIDRef=\"%d\"><hp:run>%s</hp:run></hp:p>".formatted(shape, t(text));
  }

  private static String p(String content) {
    return "<hp:p paraPrIDRef=\"0\"><hp:run>%s</hp:run></hp:p>".formatted(content);
  }

  private static String t(String text) {
    return "<hp:t>%s</hp:t>".formatted(text);
  }

  private static String note(String element, String text) {
    String number =
        "<hp:ctrl><hp:autoNum num=\"1\" numType=\"FOOTNOTE\"><hp:autoNumFormat type=\"DIGIT\""
            + " suffixChar=\")\"/></hp:autoNum></hp:ctrl>";
    return "<hp:ctrl><hp:%1$s number=\"1\"><hp:subList>%2$s</hp:subList></hp:%1$s></hp:ctrl>"
        .formatted(element, p(number + t(" " + text)));
  }

  private static String caption(String side, String content) {
    return "<hp:caption side=\"%s\"><hp:subList>%s</hp:subList></hp:caption>"
        .formatted(side, p(content));
  }

  private static String table(String rows) {
    return "<hp:tbl>%s</hp:tbl>".formatted(rows);
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<hp:tr>");
    for (String text : cells) {
      row.append(cell(p(t(text))));
    }
    return row.append("</hp:tr>").toString();
  }

  private static String cell(String content) {
    return "<hp:tc><hp:subList>%s</hp:subList></hp:tc>".formatted(content);
  }
}
