package gongbo.alerts;

import gongbo.alerts.Subscription.State;
import gongbo.alerts.Subscription.Subscriber;
import gongbo.request.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The subscriptions in the store. */
final class Subscriptions {
  private static final String ALL =
      """
      select s.id, r.id as reader, r.address, s.language, s.search, s.period, s.hour, s.state,
          s.created, s.due
      from subscription s join subscriber r on r.id = s.subscriber
      """;

  private final AlertDatabase database;

  Subscriptions(AlertDatabase database) {
    this.database = database;
  }

  /**
   * Adds a subscription that is not confirmed yet.
   *
   * @param token the digest of its token
   */
  void add(Subscription subscription, String token) {
    database.execute(
        () -> {
          database.update(
              """
              insert into subscription
                  (id, subscriber, language, search, period, hour, state, token, created, due)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """,
              subscription.id(),
              reader(subscription.subscriber()),
              subscription.subscriber().language().code(),
              subscription.search().query(),
              subscription.frequency().period().name(),
              subscription.frequency().hour(),
              subscription.state().name(),
              token,
              subscription.created().getEpochSecond(),
              subscription.due().getEpochSecond());
        });
  }

  /** Returns the id of the reader with an address, who may be known by another one. */
  private String reader(Subscriber asked) {
    database.update(
        "insert into subscriber (id, address) values (?, ?) on conflict do nothing",
        asked.id(),
        asked.address());
    return database
        .one(
            "select id from subscriber where address = ?", row -> row.getString(1), asked.address())
        .orElseThrow();
  }

  Optional<Subscription> withId(String id) {
    return database.one(ALL + "where s.id = ?", Subscriptions::read, id);
  }

  Optional<Subscription> withToken(String token) {
    return database.one(ALL + "where s.token = ?", Subscriptions::read, token);
  }

  /** Returns the subscriptions of a reader, latest first. */
  List<Subscription> ofSubscriber(String id) {
    return database.list(
        ALL + "where r.id = ? order by s.created desc, s.id", Subscriptions::read, id);
  }

  /** Returns the subscriptions of an address, latest first. */
  List<Subscription> ofAddress(String address) {
    return database.list(
        ALL + "where r.address = ? order by s.created desc, s.id", Subscriptions::read, address);
  }

  List<Subscription> active() {
    return database.list(
        ALL + "where s.state = ? order by s.id", Subscriptions::read, State.ACTIVE.name());
  }

  /**
   * Returns the active subscriptions whose next mail may be sent; those of mail at once only where
   * there is something to say.
   */
  List<Subscription> due(Instant now) {
    return database.list(
        ALL
            + """
            where s.state = ? and s.due <= ? and (s.period <> 'ONCE' or s.unlisted > 0
                or exists (select 1 from told where subscription = s.id and mail is null))
            order by s.due, s.id
            """,
        Subscriptions::read,
        State.ACTIVE.name(),
        now.getEpochSecond());
  }

  void setState(String id, State state) {
    database.update("update subscription set state = ? where id = ?", state.name(), id);
  }

  /** Ends a subscription whose address is refused for good; removes one that was not confirmed. */
  void refuse(String id) {
    database.execute(
        () -> {
          database.update(
              "delete from subscription where id = ? and state = ?", id, State.UNCONFIRMED.name());
          setState(id, State.REFUSED);
          removeIdleReaders();
        });
  }

  void setDue(String id, Instant due) {
    database.update("update subscription set due = ? where id = ?", due.getEpochSecond(), id);
  }

  void setFrequency(String id, Frequency frequency, Instant due) {
    database.update(
        "update subscription set period = ?, hour = ?, due = ? where id = ?",
        frequency.period().name(),
        frequency.hour(),
        due.getEpochSecond(),
        id);
  }

  /** Removes a subscription with everything that was kept of it, and a reader without any other. */
  void remove(String id) {
    database.execute(
        () -> {
          database.update("delete from subscription where id = ?", id);
          removeIdleReaders();
        });
  }

  /** Removes everything that is kept of an address and returns the number of subscriptions. */
  int removeAddress(String address) {
    return database.transaction(
        () -> {
          int subscriptions = ofAddress(address).size();
          database.update("delete from subscriber where address = ?", address);
          return subscriptions;
        });
  }

  /** Removes what was not confirmed within some time. */
  void expire(Instant now, Duration unconfirmed) {
    database.execute(
        () -> {
          database.update(
              "delete from subscription where state = ? and created < ?",
              State.UNCONFIRMED.name(),
              now.minus(unconfirmed).getEpochSecond());
          removeIdleReaders();
        });
  }

  private void removeIdleReaders() {
    database.update("delete from subscriber where id not in (select subscriber from subscription)");
  }

  /** Returns the number of subscriptions in a state. */
  long count(State state) {
    return database.count("select count(*) from subscription where state = ?", state.name());
  }

  private static Subscription read(ResultSet row) throws SQLException {
    return SubscriptionBuilder.builder()
        .id(row.getString("id"))
        .subscriber(
            new Subscriber(
                row.getString("reader"),
                row.getString("address"),
                Language.ofCode(row.getString("language")).orElse(Language.KOREAN)))
        .search(new SavedSearch(row.getString("search")))
        .frequency(
            new Frequency(Frequency.Period.valueOf(row.getString("period")), row.getInt("hour")))
        .state(State.valueOf(row.getString("state")))
        .created(Instant.ofEpochSecond(row.getLong("created")))
        .due(Instant.ofEpochSecond(row.getLong("due")))
        .build();
  }
}
