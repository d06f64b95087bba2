package gongbo.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the box does while somebody types, in a real browser. */
@ExtendWith(Shared.class)
class SuggestionsIT {
  private final SampleServer server;
  private final Chromium chromium;

  SuggestionsIT(SampleServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
  }

  @Test
  void aNameIsSuggestedWhileItsSyllablesAreComposed() {
    try (BrowserContext context = context(1280)) {
      Page page = open(context);
      box(page).focus();
      InputMethod method = new InputMethod(page);
      method.type("염", "ㅇ", "여", "염");
      method.compose("ㅈ");

      assertThat(option(page)).containsText("염지수");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("추천");
      assertThat(box(page)).hasValue("염ㅈ");
      assertThat(box(page)).hasAttribute("aria-expanded", "true");
    }
  }

  @Test
  void anEnterThatEndsAComposingSearchesNothingAndTheNextSearchesOnce() {
    try (BrowserContext context = context(1280)) {
      Page page = open(context);
      List<String> searches = requests(page, "/search?");
      box(page).focus();
      InputMethod method = new InputMethod(page);
      method.type("수", "ㅅ", "수");
      method.compose("소");
      method.enter();
      method.commit("소");
      assertThat(box(page)).hasValue("수소");
      assertThat(page).hasURL(server.url() + "/");

      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("/search\\?q="));
      assertThat(searches).hasSize(1);
    }
  }

  @Test
  void aStormOfKeysIsOneRequest() {
    try (BrowserContext context = context(1280)) {
      Page page = open(context);
      List<String> asked = requests(page, "/suggestions?");
      box(page).focus();
      page.keyboard().type("duawltn");

      assertThat(option(page)).containsText("염지수");
      assertThat(asked).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void arrowsChooseAndEnterOpensWhatIsChosen() {
    try (BrowserContext context = context(1280)) {
      Page page = open(context);
      box(page).fill("염지");
      option(page).waitFor();
      page.keyboard().press("ArrowDown");

      assertThat(option(page)).hasAttribute("aria-selected", "true");
      assertThat(box(page)).hasAttribute("aria-activedescendant", "suggestion-0");
      assertThat(box(page)).hasValue("염지");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("speaker="));

      page.goBack();
      assertThat(page).hasURL(server.url() + "/");
    }
  }

  @Test
  void escapeClosesTheListAndKeepsTheWords() {
    try (BrowserContext context = context(1280)) {
      Page page = open(context);
      box(page).fill("염지");
      option(page).waitFor();
      page.keyboard().press("Escape");

      assertThat(option(page)).isHidden();
      assertThat(box(page)).hasValue("염지");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("/search\\?q="));
    }
  }

  @Test
  void aFingerOpensASuggestion() {
    try (BrowserContext context = context(390)) {
      Page page = open(context);
      box(page).tap();
      box(page).fill("염지");
      option(page).tap();

      assertThat(page).hasURL(Pattern.compile("speaker="));
    }
  }

  @Test
  void twoQuickPressesAreOneSearch() {
    try (BrowserContext context = context(1280)) {
      Page page = open(context);
      List<String> searches = requests(page, "/search?");
      box(page).fill("수소");
      page.evaluate(
          "() => { const form = document.querySelector('form.box'); form.requestSubmit();"
              + " form.requestSubmit(); }");

      assertThat(page).hasURL(Pattern.compile("/search\\?q="));
      assertThat(searches).hasSize(1);
    }
  }

  private static List<String> requests(Page page, String path) {
    List<String> requests = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains(path)) {
            requests.add(request.url());
          }
        });
    return requests;
  }

  private static Locator box(Page page) {
    return page.getByRole(AriaRole.COMBOBOX);
  }

  private static Locator option(Page page) {
    return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setIncludeHidden(true))
        .first();
  }

  private Page open(BrowserContext context) {
    return server.open(context, "/");
  }

  private BrowserContext context(int width) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setLocale("ko-KR")
                .setHasTouch(width < 500)
                .setViewportSize(width, 900));
  }

  /** A Korean input method, as Chromium's protocol plays it. */
  private static final class InputMethod {
    private static final int PROCESSED = 229;

    private final CDPSession session;

    InputMethod(Page page) {
      session = page.context().newCDPSession(page);
    }

    /** Composes a syllable step by step and ends with it. */
    void type(String syllable, String... steps) {
      for (String step : steps) {
        compose(step);
      }
      commit(syllable);
    }

    void compose(String text) {
      JsonObject composition = new JsonObject();
      composition.addProperty("text", text);
      composition.addProperty("selectionStart", text.length());
      composition.addProperty("selectionEnd", text.length());
      session.send("Input.imeSetComposition", composition);
    }

    void commit(String text) {
      JsonObject inserted = new JsonObject();
      inserted.addProperty("text", text);
      session.send("Input.insertText", inserted);
    }

    /** The key as a page sees it that the input method takes for itself. */
    void enter() {
      for (String type : List.of("rawKeyDown", "keyUp")) {
        JsonObject key = new JsonObject();
        key.addProperty("type", type);
        key.addProperty("key", "Enter");
        key.addProperty("windowsVirtualKeyCode", PROCESSED);
        session.send("Input.dispatchKeyEvent", key);
      }
    }
  }
}
