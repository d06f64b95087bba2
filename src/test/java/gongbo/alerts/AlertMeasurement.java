package gongbo.alerts;

import com.sun.management.OperatingSystemMXBean;
import gongbo.alerts.Frequency.Period;
import gongbo.alerts.Subscription.State;
import gongbo.alerts.Subscription.Subscriber;
import gongbo.config.ConfigFolder;
import gongbo.pages.AlertMails;
import gongbo.release.Finding;
import gongbo.release.Release;
import gongbo.release.Topic;
import gongbo.request.Language;
import gongbo.request.SearchAddress;
import gongbo.search.FacetField;
import gongbo.search.Hit;
import gongbo.search.ReleaseMatcher;
import gongbo.search.SearchRequest;
import gongbo.search.SearchService;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Measures alerts over an index: what matching costs by the number of saved searches and of new
 * releases, and how long daily mails take to a mail server on the same machine.
 */
final class AlertMeasurement {
  private static final int MOST_SEARCHES = 10_000;
  private static final int MAILS = 1_000;
  private static final int SEED = 7;

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final SearchService service;
  private final List<String> ids = new ArrayList<>();
  private final Random random = new Random(SEED);

  private AlertMeasurement(SearchService service) {
    this.service = service;
  }

  /**
   * Measures and prints.
   *
   * @param arguments the folder of the index
   */
  public static void main(String[] arguments) throws Exception {
    try (SearchService service =
        SearchService.open(Path.of(arguments[0]), ConfigFolder.bundled())) {
      AlertMeasurement measurement = new AlertMeasurement(service);
      List<SavedSearch> searches = measurement.searches();
      measurement.match(searches.subList(0, 1_000), 300);
      for (int releases : List.of(30, 300)) {
        for (int many : List.of(1_000, MOST_SEARCHES)) {
          measurement.match(searches.subList(0, many), releases);
        }
      }
      measurement.send(searches);
    }
  }

  /** Makes different searches of the words, publishers and topics of random releases. */
  private List<SavedSearch> searches() throws Exception {
    try (ReleaseMatcher matcher = service.matcher()) {
      matcher.visit((id, _) -> ids.add(id));
      Collections.shuffle(ids, random);
      Set<SavedSearch> searches = new HashSet<>();
      for (int first = 0; searches.size() < MOST_SEARCHES; first += 1_000) {
        List<String> some = ids.subList(first % ids.size(), Math.min(ids.size(), first + 1_000));
        for (Hit hit : matcher.among(some).matches(SearchRequest.of(""), some.size()).hits()) {
          searches.add(search(hit.release()));
        }
      }
      List<SavedSearch> all = new ArrayList<>(searches);
      Collections.shuffle(all, random);
      return all.subList(0, MOST_SEARCHES);
    }
  }

  private SavedSearch search(Release release) {
    String[] words = release.title().split("[^\\p{L}\\p{N}]+", -1);
    String text = words[random.nextInt(words.length)];
    if (random.nextInt(3) > 0) {
      text += " " + words[random.nextInt(words.length)];
    }
    SearchAddress address = SearchAddress.of(text.strip(), Language.KOREAN);
    List<Topic> topics = Finding.values(release.topics());
    return SavedSearch.of(
        switch (random.nextInt(4)) {
          case 0 -> address.with(FacetField.PUBLISHER, release.publisherName());
          case 1 ->
              topics.isEmpty()
                  ? address
                  : address.with(FacetField.TOPIC, topics.getFirst().label());
          default -> address;
        });
  }

  private void match(List<SavedSearch> searches, int releases) throws Exception {
    try (ReleaseMatcher matcher = service.matcher()) {
      long before = System.nanoTime();
      long spent = PROCESS.getProcessCpuTime();
      List<AlertMatcher.Matches> found =
          new AlertMatcher(matcher.among(ids.subList(0, releases))).match(searches);
      System.out.printf(
          "%,6d searches x %,5d releases: %,6d ms, %,6d ms of processors, %,d searches match, %,d"
              + " MB used%n",
          searches.size(),
          releases,
          millis(before),
          (PROCESS.getProcessCpuTime() - spent) / 1_000_000,
          found.size(),
          megabytes());
    }
  }

  /** Sends a daily mail to each of many readers. */
  private void send(List<SavedSearch> searches) throws Exception {
    Path folder = Files.createTempDirectory("alert-measurement");
    MutableClock clock = new MutableClock(Instant.now());
    try (MailCatcher mail = MailCatcher.start()) {
      AlertSettings settings = AlertHarness.settings(folder, mail.server(), AlertLimits.USUAL);
      try (Alerts alerts = Alerts.open(settings, service, AlertMails.of(settings), clock)) {
        long scan = System.nanoTime();
        alerts.turn();
        System.out.printf(
            "%,d releases recorded at the first start: %,d ms%n", ids.size(), millis(scan));
        tell(settings, searches, clock.instant());
        clock.pass(Duration.ofDays(1));
        long before = System.nanoTime();
        alerts.turn();
        System.out.printf("%,d daily mails sent: %,d ms%n", mail.mails().size(), millis(before));
      }
    }
  }

  /** Tells readers of three releases each. */
  private void tell(AlertSettings settings, List<SavedSearch> searches, Instant now)
      throws Exception {
    try (AlertDatabase database = AlertDatabase.open(settings.store())) {
      Subscriptions subscriptions = new Subscriptions(database);
      Outbox outbox = new Outbox(database, settings.from().domain());
      for (int i = 0; i < MAILS; i++) {
        String id = UUID.randomUUID().toString();
        SavedSearch search = searches.get(i);
        subscriptions.add(
            SubscriptionBuilder.builder()
                .id(id)
                .subscriber(new Subscriber(id, "r" + i + "@press.example", Language.KOREAN))
                .search(search)
                .frequency(new Frequency(Period.DAILY, 8))
                .state(State.ACTIVE)
                .created(now)
                .due(now)
                .build(),
            id);
        List<AlertMatcher.Match> matches =
            ids.subList(i * 3, i * 3 + 3).stream()
                .map(release -> new AlertMatcher.Match(release, ""))
                .toList();
        outbox.tell(id, new AlertMatcher.Matches(search, matches, 0), Set.of());
      }
    }
  }

  private static long millis(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toMillis();
  }

  private static long megabytes() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
