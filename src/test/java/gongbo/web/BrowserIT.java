package gongbo.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does, in a real browser with JavaScript switched off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {
  private static final int DESKTOP = 1280;
  private static final int PHONE = 390;

  private SampleServer server;
  private Chromium chromium;

  @BeforeAll
  void start() throws Exception {
    server = SampleServer.start();
    chromium = Chromium.start();
  }

  @AfterAll
  void stop() throws Exception {
    chromium.close();
    server.close();
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=반도체",
        "/search?q=없는말이다정말",
        "/releases/page-1",
        "/search?sort=best"
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
      page.getByText("조건으로 좁히기").click();
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
    Page page = context.newPage();
    page.navigate(server.url() + path);
    return page;
  }

  private BrowserContext context(int width) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale("ko-KR")
                .setViewportSize(width, 900));
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }
}
