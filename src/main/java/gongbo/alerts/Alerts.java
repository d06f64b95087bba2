package gongbo.alerts;

import gongbo.alerts.SignedLinks.Purpose;
import gongbo.alerts.Subscription.State;
import gongbo.alerts.Subscription.Subscriber;
import gongbo.config.Sha256;
import gongbo.index.RecurringTask;
import gongbo.search.SearchService;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Saved searches and the worker that sends what is new. One process at a time has the worker of a
 * store. Thread-safe.
 */
public final class Alerts implements AutoCloseable {
  /** The beginning of the paths of pages with signed links. */
  public static final String PATHS = "/alerts/";

  /** The pause between two turns of the worker. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** The pause after a turn that failed, such as one without a mail server. */
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

  private static final int TOKEN_BYTES = 32;

  private final AlertDatabase database;
  private final StoreLock lock;
  private final Subscriptions subscriptions;
  private final Confirmations confirmations;
  private final Outbox outbox;
  private final SignedLinks links;
  private final AlertSettings settings;
  private final AlertWorker worker;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private @Nullable RecurringTask task;

  private Alerts(
      AlertDatabase database,
      StoreLock lock,
      AlertSettings settings,
      SearchService service,
      MailWriter writer,
      InstantSource clock) {
    this.database = database;
    this.lock = lock;
    this.subscriptions = new Subscriptions(database);
    this.confirmations = new Confirmations(database, settings.limits());
    this.outbox = new Outbox(database, settings.from().domain());
    this.links = new SignedLinks(settings.key());
    this.settings = settings;
    this.clock = clock;
    MailComposer composer = new MailComposer(database, writer, links, settings, clock);
    this.worker = new AlertWorker(service, database, composer, settings, clock);
  }

