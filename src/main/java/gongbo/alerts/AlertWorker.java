package gongbo.alerts;

import gongbo.alerts.AlertMatcher.Matches;
import gongbo.search.ReleaseMatcher;
import gongbo.search.SearchService;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Matches what a snapshot adds and sends the mails that are due. Each step is one transaction, so
 * that a worker that is killed goes on where it was. At worst it sends one mail again, with the
 * same id.
 */
final class AlertWorker {
  /** The mails that are sent over one connection. */
  private static final int MAILS = 100;

  private static final Logger LOG = System.getLogger(AlertWorker.class.getName());

  private final SearchService service;
  private final AlertDatabase database;
  private final Subscriptions subscriptions;
  private final Confirmations confirmations;
  private final Outbox outbox;
  private final MailComposer composer;
  private final MailSender sender;
  private final AlertLimits limits;
  private final InstantSource clock;

  /** The snapshot that was compared with the store. */
  private long scanned = -1;

  AlertWorker(
      SearchService service,
      AlertDatabase database,
      MailComposer composer,
      AlertSettings settings,
      InstantSource clock) {
    this.service = service;
    this.database = database;
    this.subscriptions = new Subscriptions(database);
    this.confirmations = new Confirmations(database, settings.limits());
    this.outbox = new Outbox(database, settings.from().domain());
    this.composer = composer;
    this.sender = new MailSender(settings.server(), settings.from());
    this.limits = settings.limits();
    this.clock = clock;
  }

  /**
   * Does what there is to do.
   *
   * @throws MessagingException when the mail server does not answer
   */
  void turn() throws IOException, InterruptedException, MessagingException {
    if (service.status().snapshot() != scanned) {
      scan();
    }
    subscriptions.expire(clock.instant(), limits.confirmation());
    confirmations.forget(clock.instant());
    outbox.forget(clock.instant());
    collect();
    send();
  }

  private void scan() throws IOException, InterruptedException {
    try (ReleaseMatcher snapshot = service.matcher()) {
      ReleaseScan scan = ReleaseScan.of(snapshot, database);
      boolean silent = isOfOtherProgram(snapshot);
      List<Matches> matches = silent ? List.of() : matches(scan, snapshot);
      database.execute(
          () -> {
            scan.record(database);
            tell(matches, scan.corrected());
            database.update(
                "insert or replace into progress (one, generation, program) values (1, ?, ?)",
                snapshot.generation(),
                snapshot.program());
          });
      scanned = snapshot.number();
      report(scan, silent, matches.size());
    }
  }

  /**
   * Returns whether another program built the generation before. It may read every release in
   * another way, which is no news.
   */
  private boolean isOfOtherProgram(ReleaseMatcher snapshot) {
    return database
        .one("select program from progress", row -> row.getString(1))
        .filter(program -> !program.equals(snapshot.program()))
        .isPresent();
  }

  private List<Matches> matches(ReleaseScan scan, ReleaseMatcher snapshot)
      throws IOException, InterruptedException {
    Set<String> changed = new LinkedHashSet<>(scan.added());
    changed.addAll(scan.corrected());
    List<SavedSearch> searches =
        subscriptions.active().stream().map(Subscription::search).distinct().toList();
    return changed.isEmpty() || searches.isEmpty()
        ? List.of()
        : new AlertMatcher(snapshot.among(changed)).match(searches);
  }

  private void tell(List<Matches> all, Set<String> corrected) {
    Map<SavedSearch, Matches> bySearch = new HashMap<>();
    all.forEach(matches -> bySearch.put(matches.search(), matches));
    for (Subscription subscription : subscriptions.active()) {
      Matches matches = bySearch.get(subscription.search());
      if (matches != null) {
        outbox.tell(subscription.id(), matches, corrected);
      }
    }
  }

  private static void report(ReleaseScan scan, boolean silent, int searches) {
    if (!scan.isEmpty()) {
      LOG.log(
          Level.INFO,
          "alerts: {0} new releases, {1} corrected, {2} searches match{3}",
          scan.added().size(),
          scan.corrected().size(),
          searches,
          silent ? "; nothing is sent of the first generation of another program" : "");
    }
  }

  private void collect() {
    Instant now = clock.instant();
    database.execute(
        () -> {
          for (Subscription subscription : subscriptions.due(now)) {
            outbox.collect(subscription.id(), now);
            subscriptions.setDue(subscription.id(), subscription.frequency().after(now));
          }
        });
  }

  private void send() throws IOException, InterruptedException, MessagingException {
    List<Outbox.Pending> mails = outbox.pending(clock.instant(), MAILS);
    while (!mails.isEmpty()) {
      try (MailSender.Connection connection = sender.connect()) {
        for (Outbox.Pending mail : mails) {
          if (Thread.interrupted()) {
            throw new InterruptedException("the server stops");
          }
          // Each mail is of what is shown at its moment.
          try (ReleaseMatcher snapshot = service.matcher()) {
            send(mail, snapshot, connection);
          }
        }
      }
      mails = outbox.pending(clock.instant(), MAILS);
    }
  }

  /**
   * Sends a mail.
   *
   * @throws MessagingException when the connection is broken
   */
  private void send(Outbox.Pending mail, ReleaseMatcher snapshot, MailSender.Connection connection)
      throws IOException, MessagingException {
    try {
      Mail content = composer.compose(mail, snapshot).orElse(null);
      if (content != null) {
        connection.send(content);
      }
      outbox.sent(mail.id(), clock.instant());
    } catch (MailSender.RefusedException e) {
      LOG.log(Level.INFO, "alerts: the address of mail {0} is refused for good", mail.id());
      subscriptions.refuse(mail.subscription());
      outbox.sent(mail.id(), clock.instant());
    } catch (MailSender.NotNowException e) {
      LOG.log(Level.INFO, "alerts: mail {0} is not taken now", mail.id());
      outbox.failed(mail, clock.instant());
    } catch (MessagingException e) {
      // Nobody knows whether it was taken: it goes again later, after all others.
      outbox.failed(mail, clock.instant());
      throw e;
    } catch (RuntimeException e) {
      // One mail that cannot be written keeps back no other.
      LOG.log(Level.ERROR, "alerts: mail " + mail.id() + " cannot be written", e);
      outbox.failed(mail, clock.instant());
    }
  }
}
