package gongbo.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gongbo.alerts.MailCatcher;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole way of an alert, in a real browser with JavaScript switched off. */
@ExtendWith(Shared.class)
@Order(2)
class AlertsIT {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Chromium chromium;

  AlertsIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @Test
  void aReaderFollowsASearchUntilSheHasEnough() throws Exception {
    try (AlertServer server = AlertServer.start();
        BrowserContext context = chromium.reader(1280, 800, false);
        BrowserContext scripts = chromium.reader(390, 800, true)) {
      Page page = context.newPage();
      page.navigate(server.url() + "/search?q=수소 버스");
      page.locator("a.follow").click();
      assertThat(page.locator(".followed")).hasText("수소 버스");
      everybodyCanUse(scripts, page.url());
      follow(page, "reader@press.example");

      server.mail.waitFor(1);
      confirm(server, page, scripts);
      followAs(server, "another@press.example");
      server.mail.clear();

      server.publish("second", "수소 버스 충전소 개소");
      server.mail.waitFor(2);
      MimeMessage mail = server.mail.mailTo("reader@press.example");
      assertThat(mail.getSubject()).isEqualTo("수소 버스: 새 보도자료 1건");
      assertThat(MailCatcher.part(mail, 0))
          .contains("충전소 개소", "/releases/second")
          .doesNotContain("보급 계획");
      String unsubscribe = MailCatcher.link(mail, "/alerts/unsubscribe");
      page.navigate(server.url() + MailCatcher.link(mail, "/alerts/manage"));
      assertThat(page.locator(".mine")).hasCount(1);
      everybodyCanUse(scripts, page.url());
      server.mail.clear();

      // What a mail program does (RFC 8058).
      assertThat(
              server
                  .send("POST", unsubscribe, "List-Unsubscribe=One-Click", "Content-Type", FORM)
                  .statusCode())
          .isEqualTo(200);
      // Mails at once have ten minutes between them.
      server.clock.pass(Duration.ofMinutes(11));
      server.publish("third", "수소 버스 시승 행사");
      server.mail.waitFor(1);
      assertThat(server.mail.mails().getFirst().getAllRecipients()[0])
          .hasToString("another@press.example");
      assertThat(server.mail.mails()).hasSize(1);
    }
  }

  private static void follow(Page page, String address) {
    page.getByRole(AriaRole.TEXTBOX).last().fill(address);
    page.locator("select[name=period]").selectOption("once");
    page.locator("form.alert button").click();
    assertThat(page.locator("h1")).hasText("메일을 확인해 주세요");
  }

  private static void confirm(AlertServer server, Page page, BrowserContext scripts)
      throws Exception {
    MimeMessage mail = server.mail.mails().getFirst();
    page.navigate(server.url() + MailCatcher.link(mail, "/alerts/confirm"));
    assertThat(page.locator("h1")).hasText("이 알림을 받을까요?");
    everybodyCanUse(scripts, page.url());
    page.locator("form.alert button").click();
    assertThat(page.locator("h1")).hasText("알림을 시작했습니다");
  }

  /** A second reader, whose mail shows that the worker has seen a generation. */
  private static void followAs(AlertServer server, String address) throws Exception {
    String form = "q=" + SampleServer.encoded("수소 버스") + "&period=once&address=" + address;
    assertThat(server.send("POST", "/follow", form, "Content-Type", FORM).statusCode())
        .isEqualTo(200);
    server.mail.waitFor(2);
    String confirm = MailCatcher.link(server.mail.mailTo(address), "/alerts/confirm");
    assertThat(server.send("POST", confirm, "").statusCode()).isEqualTo(200);
  }

  /** Checks a page with axe-core, which is a script. */
  private static void everybodyCanUse(BrowserContext scripts, String address) {
    Page page = scripts.newPage();
    page.navigate(address);
    List<String> violations =
        new AxeBuilder(page)
            .setLegacyMode(true).analyze().getViolations().stream()
                .flatMap(
                    rule -> rule.getNodes().stream().map(node -> rule.getId() + node.getHtml()))
                .toList();
    page.close();
    assertThat(violations).isEmpty();
  }
}