  /**
   * Opens a store; its worker rests until {@link #start}.
   *
   * @param writer writes the mails
   * @throws IOException when another process has its worker
   */
  public static Alerts open(
      AlertSettings settings, SearchService service, MailWriter writer, InstantSource clock)
      throws IOException {
    StoreLock lock = StoreLock.of(settings.store());
    try {
      AlertDatabase database = AlertDatabase.open(settings.store());
      return new Alerts(database, lock, settings, service, writer, clock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Starts the worker. */
  public Alerts start() {
    task = RecurringTask.start("sending alerts", PAUSE, PAUSE_AFTER_FAILURE, clock, this::turn);
    return this;
  }

  /** Takes one turn of the worker. */
  void turn() throws Exception {
    synchronized (worker) {
      worker.turn();
    }
  }

  /** What became of a request. */
  public sealed interface Outcome {
    /**
     * A confirmation is on its way.
     *
     * @param subscription the subscription
     * @param token authorises a program to see and end it; it is nowhere else
     */
    record Accepted(Subscription subscription, String token) implements Outcome {}

    /** The address or the network asked for more confirmations today than are sent. */
    record TooManyConfirmations() implements Outcome {}

    /** The address has as many subscriptions as are allowed. */
    record TooManySubscriptions() implements Outcome {}
  }

  /** Takes a subscription, and sends a mail that asks the reader to confirm it. */
  public Outcome subscribe(AlertRequest asked) {
    Instant now = clock.instant();
    String network = asked.network();
    return database.transaction(
        () -> {
          AlertLimits limits = settings.limits();
          String address = asked.address().value();
          if (subscriptions.ofAddress(address).size() >= limits.subscriptions()) {
            return new Outcome.TooManySubscriptions();
          }
          if (!confirmations.ask(
              links.digest(address), network == null ? null : links.digest(network), now)) {
            return new Outcome.TooManyConfirmations();
          }
          Subscription subscription = subscription(asked, now);
          String token = token();
          subscriptions.add(subscription, digest(token));
          outbox.add(subscription.id(), Outbox.Kind.CONFIRMATION, now);
          return new Outcome.Accepted(subscription, token);
        });
  }

  private static Subscription subscription(AlertRequest asked, Instant now) {
    String reader = UUID.randomUUID().toString();
    return SubscriptionBuilder.builder()
        .id(UUID.randomUUID().toString())
        .subscriber(new Subscriber(reader, asked.address().value(), asked.language()))
        .search(asked.search())
        .frequency(asked.frequency())
        .state(State.UNCONFIRMED)
        .created(now)
        .due(now)
        .build();
  }

  /** Returns the subscription that a link of a confirmation is for. */
  public Optional<Subscription> toConfirm(String token) {
    return links.read(Purpose.CONFIRM, token, clock.instant()).flatMap(subscriptions::withId);
  }

  /**
   * Confirms a subscription, which replaces an earlier one of the same reader and search.
   *
   * @param token the token of the link
   * @return the subscription; empty when the link is not valid, or the subscription ended
   */
  public Optional<Subscription> confirm(String token) {
    return database.transaction(
        () -> {
          Optional<Subscription> found = toConfirm(token);
          if (found.isPresent() && found.get().state() == State.UNCONFIRMED) {
            Subscription confirmed = found.get();
            subscriptions.ofSubscriber(confirmed.subscriber().id()).stream()
                .filter(other -> other.search().equals(confirmed.search()))
                .filter(other -> !other.id().equals(confirmed.id()))
                .forEach(other -> subscriptions.remove(other.id()));
            confirmations.answered(links.digest(confirmed.subscriber().address()));
            subscriptions.setState(confirmed.id(), State.ACTIVE);
            subscriptions.setDue(confirmed.id(), confirmed.frequency().first(clock.instant()));
          }
          return found;
        });
  }

  /** Returns the subscription that a link of a mail ends. */
  public Optional<Subscription> toEnd(String token) {
    return links.read(Purpose.UNSUBSCRIBE, token, clock.instant()).flatMap(subscriptions::withId);
  }

  /**
   * Ends a subscription; one that has ended stays so.
   *
   * @param token the token of the link
   * @return whether the link is valid
   */
  public boolean end(String token) {
    Optional<String> id = links.read(Purpose.UNSUBSCRIBE, token, clock.instant());
    id.ifPresent(subscriptions::remove);
    return id.isPresent();
  }

  /**
   * Returns the subscriptions of a reader.
   *
   * @param token the token of the link
   * @return the subscriptions, latest first; empty when the link is not valid any more
   */
  public Optional<List<Subscription>> mine(String token) {
    return links.read(Purpose.MANAGE, token, clock.instant()).map(subscriptions::ofSubscriber);
  }

  /**
   * Changes how often a subscription of a reader is sent.
   *
   * @param token the token of the link to all subscriptions
   * @return whether the reader has the subscription
   */
  public boolean change(String token, String id, Frequency frequency) {
    return database.transaction(
        () -> {
          boolean has = has(token, id);
          if (has) {
            subscriptions.setFrequency(id, frequency, frequency.first(clock.instant()));
          }
          return has;
        });
  }

  /**
   * Ends a subscription of a reader.
   *
   * @param token the token of the link to all subscriptions
   * @return whether the reader had the subscription
   */
  public boolean end(String token, String id) {
    return database.transaction(
        () -> {
          boolean has = has(token, id);
          if (has) {
            subscriptions.remove(id);
          }
          return has;
        });
  }

  private boolean has(String token, String id) {
    return mine(token).orElse(List.of()).stream().anyMatch(mine -> mine.id().equals(id));
  }

  /** Returns the subscription of a token of the API. */
  public Optional<Subscription> ofProgram(String token) {
    return subscriptions.withToken(digest(token));
  }

  /** Ends the subscription of a token of the API and returns whether there was one. */
  public boolean endOfProgram(String token) {
    Optional<Subscription> found = ofProgram(token);
    found.ifPresent(subscription -> subscriptions.remove(subscription.id()));
    return found.isPresent();
  }

  /**
   * The state of alerts, for the operator.
   *
   * @param active the confirmed subscriptions
   * @param unconfirmed the subscriptions that wait for their confirmation
   * @param waiting the mails that wait to be sent
   * @param trouble why the worker has not succeeded for a while; null when it has
   */
  public record Status(long active, long unconfirmed, long waiting, @Nullable String trouble) {}

  /** Returns the state of alerts. */
  public Status status() {
    RecurringTask running = task;
    return new Status(
        subscriptions.count(State.ACTIVE),
        subscriptions.count(State.UNCONFIRMED),
        outbox.waiting(),
        running == null
            ? null
            : running.stuckFor(PAUSE_AFTER_FAILURE.multipliedBy(2)).orElse(null));
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String digest(String token) {
    return new Sha256().add(token).hex();
  }

  /** Ends the worker after the mail that it sends. */
  @Override
  public void close() throws IOException {
    if (task != null) {
      task.close();
    }
    synchronized (worker) {
      database.close();
      lock.close();
    }
  }
}
