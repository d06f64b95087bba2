package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, whatever it shows. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1)
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

  /** WCAG 2.2 and the practices that axe-core knows, on a light desktop and a dark phone. */
  @ParameterizedTest
  @MethodSource("gongbo.http.SamplePages#all")
  void everybodyCanUseIt(String path) {
    AxeRunOptions violationsOnly = new AxeRunOptions();
    violationsOnly.setResultTypes(List.of("violations"));
    Page page = context.newPage();
    page.navigate(server.url() + path);
    List<String> violations = new ArrayList<>();
    for (boolean dark : List.of(false, true)) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
      page.setViewportSize(dark ? PHONE : DESKTOP, 900);
      new AxeBuilder(page)
          // No page has frames, whose results another page would have to unite.
          .setLegacyMode(true)
          .options(violationsOnly)
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
  @MethodSource("gongbo.http.SamplePages#all")
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
}
