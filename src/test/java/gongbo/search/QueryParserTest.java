package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.search.QueryClause.All;
import gongbo.search.QueryClause.Any;
import gongbo.search.QueryClause.DateField;
import gongbo.search.QueryClause.During;
import gongbo.search.QueryClause.Excluded;
import gongbo.search.QueryClause.FieldValue;
import gongbo.search.QueryClause.Phrase;
import gongbo.search.QueryClause.Prefix;
import gongbo.search.QueryClause.Word;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
  @Test
  void wordsAreSplitAtSpaces() {
    assertThat(clauses("  수소\u3000경제 ")).containsExactly(new Word("수소"), new Word("경제"));
  }

  @Test
  void aClosingQuotationMarkAloneMakesNoPhrase() {
    assertThat(clauses("횟수에서 드러난다”고"))
        .containsExactly(new QueryClause.Word("횟수에서"), new QueryClause.Word("드러난다”고"));
    assertThat(clauses("드러난다\"고 말했다"))
        .containsExactly(new QueryClause.Word("드러난다\"고"), new QueryClause.Word("말했다"));
    assertThat(clauses("쓰는 물건\"이라며 \"높은 사양"))
        .containsExactly(
            new QueryClause.Word("쓰는"), new QueryClause.Word("물건\"이라며"), new Phrase("높은 사양"));
    assertThat(clauses("쓴다.\"며 \"낮은 값"))
        .containsExactly(new QueryClause.Word("쓴다.\"며"), new Phrase("낮은 값"));
  }

  @Test
  void quotationMarksOfEitherKindMakeAPhrase() {
    assertThat(clauses("\"수소 경제\" “탄소 중립”"))
        .containsExactly(new Phrase("수소 경제"), new Phrase("탄소 중립"));
  }

  @Test
  void anUnclosedPhraseExtendsToTheEnd() {
    assertThat(clauses("\"수소 경제")).containsExactly(new Phrase("수소 경제"));
  }

  @Test
  void aMinusExcludesTheFollowingClause() {
    assertThat(clauses("수소 -자동차 -\"연료 전지\" -topic:환경"))
        .containsExactly(
            new Word("수소"),
            new Excluded(new Word("자동차")),
            new Excluded(new Phrase("연료 전지")),
            new Excluded(new FieldValue(FacetField.TOPIC, "환경")));
  }

  @Test
  void aMinusInsideAWordIsPartOfIt() {
    assertThat(clauses("한-아세안")).containsExactly(new Word("한-아세안"));
  }

  @Test
  void fieldsTakeAWordOrAQuotedValue() {
    assertThat(clauses("speaker:한도윤 venue:\"대전 한빛컨벤션센터\""))
        .containsExactly(
            new FieldValue(FacetField.SPEAKER, "한도윤"),
            new FieldValue(FacetField.VENUE, "대전 한빛컨벤션센터"));
  }

  @Test
  void aFacetOfDatesIsAField() {
    assertThat(clauses("date:2024-05 event_date:2022"))
        .isEqualTo(clauses("published:2024-05 event:2022"));
  }

  @Test
  void anUnknownFieldIsAWord() {
    assertThat(clauses("10:30")).containsExactly(new Word("10:30"));
  }

  @Test
  void signsAloneMakeNoClauses() {
    assertThat(clauses("- \"\" ! \"")).isEmpty();
  }

  @Test
  void orMakesAnAlternativeOfItsOperands() {
    assertThat(clauses("수소 OR 전기 OR \"연료 전지\" 버스"))
        .containsExactly(
            new Any(List.of(new Word("수소"), new Word("전기"), new Phrase("연료 전지"))), new Word("버스"));
    assertThat(clauses("수소 or 전기")).hasSize(3);
  }

  @Test
  void parenthesesGroup() {
    assertThat(clauses("(수소 버스) OR (전기차 -승용차)"))
        .containsExactly(
            new Any(
                List.of(
                    new All(List.of(new Word("수소"), new Word("버스"))),
                    new All(List.of(new Word("전기차"), new Excluded(new Word("승용차")))))));
    assertThat(clauses("-(수소 OR 전기)"))
        .containsExactly(new Excluded(new Any(List.of(new Word("수소"), new Word("전기")))));
    assertThat(clauses("(수소) (전기 버스)"))
        .containsExactly(new Word("수소"), new Word("전기"), new Word("버스"));
  }

  @Test
  void parenthesesWithinAWordArePartOfIt() {
    assertThat(clauses("(주)한빛 인공지능(AI)")).containsExactly(new Word("(주)한빛"), new Word("인공지능(AI)"));
    assertThat(clauses("(인공지능(AI) OR 반도체)"))
        .containsExactly(new Any(List.of(new Word("인공지능(AI)"), new Word("반도체"))));
  }

  @Test
  void aStarMakesAPrefix() {
    assertThat(clauses("수소* -전기*"))
        .containsExactly(new Prefix("수소"), new Excluded(new Prefix("전기")));
  }

  @Test
  void datesAreRangesOfDays() {
    assertThat(clauses("published:2024-05..2024-06 event:2025 published:..2023-01-31"))
        .containsExactly(
            during(DateField.PUBLISHED, LocalDate.of(2024, 5, 1), LocalDate.of(2024, 6, 30)),
            during(DateField.EVENT, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
            during(DateField.PUBLISHED, null, LocalDate.of(2023, 1, 31)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "OR 수소|수소|OR",
        "수소 OR|수소|OR",
        "수소 OR OR 전기|(수소 OR 전기)|OR",
        "(수소 전기|수소 전기|(",
        "수소 전기)|수소 전기|)",
        "published:어제|어제|published:",
        "published:2024-13|2024-13|published:",
        "published:2025..2024|2025..2024|published:",
        "speaker: 한도윤|한도윤|speaker:",
        "speaker:(한도윤)|한도윤|speaker:",
        "*|``|*",
        "한-아* 수*소|한-아* 수*소|*"
      })
  void misplacedOperatorsAreIgnoredAndReported(String typed, String searched, String ignored) {
    QueryParser.ParsedQuery parsed = QueryParser.parse(typed);

    assertThat(QueryClause.typed(parsed.clauses())).isEqualTo(searched);
    assertThat(parsed.ignored()).containsExactly(ignored);
  }

  @Property
  void everyTextIsAQuery(
      @ForAll("operators") List<String> parts, @ForAll @Chars({'(', ')', '*', '.'}) String end) {
    String text = String.join("", parts) + end;

    QueryParser.ParsedQuery parsed = QueryParser.parse(text);

    assertThat(parsed.clauses()).allMatch(clause -> !clause.typed().isBlank());
  }

  @Provide
  Arbitrary<List<String>> operators() {
    return Arbitraries.of(
            "(",
            ")",
            " ",
            "-",
            "\"",
            "“",
            " OR ",
            "OR",
            "*",
            ":",
            "speaker:",
            "published:",
            "2024",
            "-05",
            "..",
            "가",
            "a",
            "\u1112\u1161",
            "\u00A0",
            "ㄱ")
        .list()
        .ofMaxSize(30);
  }

  @Property
  void aClauseAsTypedParsesToItself(@ForAll("clause") QueryClause clause) {
    QueryParser.ParsedQuery parsed = QueryParser.parse(clause.typed());

    assertThat(parsed.ignored()).isEmpty();
    assertThat(new Any(parsed.clauses())).isEqualTo(new Any(unfolded(clause)));
  }

  /** Parentheses around a conjunction are redundant at the top level. */
  private static List<QueryClause> unfolded(QueryClause clause) {
    return clause instanceof All(List<QueryClause> parts) ? parts : List.of(clause);
  }

  @Provide
  Arbitrary<QueryClause> clause() {
    Arbitrary<QueryClause> simple =
        Arbitraries.of(
            new Word("수소"),
            new Word("(주)한빛"),
            new Phrase("연료 전지"),
            new Prefix("전기"),
            new FieldValue(FacetField.SPEAKER, "한도윤"),
            during(DateField.EVENT, LocalDate.of(2024, 5, 1), null));
    Arbitrary<QueryClause> signed =
        Combinators.combine(simple, Arbitraries.of(true, false))
            .as((clause, excluded) -> excluded ? new Excluded(clause) : clause);
    Arbitrary<QueryClause> any = simple.list().ofMinSize(2).ofMaxSize(3).map(Any::new);
    Arbitrary<QueryClause> parts = Arbitraries.oneOf(signed, any);
    return Arbitraries.oneOf(signed, any, parts.list().ofMinSize(2).ofMaxSize(4).map(All::new));
  }

  private static During during(DateField field, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new During(field, new Period(from, to));
  }

  private static List<QueryClause> clauses(String query) {
    return QueryParser.parse(query).clauses();
  }
}
