package gongbo.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does without a mouse. */
@ExtendWith(Shared.class)
@Order(4)
class KeyboardIT {
  private static final int MOST_TABS = 3;

  private final SampleServer server;
  private final Chromium chromium;

  KeyboardIT(SampleServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
  }

  /** The skip link works without the script, on a phone and a desktop. */
  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void theSkipLinkLeadsToTheFirstHit(int width) {
    try (BrowserContext context = context(width, false)) {
      Page page = open(context, "/search?q=수소&topic=교통·물류");
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      page.keyboard().press("Enter");
      int tabs = 1;
      while (tabs < MOST_TABS && page.locator(".hits :focus").count() == 0) {
        page.keyboard().press("Tab");
        tabs++;
      }

      assertThat(page.locator(".hits > li:first-child h3 a")).isFocused();
    }
  }

  @Test
  void keysMoveBetweenTheBoxAndTheHits() {
    try (BrowserContext context = context(1280, true)) {
      Page page = open(context, "/search?q=수소");
      Locator titles = page.locator(".list .hits > li > article h3 a");
      page.keyboard().press("j");
      assertThat(titles.nth(0)).isFocused();
      page.keyboard().press("j");
      assertThat(titles.nth(1)).isFocused();
      page.keyboard().press("k");
      page.keyboard().press("k");
      assertThat(titles.nth(0)).isFocused();
      page.keyboard().press("/");
      assertThat(page.locator("#q")).isFocused();
      page.keyboard().type("/jk?");
      assertThat(page.locator("#q")).hasValue("/jk?");
      assertThat(page.locator("#keys")).isHidden();
    }
  }

  @Test
  void aKeyShowsTheKeys() {
    try (BrowserContext context = context(1280, true)) {
      Page page = open(context, "/search?q=수소&lang=en");
      Locator help = page.locator("#keys");
      page.keyboard().press("?");
      assertThat(help).isVisible();
      assertThat(help).containsText("Next result");
      page.keyboard().press("Escape");
      assertThat(help).isHidden();
    }
  }

  @Test
  void aMenuOpensAndClosesWithoutAMouse() {
    try (BrowserContext context = context(1280, true)) {
      Page page = open(context, "/search?q=수소");
      Locator summary = page.locator(".citing > summary");
      summary.focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#citation")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator("#citation")).isHidden();
      assertThat(summary).isFocused();
    }
  }

  /** Every control of a page can be reached with the Tab key, and none holds it. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=수소", "/trends?q=수소", "/releases/page-1", "/api"})
  void tabPassesThroughThePage(String path) {
    try (BrowserContext context = context(1280, true)) {
      Page page = open(context, path);
      page.evaluate("document.activeElement.blur()");
      int most = page.locator("a[href], button, input, summary, [tabindex='0']").count() + 2;
      int stops = 0;
      boolean inFooter = false;
      while (!inFooter && stops < most) {
        page.keyboard().press("Tab");
        stops++;
        inFooter = page.locator("footer :focus").count() > 0;
      }

      assertThat(inFooter).as("reaches the footer within %d stops", most).isTrue();
    }
  }

  private Page open(BrowserContext context, String path) {
    return server.open(context, path);
  }

  private BrowserContext context(int width, boolean script) {
    return chromium.reader(width, 900, script);
  }
}
