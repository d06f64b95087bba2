package gongbo.alerts;

import gongbo.alerts.AlertMatcher.Match;
import gongbo.alerts.AlertMatcher.Matches;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What subscriptions will be told and the mails that tell it. A mail stays until a mail server has
 * taken it, with the same id, so that a mail that is sent twice arrives as one.
 */
final class Outbox {
  /** The pause after the first failure to send a mail; each next one is twice as long. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** How often the pause is doubled, to about four hours. */
  private static final int LONGEST_PAUSE = 8;

  /** The time after which a mail is given up, as mail servers do (RFC 5321, section 4.5.4.1). */
  private static final Duration GIVE_UP = Duration.ofDays(5);

  /** The time for which mails that were sent are listed in an export. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final AlertDatabase database;
  private final String domain;

  /**
   * @param domain the domain of the ids of mails
   */
  Outbox(AlertDatabase database, String domain) {
    this.database = database;
    this.domain = domain;
  }

  /** The kinds of mails. */
  enum Kind {
    CONFIRMATION,
    RELEASES
  }

  /**
   * A mail to be sent.
   *
   * @param id the number in the store
   * @param subscription the id of the subscription
   * @param kind the kind
   * @param messageId the header {@code Message-ID}
   * @param unlisted the number of matches that it counts and does not list
   * @param created when it was made
   * @param attempts the attempts to send it that failed
   */
  @RecordBuilder
  record Pending(
      long id,
      String subscription,
      Kind kind,
      String messageId,
      long unlisted,
      Instant created,
      int attempts) {}

  /**
   * A release of a mail.
   *
   * @param release the id of the release
   * @param corrected whether its text was corrected
   */
  record Item(String release, boolean corrected) {}

  /**
   * Records the matches of a subscription. A release that it was told of already is told again only
   * as a correction of what matched.
   *
   * @param corrected the ids of the releases whose text is another one
   */
  void tell(String subscription, Matches matches, Set<String> corrected) {
    database.execute(
        () -> {
          String insert =
              """
              insert into told (subscription, release, matched, corrected)
              select id, ?, ?, ? from subscription where id = ?
              on conflict (subscription, release) do update
              set matched = excluded.matched, corrected = excluded.corrected, mail = null
              where excluded.corrected and matched <> excluded.matched
              """;
          try (PreparedStatement statement = database.prepare(insert)) {
            for (Match match : matches.releases()) {
              statement.setString(1, match.id());
              statement.setString(2, match.matched());
              statement.setBoolean(3, corrected.contains(match.id()));
              statement.setString(4, subscription);
              statement.executeUpdate();
            }
          }
          if (matches.unlisted() > 0) {
            database.update(
                "update subscription set unlisted = unlisted + ? where id = ?",
                matches.unlisted(),
                subscription);
          }
        });
  }

  /** Makes a mail of everything that a subscription has not been told, if there is anything. */
  void collect(String id, Instant now) {
    database.execute(
        () -> {
          long waiting =
              database.count(
                  """
                  select (select count(*) from told where subscription = ? and mail is null)
                      + (select unlisted from subscription where id = ?)
                  """,
                  id,
                  id);
          if (waiting > 0) {
            long mail = add(id, Kind.RELEASES, now);
            database.update(
                "update mail set unlisted = (select unlisted from subscription where id = ?)"
                    + " where id = ?",
                id,
                mail);
            database.update(
                "update told set mail = ? where subscription = ? and mail is null", mail, id);
            database.update("update subscription set unlisted = 0 where id = ?", id);
          }
        });
  }

  /** Adds a mail to a subscription and returns its number. */
  long add(String subscription, Kind kind, Instant now) {
    return database.insert(
        """
        insert into mail (subscription, kind, message_id, unlisted, created, due)
        values (?, ?, ?, 0, ?, ?)
        """,
        subscription,
        kind.name(),
        "<" + UUID.randomUUID() + "@" + domain + ">",
        now.getEpochSecond(),
        now.getEpochSecond());
  }

  /** Returns the mails to be sent now, oldest first. */
  List<Pending> pending(Instant now, int most) {
    return database.list(
        """
        select id, subscription, kind, message_id, unlisted, created, attempts from mail
        where sent is null and due <= ? order by id limit ?
        """,
        Outbox::read,
        now.getEpochSecond(),
        most);
  }

  /** Returns the number of mails that wait, also for another attempt. */
  long waiting() {
    return database.count("select count(*) from mail where sent is null");
  }

  /** Returns the releases of a mail. */
  List<Item> items(long mail) {
    return database.list(
        "select release, corrected from told where mail = ? order by release",
        row -> new Item(row.getString(1), row.getBoolean(2)),
        mail);
  }

  void sent(long mail, Instant now) {
    database.update("update mail set sent = ? where id = ?", now.getEpochSecond(), mail);
  }

  /** Puts a mail off after an attempt that failed; one that is too old is given up. */
  void failed(Pending mail, Instant now) {
    if (mail.created().plus(GIVE_UP).isBefore(now)) {
      sent(mail.id(), now);
      return;
    }
    Duration pause = PAUSE.multipliedBy(1L << Math.min(mail.attempts(), LONGEST_PAUSE));
    database.update(
        "update mail set attempts = attempts + 1, due = ? where id = ?",
        now.plus(pause).getEpochSecond(),
        mail.id());
  }

  /** Forgets mails that were sent long ago; what they told stays known. */
  void forget(Instant now) {
    database.update("delete from mail where sent < ?", now.minus(KEPT).getEpochSecond());
  }

  private static Pending read(ResultSet row) throws SQLException {
    return OutboxPendingBuilder.builder()
        .id(row.getLong("id"))
        .subscription(row.getString("subscription"))
        .kind(Kind.valueOf(row.getString("kind")))
        .messageId(row.getString("message_id"))
        .unlisted(row.getLong("unlisted"))
        .created(Instant.ofEpochSecond(row.getLong("created")))
        .attempts(row.getInt("attempts"))
        .build();
  }
}
