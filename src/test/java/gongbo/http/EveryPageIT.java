package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, whatever it shows. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {
  private static final int DESKTOP = 1280;
  private static final int PHONE = 390;

  private final SampleServer server;
  private final Chromium chromium;
  private BrowserContext context;

  EveryPageIT(SampleServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
  }

  @BeforeAll
  void start() throws Exception {
    context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("ko-KR"));
  }

  static Stream<String> pages() {
    return Stream.of(
        "/",
        "/?lang=en",
        "/search?q=반도체",
        "/search?q=수소&topic=교통·물류&from=2024&page=1&lang=en",
        "/search?q=없는말이다정말",
        "/quotes?q=안전",
        "/people?q=안전",
        "/trends?q=안전&with=수소",
        "/releases/page-1",
        "/releases/gaon-2024-0509-hydrogen-bus?q=수소&at=1&lang=en",
        "/speakers/염지수",
        "/topics/환경?lang=en",
        "/topics?lang=en",
        "/speakers?q=수소&lang=en",
        "/publishers?prefix=없는이름",
        "/api",
        "/embed",
        "/status?lang=en",
        "/search?sort=best",
        "/releases/none");
  }

  /** WCAG 2.2 and the practices that axe-core knows, on a light desktop and a dark phone. */
  @ParameterizedTest
  @MethodSource("pages")
  void everybodyCanUseIt(String path) {
    Page page = context.newPage();
    page.navigate(server.url() + path);
    List<String> violations = new ArrayList<>();
    for (boolean dark : List.of(false, true)) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
      page.setViewportSize(dark ? PHONE : DESKTOP, 900);
      new AxeBuilder(page)
          .analyze()
          .getViolations()
          .forEach(
              rule ->
                  rule.getNodes()
                      .forEach(node -> violations.add(rule.getId() + " " + node.getHtml())));
    }
    page.close();

    assertThat(violations).isEmpty();
  }

  /** No more than the screen of a phone, and of a desktop that shows everything twice as large. */
  @ParameterizedTest
  @MethodSource("pages")
  void nothingStandsOutOfTheScreen(String path) {
    Page page = context.newPage();
    for (int width : List.of(PHONE, DESKTOP / 2)) {
      page.setViewportSize(width, 900);
      page.navigate(server.url() + path);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(width);
    }
    page.close();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void itsHtmlIsValid(String path) throws Exception {
    String html =
        context
            .request()
            .get(server.url() + path, RequestOptions.create().setHeader("Accept", "text/html"))
            .text();
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);

    String messages =
        validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    assertThat(messages).contains("No errors found.");
  }
}
