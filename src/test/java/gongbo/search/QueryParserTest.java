package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gongbo.search.Clause.Excluded;
import gongbo.search.Clause.FieldValue;
import gongbo.search.Clause.Phrase;
import gongbo.search.Clause.Word;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class QueryParserTest {
  @Test
  void wordsAreSplitAtSpaces() {
    assertThat(QueryParser.parse("  수소\u3000경제 ")).containsExactly(new Word("수소"), new Word("경제"));
  }

  @Test
  void quotationMarksOfEitherKindMakeAPhrase() {
    assertThat(QueryParser.parse("\"수소 경제\" “탄소 중립”"))
        .containsExactly(new Phrase("수소 경제"), new Phrase("탄소 중립"));
  }

  @Test
  void anOpenQuotationMarkReachesToTheEnd() {
    assertThat(QueryParser.parse("\"수소 경제")).containsExactly(new Phrase("수소 경제"));
  }

  @Test
  void aMinusExcludesWhatFollowsIt() {
    assertThat(QueryParser.parse("수소 -자동차 -\"연료 전지\" -topic:환경"))
        .containsExactly(
            new Word("수소"),
            new Excluded(new Word("자동차")),
            new Excluded(new Phrase("연료 전지")),
            new Excluded(new FieldValue(FacetField.TOPIC, "환경")));
  }

  @Test
  void aMinusInsideAWordIsPartOfIt() {
    assertThat(QueryParser.parse("한-아세안")).containsExactly(new Word("한-아세안"));
  }

  @Test
  void fieldsTakeAWordOrAQuotedValue() {
    assertThat(QueryParser.parse("speaker:한도윤 venue:\"대전 한빛컨벤션센터\""))
        .containsExactly(
            new FieldValue(FacetField.SPEAKER, "한도윤"),
            new FieldValue(FacetField.VENUE, "대전 한빛컨벤션센터"));
  }

  @Test
  void anUnknownFieldIsAWord() {
    assertThat(QueryParser.parse("10:30")).containsExactly(new Word("10:30"));
  }

  @Test
  void signsAloneAskForNothing() {
    assertThat(QueryParser.parse("- \"\" ! \"")).isEmpty();
  }

  @Property
  void everyTextIsAQuery(@ForAll @Chars({'"', '-', ':', ' ', '“', '가', 'a'}) String text) {
    assertThatCode(() -> QueryParser.parse(text)).doesNotThrowAnyException();
  }
}
