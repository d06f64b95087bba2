package gongbo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.alerts.Alerts;
import gongbo.http.TestReindexes;
import gongbo.release.AttributedQuotation;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.release.Samples;
import gongbo.release.WebAddress;
import gongbo.request.Language;
import gongbo.request.ParameterError;
import gongbo.request.PublicAddress;
import gongbo.request.ResultPosition;
import gongbo.request.SearchAddress;
import gongbo.request.Tab;
import gongbo.request.TrendComparison;
import gongbo.request.TrendView;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.HighlightedText;
import gongbo.search.HighlightedText.Fragment;
import gongbo.search.Hit;
import gongbo.search.HitRank;
import gongbo.search.IndexStatus;
import gongbo.search.IndexStatusBuilder;
import gongbo.search.MatchTier;
import gongbo.search.PartialDate;
import gongbo.search.QuotationHit;
import gongbo.search.Refinement;
import gongbo.search.SearchResult;
import gongbo.search.SearchResultBuilder;
import gongbo.search.SpeakerProfile;
import gongbo.search.SpeakerProfileBuilder;
import gongbo.search.WithheldRelease;
import gongbo.search.WordMatch;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplatesTest {
  private static final PublicAddress SITE = new PublicAddress(URI.create("https://gongbo.example"));
  private static final String ATTACK = "\"><script>alert('x')</script>";

  @ParameterizedTest
  @EnumSource
  void everyPageHasItsLandmarksAndNoScriptButItsOwn(Language language) {
    for (String html : everyPage(language)) {
      assertThat(html)
          .startsWith("<!doctype html>")
          .contains("<html lang=\"" + language.code() + "\">")
          .containsOnlyOnce("<h1")
          .containsOnlyOnce("<main id=\"content\"")
          .containsOnlyOnce("role=\"search\"")
          .contains("<label class=\"hidden\" for=\"q\">")
          .contains(StaticAsset.STYLESHEET.href())
          .doesNotContain(" style=", " onclick=", "<style");
      assertThat(all(html, "(<script[^>]*>)"))
          .isSubsetOf(
              "<script src=\"" + StaticAsset.SCRIPT.href() + "\" defer>",
              "<script type=\"application/ld+json\">",
              "<script src=\"/embed.js\" defer>");
      assertThat(idsOf(html)).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLinkOfAPageKeepsItsLanguage(Language language) {
    for (String html : everyPage(language)) {
      String kept = html.replaceFirst("<a class=\"switch\"[^>]*>", "");
      assertThat(kept).isNotEqualTo(html);
      assertThat(
              hrefsOf(kept).stream()
                  .filter(
                      href ->
                          href.matches(
                              "/(?:search|quotes|people|trends|speakers|venues|topics|publishers|releases|\\?|$).*")))
          .isNotEmpty()
          .allSatisfy(
              href -> assertThat(href.contains("lang=en")).isEqualTo(language == Language.ENGLISH));
    }
  }

  @Test
  void whatOthersWroteIsText() {
    SearchAddress address =
        SearchAddress.of(ATTACK, Language.KOREAN).with(FacetField.SPEAKER, ATTACK);
    HighlightedText text = new HighlightedText(List.of(new Fragment(ATTACK, true)));
    Hit hit =
        new Hit(
            Samples.release("1", ATTACK, ""),
            new HitRank(MatchTier.FULL, 1),
            text,
            List.of(text),
            0);
    SearchResult<Hit> result = Samples.result(1, List.of(hit));
    ReleasePage release = page(Samples.release("1", ATTACK, "javascript:alert(1)"), address);
    List<ParameterError> errors = List.of(ParameterError.of(ATTACK, ATTACK, "error.unknown"));

    for (String html :
        List.of(
            Templates.render(ResultsPage.of(address, result, Samples.SITE)),
            Templates.render(ResultsPage.of(address, Samples.result(0, List.of()), Samples.SITE)),
            Templates.render(release),
            Templates.render(ErrorPage.ofParameters(address, errors)))) {
      assertThat(html)
          .contains("&lt;script")
          .doesNotContain("<script>", "\"><script>", "javascript:");
    }
  }

  @Test
  void marksWhatMatches() {
    String html =
        Templates.render(
            ResultsPage.of(
                SearchAddress.of("기술", Language.KOREAN), Samples.result(1), Samples.SITE));

    assertThat(html)
        .contains("과학<mark>기술</mark>로 잇는 제주")
        .contains("국제 <mark>기술</mark> &lt;협력&gt; &amp; 교류")
        .contains("href=\"/releases/%EC%83%98%ED%94%8C-1?q=")
        .contains("<time datetime=\"2025-05-29\">2025. 5. 29.</time>");
  }

  @Test
  void aReleaseLeadsToTheSearchesByItsValues() {
    String html =
        Templates.render(page(Samples.release(), SearchAddress.of("제주", Language.ENGLISH)));
    SearchAddress all = SearchAddress.in(Language.ENGLISH);

    assertThat(hrefsOf(html))
        .contains(
            all.toProfile(FacetField.PUBLISHER, "과학기술정책연구원"),
            all.toProfile(FacetField.SPEAKER, "윤지웅"),
            all.toProfile(FacetField.VENUE, "제주 국제컨벤션센터 201호"),
            all.with(FacetField.REGION, "제주특별자치도").toString(),
            all.toProfile(FacetField.TOPIC, "과학기술"),
            "/search?event_from=2025-05-28&event_to=2025-05-30&lang=en",
            "/search?from=2025-05-29&to=2025-05-29&lang=en",
            SearchAddress.of("제주", Language.ENGLISH).toString(),
            "https://example.org/release?id=1&lang=ko");
    assertThat(html)
        .contains("Science and technology", ">Jeju<", "opening remarks", "Unknown speaker")
        .contains("<p id=\"p1\" class=\"subtitle\">5월 28일, 성료</p>", "<p id=\"p4\">");
  }

  @Test
  void aReleaseThatTellsNothingIsShown() {
    String html = Templates.render(page(Samples.bareRelease(), SearchAddress.in(Language.KOREAN)));

    assertThat(html).contains("<h1>제목뿐</h1>", "본문이 없습니다").doesNotContain("null");
  }

  @Test
  void nothingFoundOffersWaysOut() {
    SearchAddress address = SearchAddress.of("없는말", Language.KOREAN).with(FacetField.TOPIC, "환경");

    assertThat(
            hrefsOf(
                Templates.render(
                    ResultsPage.of(address, Samples.result(0, List.of()), Samples.SITE))))
        .contains(SearchAddress.of("없는말", Language.KOREAN).toString(), "/search");
  }

  @Test
  void onlyAddressesOfTheWebAreLinked() {
    assertThat(WebAddress.linkable("https://www.korea.kr/a?b=c")).isPresent();
    assertThat(WebAddress.linkable("HTTP://www.korea.kr")).isPresent();
    assertThat(WebAddress.linkable("javascript:alert(1)")).isEmpty();
    assertThat(WebAddress.linkable("//evil.example")).isEmpty();
    assertThat(WebAddress.linkable("/etc/passwd")).isEmpty();
    assertThat(WebAddress.linkable("")).isEmpty();
    assertThat(WebAddress.linkable("http://한 글")).isEmpty();
  }

  /** The page of the first release that an address finds. */
  private static ReleasePage page(Release release, SearchAddress address) {
    Hit next =
        new Hit(
            Samples.release(),
            new HitRank(MatchTier.FULL, 1),
            Samples.marked("", "기술", ""),
            List.of(),
            0);
    return ReleasePage.of(
        release,
        new ResultPosition(address, 1),
        new AdjacentResults(null, next),
        List.of(Samples.release()),
        List.of(Samples.release()),
        SITE);
  }

  private static List<String> everyPage(Language language) {
    SearchAddress address =
        SearchAddress.of("기술", language)
            .with(FacetField.SPEAKER, "윤지웅")
            .withPublished(DateRange.of(PartialDate.parse("2025").orElseThrow()));
    IndexStatus status =
        IndexStatusBuilder.builder()
            .generation("g-1")
            .snapshot(1)
            .created(Instant.EPOCH)
            .age(Duration.ofHours(1))
            .sinceFollowed(Duration.ZERO)
            .releases(80_706)
            .quotations(71_000)
            .people(8_440)
            .places(9_689)
            .glosses(2_501)
            .oldest(LocalDate.of(2023, 1, 2))
            .newest(LocalDate.of(2025, 12, 30))
            .trouble(null)
            .build();
    IndexStatus empty =
        IndexStatusBuilder.builder()
            .generation("g-0")
            .snapshot(1)
            .created(Instant.EPOCH)
            .age(Duration.ofHours(1))
            .sinceFollowed(Duration.ZERO)
            .releases(0)
            .quotations(0)
            .people(0)
            .places(0)
            .glosses(0)
            .oldest(null)
            .newest(null)
            .trouble(null)
            .build();
    List<ParameterError> errors = List.of(ParameterError.of("from", "x", "error.date"));
    return List.of(
        Templates.render(
            HomePage.of(
                language, status, 41, Samples.result(7), Samples.result(7), Map.of("윤지웅", "원장"))),
        Templates.render(
            HomePage.of(
                language,
                empty,
                41,
                Samples.result(0, List.of()),
                Samples.result(0, List.of()),
                Map.of())),
        Templates.render(ResultsPage.of(address, Samples.result(1234), Samples.SITE)),
        Templates.render(ResultsPage.of(address, Samples.result(0, List.of()), Samples.SITE)),
        Templates.render(
            ResultsPage.of(address.withPage(9), Samples.result(20, List.of()), Samples.SITE)),
        Templates.render(page(Samples.release(), address)),
        Templates.render(page(Samples.bareRelease(), SearchAddress.in(language))),
        Templates.render(
            QuotesPage.of(address.withTab(Tab.QUOTATIONS), quotations(), null, Samples.SITE)),
        Templates.render(
            PeoplePage.of(address.withTab(Tab.PEOPLE), Samples.result(1234), Map.of("윤지웅", "원장"))),
        Templates.render(
            TrendsPage.of(
                new TrendComparison(address.withTab(Tab.TRENDS), List.of("수소"), TrendView.USUAL),
                Samples.trends(YearMonth.of(2024, 11), List.of(List.of(4L, 3L), List.of(0L, 3L))),
                Samples.result(7))),
        Templates.render(
            ProfilePage.of(
                FacetField.VENUE,
                "제주",
                null,
                List.of("탐라"),
                Samples.result(7),
                quotations(),
                language,
                Samples.SITE)),
        Templates.render(NamesakesPage.of(namesakes(), language)),
        Templates.render(
            CataloguePage.of(
                FacetField.SPEAKER,
                address,
                "윤",
                List.of(Samples.value("윤지웅", 3)),
                Map.of("윤지웅", "원장"))),
        Templates.render(EmbedPage.of(language, SITE)),
        Templates.render(
            StatusPage.of(
                language,
                status,
                TestReindexes.READING,
                12,
                3,
                List.of(new ZeroResult("<없는 말>", 5)),
                new Alerts.Status(2, 1, 3, null),
                List.of(new WithheldRelease(new ReleaseId("a"), "<꿀벌>", null)))),
        Templates.render(ErrorPage.ofParameters(address, errors)),
        Templates.render(ErrorPage.ofStatus(404, language)),
        Templates.render(ErrorPage.ofStatus(503, language)));
  }

  private static SpeakerProfile namesakes() {
    return SpeakerProfileBuilder.builder()
        .key("노은채")
        .name("노은채")
        .generation("g-1")
        .releases(5)
        .quotations(2)
        .spellings(List.of())
        .persons(
            List.of(
                new SpeakerProfile.Namesake(
                    "노은채-환경부",
                    new SpeakerProfile.Role("환경부", "과장", null, null, 3),
                    LocalDate.of(2024, 1, 5),
                    LocalDate.of(2024, 5, 6),
                    3),
                new SpeakerProfile.Namesake("노은채-가람대학교", null, null, null, 1)))
        .roles(List.of())
        .others(List.of())
        .build();
  }

  /** Keys identify; what readers see is the name and the affiliation. */
  @Test
  void aSharedNameIsAChoiceOfPeople() {
    String html = Templates.render(NamesakesPage.of(namesakes(), Language.KOREAN));
    SearchAddress all = SearchAddress.in(Language.KOREAN);

    assertThat(hrefsOf(html))
        .contains(
            all.toProfile(FacetField.SPEAKER, "노은채-환경부"),
            all.toProfile(FacetField.SPEAKER, "노은채-가람대학교"),
            all.with(FacetField.SPEAKER, "노은채").toString());
    assertThat(html)
        .contains(">노은채 (환경부)</a> <span class=\"post\" lang=\"ko\">환경부 과장</span>")
        .contains("2024년 1월 – 2024년 5월 · 보도자료 3건")
        .contains(">노은채 (가람대학교)</a>");
  }

  @Test
  void noReaderSeesAKey() {
    for (Language language : Language.values()) {
      SearchAddress address =
          SearchAddress.of("", language)
              .with(FacetField.SPEAKER, "노은채-환경부")
              .refined(
                  new Refinement(
                      Map.of(FacetField.SPEAKER, Set.of("노은채-가람대학교")),
                      Set.of(),
                      Set.of(),
                      WordMatch.UNSPECIFIED,
                      true));
      for (String html :
          List.of(
              Templates.render(ResultsPage.of(address, Samples.result(7), Samples.SITE)),
              Templates.render(ResultsPage.of(address, Samples.result(0, List.of()), Samples.SITE)),
              Templates.render(
                  ProfilePage.of(
                      FacetField.SPEAKER,
                      "노은채-환경부",
                      null,
                      List.of(),
                      Samples.result(7),
                      quotations(),
                      language,
                      Samples.SITE)),
              Templates.render(NamesakesPage.of(namesakes(), language)))) {
        assertThat(html.replaceAll("(?:href|value|content)=\"[^\"]*\"", ""))
            .contains("노은채 (환경부)")
            .doesNotContain("노은채-");
      }
    }
  }

  private static SearchResult<QuotationHit> quotations() {
    AttributedQuotation utterance = AttributedQuotation.of(Samples.release(), 1);
    SearchResult<Hit> releases = Samples.result(1);
    return SearchResultBuilder.<QuotationHit>builder()
        .total(1)
        .generation(releases.generation())
        .took(releases.took())
        .interpretation(releases.interpretation())
        .hits(
            List.of(
                new QuotationHit(
                    utterance,
                    new HitRank(MatchTier.FULL, 1),
                    Samples.marked("", "함께", " 가야 멀리 간다"))))
        .next(null)
        .facets(releases.facets())
        .build();
  }

  private static List<String> hrefsOf(String html) {
    return all(html, "<a[^>]* href=\"([^\"]*)\"").stream()
        .map(href -> href.replace("&amp;", "&"))
        .toList();
  }

  private static List<String> idsOf(String html) {
    return all(html, " id=\"([^\"]*)\"");
  }

  private static List<String> all(String html, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(html);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
