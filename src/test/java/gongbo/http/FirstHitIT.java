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

/** The first hit is in view when a page of results opens, whatever is said about the query. */
@ExtendWith(Shared.class)
@Order(3)
class FirstHitIT {
  /** Where the first hit begins at the latest, in pixels from the top. */
  private static final int PHONE_LIMIT = 360;

  private static final int DESKTOP_LIMIT = 300;

  private final SampleServer server;
  private final Chromium chromium;

  FirstHitIT(SampleServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search",
        "/search?q=수소",
        "/search?q=hydrogen&lang=en",
        "/search?q=수소 뻐스",
        "/search?q=염지수",
        "/search?q=염지수 버스 2024년",
        "/search?q=수소 버스 꿀벌 대설 반도체",
        "/search?q=수소 버스 꿀벌 대설 반도체&from=2023&topic=교통·물류&lang=en",
        "/search?q=수소&topic=교통·물류&from=2024&page=1",
        "/search?q=수소&topic=교통·물류&topic=환경&from=2023&to=2025&lang=en",
        "/quotes?q=버스",
      })
  void isInView(String path) {
    assertThat(topOfFirstHit(path, 390, 844)).as("phone").isLessThan(PHONE_LIMIT);
    assertThat(topOfFirstHit(path, 1280, 900)).as("desktop").isLessThan(DESKTOP_LIMIT);
  }

  private double topOfFirstHit(String path, int width, int height) {
    try (BrowserContext context = context(width, height)) {
      Page page = open(context, path);
      return page.locator(".list .hits > li").first().boundingBox().y;
    }
  }

  @Test
  void theReadingOpensToItsDetails() {
    try (BrowserContext context = context(390, 844)) {
      Page page = open(context, "/search?q=염지수 버스");
      Locator recognised = page.locator(".recognised").first();

      assertThat(recognised).isHidden();
      page.locator(".reading summary").click();
      assertThat(recognised).isVisible();
    }
  }

  @Test
  void theActionsOfAPhoneAreOneMenu() {
    try (BrowserContext context = context(390, 844)) {
      Page page = open(context, "/search?q=수소");
      Locator follow = page.locator(".follow");

      assertThat(follow).isHidden();
      page.getByText("저장과 공유").click();
      assertThat(follow).isVisible();
      page.getByText("내보내기").click();
      assertThat(page.locator("a[href*='format=csv']")).isVisible();
    }
  }

  private Page open(BrowserContext context, String path) {
    return server.open(context, path);
  }

  private BrowserContext context(int width, int height) {
    return chromium.reader(width, height, false);
  }
}
