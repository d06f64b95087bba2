package gongbo.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does, in a real browser with JavaScript switched off. */
@ExtendWith(Shared.class)
@Order(2)
class BrowserIT {
  private static final int DESKTOP = 1280;
  private static final int PHONE = 390;

  private final SampleServer server;
  private final Chromium chromium;

  BrowserIT(SampleServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
  }

  @Test
  void twoWordsFindAReleaseThatCanBeOpened() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/");
      page.getByRole(AriaRole.SEARCHBOX).fill("꿀벌 월동");
      page.getByRole(AriaRole.SEARCHBOX).press("Enter");

      assertThat(page).hasURL(Pattern.compile("/search\\?q="));
      Locator first = page.locator("main article").first();
      assertThat(first.locator("mark").first()).isVisible();
      String title = first.getByRole(AriaRole.HEADING).textContent().strip();
      first.getByRole(AriaRole.HEADING).getByRole(AriaRole.LINK).click();

      assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText(title);
      assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("꿀벌 월동");
    }
  }

  @Test
  void aFacetNarrowsToTheCountItSays() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/search");
      Locator link =
          page.locator("section[aria-labelledby='facet-publisher']")
              .getByRole(AriaRole.LINK)
              .first();
      String count = link.textContent().replaceAll("[^0-9]", "");
      link.click();

      assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText(count + "건");
      assertThat(page.locator("main article")).hasCount(Math.min(10, Integer.parseInt(count)));
    }
  }

  @Test
  void backAndForwardShowWhatWasThere() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/search?q=수소");
      String before = page.getByRole(AriaRole.HEADING, level(1)).textContent();
      page.locator("a[href*='publisher=']").first().click();
      String after = page.getByRole(AriaRole.HEADING, level(1)).textContent();
      assertThat(page.locator(".chip")).hasCount(1);

      page.goBack();
      assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText(before);
      assertThat(page.locator(".chip")).hasCount(0);
      page.goForward();
      assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText(after);
    }
  }

  @Test
  void aNameThatIsRecognisedNarrowsAndCanBeTakenForWords() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/search?q=염지수");
      page.locator(".reading summary").click();
      Locator recognised = page.locator(".recognised li").first();
      assertThat(recognised).containsText("발언자");
      assertThat(recognised).containsText("으로 결과를 좁혔습니다");

      recognised.getByRole(AriaRole.LINK).click();
      assertThat(page.locator(".reading summary")).containsText("붙어 있는 말 염지수");
      assertThat(page.locator(".recognised")).hasCount(0);
      assertThat(page.locator("main article")).not().hasCount(0);
    }
  }

  @Test
  void whatWasFoundInATextIsMarkedOnRequest() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/releases/page-1");
      Locator found = page.locator(".body .found").first();
      String plain = decoration(found);

      page.getByText("본문에서 찾아낸 내용 표시").click();
      assertThat(decoration(found)).isNotEqualTo(plain);
      assertThat(page.locator(".legend")).containsText("인용된 말");
      page.getByText("찾아낸 내용과 규칙").click();
      assertThat(page.locator(".evidence td code").first()).isVisible();
    }
  }

  private static String decoration(Locator text) {
    return (String)
        text.evaluate(
            "it => getComputedStyle(it).backgroundColor + getComputedStyle(it).textDecorationLine");
  }

  @Test
  void aQuotationLeadsToItsPlaceInTheText() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/quotes?q=버스");
      page.locator(".said .origin a").first().click();

      assertThat(page).hasURL(Pattern.compile("/releases/.*#q\\d+$"));
      String id = page.url().substring(page.url().indexOf('#'));
      assertThat(page.locator(id)).isVisible();
    }
  }

  @Test
  void aReaderGoesFromResultToResult() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/search?q=수소");
      Locator titles = page.locator("main article h3 a");
      String first = titles.nth(0).textContent().strip();
      String second = titles.nth(1).textContent().strip();
      titles.nth(0).click();
      page.locator("a[rel=next]").click();
      assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText(second);
      page.locator("a[rel=prev]").click();
      assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText(first);
      assertThat(page.locator("a[rel=prev]")).hasCount(0);
      page.locator("a.back").click();
      assertThat(page).hasURL(Pattern.compile("/search\\?q="));
    }
  }

  @Test
  void twoQueriesAreComparedInAChartAndATable() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/trends?q=수소");
      page.locator("main input[name=with]").fill("기술");
      page.locator("main input[name=with]").press("Enter");

      assertThat(page.locator("main svg polyline, main svg path")).not().hasCount(0);
      assertThat(page.locator("main table thead")).containsText("수소");
      assertThat(page.locator("main table thead")).containsText("기술");
    }
  }

  @Test
  void aReaderFindsASpeakerInTheListOfAll() {
    try (BrowserContext context = context(PHONE)) {
      Page page = open(context, "/");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("모든 발언자")).click();
      Locator names = page.locator(".names li");
      int all = names.count();
      page.locator("main input[name=prefix]").fill("염짓");
      page.locator("main input[name=prefix]").press("Enter");

      assertThat(names.count()).isLessThan(all);
      Locator person = names.filter(new Locator.FilterOptions().setHasText("염지수")).first();
      assertThat(person.locator(".post")).isVisible();
      person.getByRole(AriaRole.LINK).click();
      assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("염지수");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("발언자").setExact(true))
          .click();
      assertThat(page).hasURL(Pattern.compile("/speakers$"));
    }
  }

  @Test
  void theListOfAResultNarrowsTheResult() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/publishers?q=수소");
      Locator first = page.locator(".names li").first();
      String count = first.locator(".count").textContent().replaceAll("[^0-9]", "");
      first.getByRole(AriaRole.LINK).click();

      assertThat(page.locator(".chip")).hasCount(1);
      assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("“수소” " + count + "건");
    }
  }

  @Test
  void whereNothingIsQuotedThePageShowsTheReleases() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/quotes?q=대설");
      assertThat(page.locator(".said")).hasCount(0);
      assertThat(page.locator(".unquoted article")).not().hasCount(0);

      page.locator(".unquoted a.more").first().click();
      assertThat(page).hasURL(Pattern.compile("/search\\?q="));
      assertThat(page.locator("main article")).not().hasCount(0);
    }
  }

  @Test
  void peopleAreShownWithTheirOffices() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/people?q=버스");

      assertThat(page.locator(".people li .post").first()).isVisible();
    }
  }

  @Test
  void onAPhoneTheFactsOfAReleaseStandBeforeItsText() {
    try (BrowserContext context = context(PHONE)) {
      Page page = open(context, "/releases/gaon-2024-0509-hydrogen-bus");
      Locator speaker = page.locator(".panel .person a").first();

      assertThat(speaker).isVisible();
      assertThat(speaker.boundingBox().y).isLessThan(page.locator(".body").boundingBox().y);
      assertThat(page.locator(".panel .quote").first()).isHidden();
      page.locator(".panel > details > summary").click();
      assertThat(page.locator(".panel .quote").first()).isVisible();
    }
  }

  @Test
  void onAWideScreenTheFactsStandOpenBesideTheText() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/releases/gaon-2024-0509-hydrogen-bus");

      assertThat(page.locator(".panel .quote").first()).isVisible();
      assertThat(page.locator(".panel").boundingBox().x)
          .isGreaterThan(page.locator(".body").boundingBox().x);
    }
  }

  @Test
  void onPaperAReleaseIsItsFactsAndItsText() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/releases/gaon-2024-0509-hydrogen-bus");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.locator(".panel .person a").first()).isVisible();
      assertThat(page.locator(".body")).isVisible();
      assertThat(page.locator("#citation")).isVisible();
      assertThat(page.locator(".panel .quote").first()).isHidden();
      assertThat(page.locator(".related").first()).isHidden();
    }
  }

  @Test
  void theHomePageNamesWhoSpeaksMost() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/");
      Locator releases = page.locator(".people .go a").first();
      String count = releases.textContent().replaceAll("[^0-9]", "");
      releases.click();

      assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText(count + "건");
    }
  }

  @Test
  void theLabelsOfAChartCanBeReadOnAPhone() {
    try (BrowserContext context = context(PHONE)) {
      Page page = open(context, "/trends?q=수소&with=기술");
      Object smallest =
          page.evaluate(
              "Math.min(...[...document.querySelectorAll('.chart text')]"
                  + ".map(it => it.getBoundingClientRect()).filter(it => it.height)"
                  + ".map(it => it.height))");
      Object last =
          page.evaluate(
              "Math.max(...[...document.querySelectorAll('.chart text')]"
                  + ".map(it => it.getBoundingClientRect().right))");

      assertThat(((Number) smallest).doubleValue()).isGreaterThanOrEqualTo(12);
      assertThat(((Number) last).doubleValue()).isLessThanOrEqualTo(PHONE);
    }
  }

  @Test
  void aPartOfAQueryIsSaidInWords() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/search?q=venue:부산 꿀벌");

      assertThat(page.locator("main")).containsText("‘장소 부산’ 없이 찾기");
      assertThat(page.locator("main")).not().containsText("venue:\"부산\"’");
    }
  }

  @Test
  void theKeyboardIsEnough() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/search?q=수소");
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.locator("main :focus")).hasCount(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=<script>alert(1)</script>",
        "/search?q=\"><img src=x onerror=alert(1)>&speaker=<b onclick=alert(1)>",
        "/trends?q=<svg onload=alert(1)>&with=</title><script>alert(1)</script>",
        "/speakers/<script>alert(1)</script>",
      })
  void hostileTextIsText(String path) {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      List<String> alerts = new ArrayList<>();
      page.onDialog(
          dialog -> {
            alerts.add(dialog.message());
            dialog.dismiss();
          });
      page.navigate(server.url() + path);

      assertThat(page.locator("main img, main b[onclick], main svg[onload]")).hasCount(0);
      assertThat(alerts).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=반도체",
        "/search?q=없는말이다정말",
        "/releases/page-1",
        "/search?sort=best",
        "/speakers",
        "/trends?q=수소"
      })
  void nothingStandsOutOfAPhone(String path) {
    try (BrowserContext context = context(PHONE)) {
      Page page = open(context, path);

      int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
      assertThat(width).isLessThanOrEqualTo(PHONE);
    }
  }

  @Test
  void thePhoneKeepsTheFacetsBehindAButton() {
    try (BrowserContext context = context(PHONE)) {
      Page page = open(context, "/search?q=반도체");
      Locator publisher = page.locator("a[href*='publisher=']").first();

      assertThat(publisher).isHidden();
      page.getByText("결과 좁히기").click();
      assertThat(publisher).isVisible();
    }
  }

  @Test
  void theLanguageStaysWhenItIsSwitched() {
    try (BrowserContext context = context(DESKTOP)) {
      Page page = open(context, "/search?q=ocean");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();

      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("ocean");
      page.locator("main article").first().getByRole(AriaRole.LINK).first().click();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
  }

  private Page open(BrowserContext context, String path) {
    return server.open(context, path);
  }

  private BrowserContext context(int width) {
    return chromium.reader(width, 900, false);
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }
}
