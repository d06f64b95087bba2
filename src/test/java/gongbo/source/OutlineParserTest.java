package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Outline;
import gongbo.release.Paragraph;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineParserTest {
  private static final String TITLE = "가람연구원, 달빛 관측 자료를 누구에게나 연다";

  @Test
  void everyLineBecomesAParagraph() {
    Outline outline =
        parse(
            TITLE,
            """
            가람연구원,  달빛 관측 자료를
            ‘누구에게나’ 연다

            - 12년 치 자료 3만 장, 가입 없이 내려받기 -
            -첫 공개는 10월 2일(목)

            □ 가람연구원(원장 한누리)은  10월 2일 달빛 관측 자료를 공개했다.

            \u00A0\u00A0ㅇ내려받는 데 가입은 필요 없다.
            \u3000 - 한 사람이 하루에 받을 수 있는 양도 정하지 않았다.
             * 달빛 관측 자료: 2013년부터 찍은 사진
             ※ 문의: 자료과
            끝.
            """);

    assertThat(outline.text())
        .isEqualTo(
            """
            - 12년 치 자료 3만 장, 가입 없이 내려받기 -
            - 첫 공개는 10월 2일(목)
            □ 가람연구원(원장 한누리)은 10월 2일 달빛 관측 자료를 공개했다.
            ㅇ 내려받는 데 가입은 필요 없다.
            - 한 사람이 하루에 받을 수 있는 양도 정하지 않았다.
            * 달빛 관측 자료: 2013년부터 찍은 사진
            ※ 문의: 자료과
            끝.\
            """);
    assertThat(shown(outline))
        .containsExactly(
            "SUBTITLE[-] 12년 치 자료 3만 장, 가입 없이 내려받기",
            "SUBTITLE[-] 첫 공개는 10월 2일(목)",
            "SECTION[□] 가람연구원(원장 한누리)은 10월 2일 달빛 관측 자료를 공개했다.",
            "POINT[ㅇ] 내려받는 데 가입은 필요 없다.",
            "DETAIL[-] 한 사람이 하루에 받을 수 있는 양도 정하지 않았다.",
            "NOTE[*] 달빛 관측 자료: 2013년부터 찍은 사진",
            "NOTE[※] 문의: 자료과",
            "TEXT[] 끝.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "■ 추진 배경|SECTION[■] 추진 배경",
        "▶행사장 모습|SECTION[▶] 행사장 모습",
        "ㅁ 하늘숲에 길을 낸다|SECTION[ㅁ] 하늘숲에 길을 낸다",
        "## 추진 배경|SECTION[##] 추진 배경",
        "○하늘숲에 길을 낸다|POINT[○] 하늘숲에 길을 낸다",
        "o 하늘숲에 길을 낸다|POINT[o] 하늘숲에 길을 낸다",
        "o하늘숲에 길을 낸다|POINT[o] 하늘숲에 길을 낸다",
        "◦ 하늘숲에 길을 낸다|POINT[◦] 하늘숲에 길을 낸다",
        "· 참석자: 모두|DETAIL[·] 참석자: 모두",
        "▸(장소) 하늘숲|DETAIL[▸] (장소) 하늘숲",
        "▲ 2부 달맞이|DETAIL[▲] 2부 달맞이",
        "– 5월의 하늘숲|DETAIL[–] 5월의 하늘숲",
        "-5월 3일 하늘숲|DETAIL[-] 5월 3일 하늘숲",
        "** 하늘숲: 가상의 숲|NOTE[**] 하늘숲: 가상의 숲",
        "*하늘숲: 가상의 숲|NOTE[*] 하늘숲: 가상의 숲",
        "† 하늘숲: 가상의 숲|NOTE[†] 하늘숲: 가상의 숲",
      })
  void aMarkerDeterminesTheLevel(String line, String expected) {
    assertThat(shown(parse(TITLE, "첫 문단이다.\n" + line))).containsExactly("TEXT[] 첫 문단이다.", expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "○○시는 하늘숲에 길을 낸다",
        "ㅇㅇ구 하늘숲",
        "△△은행",
        "○월 ○일(수) 하늘숲",
        "ㅇ씨는 하늘숲에 산다",
        "ㅁ씨는 하늘숲에 산다",
        "ㄱ 씨는 하늘숲에 산다",
        "ㅇㅋ",
        "-3.5%",
        "- 3.5%",
        "-1,204",
        "-> 하늘숲",
        "--- 하늘숲 ---",
        "△2.8",
        "△ 2.8",
        "▲6.9",
        "**굵은 글씨**로 쓴다",
        "of the forest",
        "O type",
        "1. 추진 배경",
        "① 추진 배경",
        "가. 추진 배경",
        "ㅇ",
        "□",
        "-",
        "* *",
      })
  void anAmbiguousSignIsNoMarker(String line) {
    assertThat(shown(parse(TITLE, "첫 문단이다.\n" + line)))
        .containsExactly("TEXT[] 첫 문단이다.", "TEXT[] " + line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "하늘숲 길을 연다",
        "□ 하늘숲  길을 연다!",
        "하늘숲\n길을\n\n‘연다’",
        "하늘숲 길을 연다\n하늘숲 길을 연다\n[10.2.목.조간] 하늘숲 길을 연다 (10.2.)",
      })
  void aTitleAtTheBeginningIsRemoved(String repeated) {
    assertThat(shown(parse("[10.2.목.조간] 하늘숲 길을 연다 (10.2.)", repeated + "\n본문이다.")))
        .containsExactly("TEXT[] 본문이다.");
  }

  @Test
  void aMarkerOnItsOwnLineMarksTheNextLine() {
    Outline outline =
        parse(
            TITLE,
            """
            □
            가람연구원은 10월 2일 달빛 관측 자료를 공개했다.
            ㅇ
            내려받는 데 가입은 필요 없다고 연구원은 밝혔다.
            ○
            있음
            """);

    assertThat(shown(outline))
        .containsExactly(
            "SECTION[□] 가람연구원은 10월 2일 달빛 관측 자료를 공개했다.",
            "POINT[ㅇ] 내려받는 데 가입은 필요 없다고 연구원은 밝혔다.",
            "TEXT[] ○",
            "TEXT[] 있음");
  }

  @Test
  void aTitleFurtherDownIsKept() {
    assertThat(shown(parse("하늘숲 길을 연다", "본문이다.\n하늘숲 길을 연다")))
        .containsExactly("TEXT[] 본문이다.", "TEXT[] 하늘숲 길을 연다");
  }

  @Test
  void dashesAfterTheFirstParagraphAreDetails() {
    assertThat(shown(parse(TITLE, "관측소 열두 곳이 함께\n- 부제 -\n본문이다.\n- 세부 -")))
        .containsExactly("TEXT[] 관측소 열두 곳이 함께", "SUBTITLE[-] 부제", "TEXT[] 본문이다.", "DETAIL[-] 세부 -");
  }

  @Test
  void aBlankBodyGivesAnEmptyOutline() {
    assertThat(parse(TITLE, " \n\u00A0\n" + TITLE)).isEqualTo(Outline.EMPTY);
  }

  @Property
  void everyCharacterBelongsToAParagraphOrAMarker(@ForAll("bodies") String body) {
    Outline outline = parse(TITLE, body);
    StringBuilder rebuilt = new StringBuilder();
    int from = 0;
    for (Paragraph paragraph : outline.paragraphs()) {
      String before = outline.text().substring(from, paragraph.start());
      assertThat(before).matches("([ ]\\p{Pd}|[ ][─−])?\n?(\\Q" + paragraph.marker() + "\\E[ ])?");
      assertThat(outline.textOf(paragraph))
          .isNotBlank()
          .doesNotContain("\n")
          .isEqualTo(outline.textOf(paragraph).strip());
      rebuilt.append(before).append(outline.textOf(paragraph));
      from = paragraph.end();
    }
    assertThat(outline.text().substring(from)).matches("([ ]\\p{Pd}|[ ][─−])?");
    assertThat(rebuilt.append(outline.text().substring(from))).hasToString(outline.text());
  }

  @Property
  void onlySpacesAreRemoved(@ForAll("bodies") String body) {
    assertThat(parse("!", body).text().replaceAll("\\s", ""))
        .isEqualTo(body.replaceAll("[\\s\\h\\u001C-\\u001F]", ""));
  }

  @Property
  void parsingItsOwnTextChangesNothing(@ForAll("bodies") String body) {
    Outline outline = parse(TITLE, body);
    assertThat(parse(TITLE, outline.text())).isEqualTo(outline);
  }

  @Property
  void anyTextIsParsed(@ForAll String title, @ForAll String body) {
    Outline outline = parse(title, body);
    assertThat(parse(title, outline.text())).isEqualTo(outline);
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(
            "□",
            "■",
            "▷",
            "○",
            "ㅇ",
            "◦",
            "ㆍ",
            "o",
            "O",
            "ㅁ",
            "-",
            "–",
            "─",
            "·",
            "△",
            "▲",
            "*",
            "**",
            "※",
            "†",
            "#",
            "##",
            ">",
            " ",
            " ",
            "\u00A0",
            "\u3000",
            "\t",
            "\n",
            "\n",
            "\n\n",
            "씨는",
            "월 ",
            "5월",
            "3.5%",
            "2",
            "1.",
            "①",
            "가.",
            "“",
            "”",
            "‘",
            "\"",
            "ㄱ",
            "ㅋ",
            "ᄋ",
            "ᅵ",
            "\u0301",
            "한글",
            "다.",
            "했다",
            "AI",
            "<",
            "(",
            ")",
            "▪",
            "\uDB80",
            "\uDEB1",
            TITLE,
            "가람연구원, 달빛 관측")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static Outline parse(String title, String body) {
    return OutlineParser.parse(title, body.lines().toList());
  }

  private static List<String> shown(Outline outline) {
    return outline.paragraphs().stream()
        .map(
            paragraph ->
                paragraph.level() + "[" + paragraph.marker() + "] " + outline.textOf(paragraph))
        .toList();
  }
}
