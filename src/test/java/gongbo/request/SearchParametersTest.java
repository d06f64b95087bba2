package gongbo.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.FacetOptions;
import gongbo.search.PageCursor;
import gongbo.search.PageCursorBuilder;
import gongbo.search.PartialDate;
import gongbo.search.Refinement;
import gongbo.search.SearchRequest.Sort;
import gongbo.search.WordMatch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchParametersTest {
  private static final PageCursorCodec CURSORS = new PageCursorCodec();

  @Test
  void nothingAsksForEverything() {
    SearchParameters parameters = ofApi("");

    assertThat(parameters.address()).isEqualTo(SearchAddress.in(Language.KOREAN));
    assertThat(parameters.listing()).isEqualTo(FacetOptions.ALL);
  }

  @Test
  void readsAllOfAnAddress() {
    SearchAddress address =
        SearchParameters.ofPage(
            "q=%EB%B0%98%EB%8F%84%EC%B2%B4+%22a%22&topic=환경&topic=보건&speaker=윤지웅"
                + "&from=2025&to=2025-05&event_from=2025-05-28&sort=newest&page=3&size=20&lang=en",
            Tab.RELEASES);

    assertThat(address.text()).isEqualTo("반도체 \"a\"");
    assertThat(address.selected())
        .isEqualTo(Map.of(FacetField.TOPIC, Set.of("환경", "보건"), FacetField.SPEAKER, Set.of("윤지웅")));
    assertThat(address.published().period().from()).isEqualTo("2025-01-01");
    assertThat(address.published().period().to()).isEqualTo("2025-05-31");
    assertThat(address.event().period().from()).isEqualTo("2025-05-28");
    assertThat(address.event().period().to()).isNull();
    assertThat(address.sort()).isEqualTo(Sort.NEWEST);
    assertThat(address.page()).isEqualTo(3);
    assertThat(address.size()).isEqualTo(20);
    assertThat(address.language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void blankValuesCountAsAbsent() {
    assertThat(SearchParameters.ofPage("q=+&from=&to=&topic=&page=&lang=&&", Tab.RELEASES))
        .isEqualTo(SearchAddress.in(Language.KOREAN));
  }

  @Test
  void composesDecomposedHangul() {
    // 한글 as macOS writes it, in conjoining jamo.
    assertThat(ofApi("q=\u1112\u1161\u11AB\u1100\u1173\u11AF").address().text()).isEqualTo("한글");
  }

  @ParameterizedTest
  @CsvSource({
    "colour=red,        colour,     'There is no such parameter; those here are: -date,"
        + " -event_date, -kind, -manner, -publisher, -region, -speaker, -topic, -venue, cursor,"
        + " date, event_date, event_date.match, event_from, event_to, facet.depth, facet.limit,"
        + " facet.prefix, facet.sort, facets, fold, from, kind, manner, manner.match, missing,"
        + " page, publisher, q, q.match, region, region.match, size, sort, speaker, speaker.match,"
        + " synonyms, to, topic, topic.match, venue, venue.match.'",
    "q=a&q=b,           q,          May be given once only.",
    "from=2025-13,      from,       'Must be a date such as 2025, 2025-05 or 2025-05-29.'",
    "event_to=soon,     event_to,   'Must be a date such as 2025, 2025-05 or 2025-05-29.'",
    "date=2025-02-30,   date,       'Must be a date such as 2025, 2025-05 or 2025-05-29.'",
    "date=24-05,        date,       'Must be a date such as 2025, 2025-05 or 2025-05-29.'",
    "-date=may,         -date,      'Must be a date such as 2025, 2025-05 or 2025-05-29.'",
    "event_date=2022..2023, event_date, 'Must be a date such as 2025, 2025-05 or 2025-05-29.'",
    "from=2025&to=2024, to,         Must not be before from 2025.",
    "size=101,          size,       Must be a number from 0 to 100.",
    "size=-1,           size,       Must be a number from 0 to 100.",
    "page=0,            page,       Must be a number of 1 or more.",
    "page=99999999999,  page,       Must be a number of 1 or more.",
    "page=1001,         page,       'Numbered pages reach the first 10,000 results.'",
    "sort=best,         sort,       'Must be one of: relevance, newest, oldest.'",
    "'facets=topic,x',  facets,     'Must be one of: date, event_date, publisher, speaker,"
        + " topic, venue, region, kind, manner, none.'",
    "facet.sort=best,   facet.sort, 'Must be one of: count, name.'",
    "facet.depth=4,     facet.depth, Must be a number from 1 to 3.",
    "venue.match=some,  venue.match, 'Must be one of: any, all.'",
    "cursor=abc,        cursor,     'Was not given here since the server started, or was changed."
        + " Begin again without it.'",
    "q=%FF,             q,          Must be UTF-8 in percent encoding.",
    "q=%zz,             q,          Must be UTF-8 in percent encoding.",
    "colour=%zz,        colour,     Must be UTF-8 in percent encoding.",
  })
  void namesWhatIsWrong(String query, String parameter, String message) {
    assertThat(errorsOf(query))
        .extracting(
            ParameterError::parameter, error -> error.message(Messages.of(Language.ENGLISH)))
        .containsExactly(tuple(parameter, message));
  }

  @Test
  void aCursorGoesOnAloneOrWithTheParametersItWasGivenFor() {
    PageCursor place =
        PageCursorBuilder.builder()
            .generation("g-1")
            .today(LocalDate.EPOCH)
            .rank(20)
            .document(7)
            .tier(2)
            .score(1.5f)
            .published(1_700_000_000)
            .id("release.20")
            .build();
    String question = ofApi("q=수소&topic=환경&from=2024").address().question();
    String cursor = "cursor=" + CURSORS.write(new PageCursorCodec.Cursor(question, 20, place));

    for (String query :
        List.of(cursor, "from=2024&q=수소&topic=환경&" + cursor, cursor + "&facets=none&size=20")) {
      SearchParameters parameters = ofApi(query);
      assertThat(parameters.after()).isEqualTo(place);
      assertThat(parameters.address().text()).isEqualTo("수소");
      assertThat(parameters.address().size()).isEqualTo(20);
      assertThat(parameters.request().after()).isEqualTo(place);
    }
    assertThat(errorsOf("q=바다&" + cursor))
        .extracting(ParameterError::parameter)
        .containsExactly("cursor");
    assertThat(errorsOf("page=2&" + cursor))
        .extracting(ParameterError::parameter)
        .containsExactly("page");
    assertThat(errorsOf(cursor.substring(0, cursor.length() - 1)))
        .extracting(ParameterError::parameter)
        .containsExactly("cursor");
  }

  @Test
  void namesEveryErrorAtOnce() {
    assertThat(errorsOf("page=0&sort=best&from=x&size=1000&colour=red&colour=blue&q=fine"))
        .extracting(ParameterError::parameter)
        .containsExactlyInAnyOrder("page", "sort", "from", "size", "colour");
  }

  @Test
  void keepsWhatCouldBeRead() {
    BadParametersException exception =
        catchThrowableOfType(
            BadParametersException.class,
            () -> SearchParameters.ofPage("q=수소&topic=환경&page=x&lang=en", Tab.RELEASES));

    assertThat(exception.readable())
        .isEqualTo(SearchAddress.of("수소", Language.ENGLISH).with(FacetField.TOPIC, "환경"));
  }

  @Test
  void boundsTextsAndValues() {
    assertThat(ofApi("q=" + "가".repeat(500)).address().text()).hasSize(500);
    assertThat(errorsOf("q=" + "가".repeat(501))).hasSize(1);
    assertThat(errorsOf("venue=" + "가".repeat(201))).hasSize(1);
    assertThat(ofApi(values(50)).address().selected().get(FacetField.VENUE)).hasSize(50);
    assertThat(errorsOf(values(51)))
        .singleElement()
        .satisfies(error -> assertThat(error.value()).isEqualTo("v50"));
    assertThat(errorsOf("from=" + "9".repeat(1000)).getFirst().value()).hasSizeLessThan(100);
  }

  @Test
  void choosesFacets() {
    assertThat(ofApi("facets=none").listing().facets()).isEmpty();
    assertThat(ofApi("facets=date,+topic&facet.limit=7&facet.sort=name&facet.prefix=수").listing())
        .isEqualTo(new FacetOptions(Set.of("date", "topic"), 7, "수", FacetOptions.By.NAME, null));
  }

  @Test
  void readsWhatMustNotBeThere() {
    SearchAddress address =
        ofApi("-topic=환경&-topic=보건&speaker.match=all&missing=venue,date&q.match=all&synonyms=off")
            .address();

    assertThat(address.refinement())
        .isEqualTo(
            new Refinement(
                Map.of(FacetField.TOPIC, Set.of("환경", "보건")),
                Set.of(FacetField.SPEAKER),
                Set.of("venue", "date"),
                WordMatch.ALL,
                false));
    assertThat(ofApi(address.question()).address()).isEqualTo(address);
  }

  @Test
  void readsDatesAsTheValuesOfOtherFacets() {
    SearchAddress address =
        ofApi(
                "date=2024-05&date=2022&-date=2024-05-28&event_date=2022&event_date.match=all&from=2021")
            .address();

    assertThat(address.selected())
        .isEqualTo(
            Map.of(
                FacetField.DATE, Set.of("2024-05", "2022"),
                FacetField.EVENT_DATE, Set.of("2022")));
    assertThat(address.refinement())
        .isEqualTo(
            new Refinement(
                Map.of(FacetField.DATE, Set.of("2024-05-28")),
                Set.of(FacetField.EVENT_DATE),
                Set.of(),
                WordMatch.UNSPECIFIED,
                true));
    assertThat(address.published().period().from()).isEqualTo("2021-01-01");
    assertThat(ofApi(address.question()).address()).isEqualTo(address);
  }

  @Test
  void otherPagesLetForeignParametersPass() {
    assertThat(SearchParameters.ofOtherPage("q=수소&fbclid=123&lang=en"))
        .isEqualTo(SearchAddress.of("수소", Language.ENGLISH));
  }

  @Property
  void anAddressReadsBackAsItself(@ForAll("addresses") SearchAddress address) {
    String query = address.toString().substring("/search".length()).replaceFirst("^\\?", "");

    assertThat(SearchParameters.ofPage(query, Tab.RELEASES)).isEqualTo(address);
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll String query) {
    try {
      ofApi(query).address().request();
    } catch (BadParametersException e) {
      assertThat(e.errors()).isNotEmpty();
      assertThat(SearchParameters.ofPage("", Tab.RELEASES).request()).isNotNull();
      e.readable().request();
    }
  }

  @Provide
  Arbitrary<SearchAddress> addresses() {
    Arbitrary<String> words =
        Arbitraries.of(
            "반도체", "a&b=c", "100%", "\"수소 경제\" -환경", "c++", "<b>", "#1?", "😀", "가\u00A0나");
    return words.flatMap(
        text ->
            words.flatMap(
                value ->
                    Arbitraries.of(FacetField.values())
                        .map(
                            field ->
                                SearchAddress.of(text, Language.ENGLISH)
                                    .with(field, field.isDate() ? "2025-05" : value)
                                    .with(field, field.isDate() ? "2024" : "둘째")
                                    .withEvent(
                                        DateRange.of(PartialDate.parse("2025-05").orElseThrow()))
                                    .withSort(Sort.OLDEST)
                                    .withPage(7))));
  }

  private static List<ParameterError> errorsOf(String query) {
    return catchThrowableOfType(BadParametersException.class, () -> ofApi(query)).errors();
  }

  private static String values(int count) {
    StringBuilder query = new StringBuilder();
    for (int number = 0; number < count; number++) {
      query.append("venue=v").append(number).append('&');
    }
    return query.toString();
  }

  private static SearchParameters ofApi(String query) {
    return SearchParameters.ofApi(query, CURSORS);
  }
}
