package gongbo.alerts;

import gongbo.config.ConfigFolder;
import gongbo.pages.AlertMails;
import gongbo.release.Release;
import gongbo.request.Language;
import gongbo.search.SearchService;
import gongbo.search.SmallIndex;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alerts over small indexes, with a mail server. Every reindex restarts the service and the worker,
 * so that nothing is remembered but what is in the store.
 */
final class AlertHarness implements AutoCloseable {
  /** A Wednesday, 9 o'clock in Korea. */
  static final Instant BEGIN = Instant.parse("2026-03-04T00:00:00Z");

  static final URI SITE = URI.create("https://gongbo.example");

  final MutableClock clock = new MutableClock(BEGIN);
  final MailCatcher mail = MailCatcher.start();
  private final Path folder;
  private final AlertLimits limits;
  private final ConfigFolder config;
  private @Nullable SearchService service;
  private @Nullable Alerts alerts;

  AlertHarness(Path folder) {
    this(folder, ConfigFolder.bundled(), AlertLimits.USUAL);
  }

  AlertHarness(Path folder, ConfigFolder config, AlertLimits limits) {
    this.folder = folder;
    this.config = config;
    this.limits = limits;
  }

  /** Makes a generation of some releases and takes a turn. */
  AlertHarness reindex(Release... releases) throws Exception {
    SmallIndex.build(folder, List.of(releases));
    return restart();
  }

  /** Restarts service and worker and takes a turn. */
  AlertHarness restart() throws Exception {
    closeAlerts();
    SearchService opened = SearchService.open(folder, config, clock);
    service = opened;
    alerts = Alerts.open(settings(), opened, AlertMails.of(settings()), clock);
    return turn();
  }

  AlertSettings settings() {
    return settings(folder, mail.server(), limits);
  }

  static AlertSettings settings(Path folder, SmtpServer server, AlertLimits limits) {
    return AlertSettingsBuilder.builder()
        .store(folder.resolve("alerts.db"))
        .server(server)
        .from(new MailAddress("alerts@gongbo.example"))
        .site(SITE)
        .key("a key of thirty-two characters or more")
        .limits(limits)
        .build();
  }

  AlertHarness turn() throws Exception {
    alerts().turn();
    return this;
  }

  Alerts alerts() {
    if (alerts == null) {
      throw new IllegalStateException("nothing is indexed yet");
    }
    return alerts;
  }

  /** Asks for an alert. */
  Alerts.Outcome ask(String address, String query, Frequency.Period period) {
    return alerts()
        .subscribe(
            AlertRequestBuilder.builder()
                .address(MailAddress.parse(address).orElseThrow())
                .search(SavedSearch.parse(query))
                .frequency(new Frequency(period, 8))
                .language(Language.KOREAN)
                .network("203.0.113.0")
                .build());
  }

  /** Asks for an alert and confirms it from the mail; forgets that mail. */
  AlertHarness follow(String address, String query, Frequency.Period period) throws Exception {
    ask(address, query, period);
    turn();
    String link = MailCatcher.link(mail.mails().getLast(), "/alerts/confirm");
    if (alerts().confirm(token(link)).isEmpty()) {
      throw new AssertionError("not confirmed: " + link);
    }
    mail.clear();
    return this;
  }

  static String token(String link) {
    return link.substring(link.indexOf("?t=") + 3);
  }

  void closeAlerts() throws IOException {
    if (alerts != null) {
      alerts.close();
      alerts = null;
    }
    if (service != null) {
      service.close();
      service = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeAlerts();
    mail.close();
  }
}
