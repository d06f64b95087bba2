package gongbo.alerts;

import gongbo.config.ConfigFolder;
import gongbo.pages.AlertMails;
import gongbo.search.SearchService;
import java.nio.file.Path;

/** A worker that sends what there is to send, and ends. */
final class AlertProcess {
  private AlertProcess() {}

  /** Sends the mails of a folder to a mail server on this machine. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    SmtpServer server =
        new SmtpServer(
            "127.0.0.1", Integer.parseInt(arguments[1]), SmtpServer.Security.NONE, null, null);
    AlertSettings settings = AlertHarness.settings(folder, server, AlertLimits.USUAL);
    try (SearchService service =
            SearchService.open(folder, ConfigFolder.bundled(), () -> AlertHarness.BEGIN);
        Alerts alerts =
            Alerts.open(settings, service, AlertMails.of(settings), () -> AlertHarness.BEGIN)) {
      do {
        alerts.turn();
      } while (alerts.status().waiting() > 0);
    }
  }
}
