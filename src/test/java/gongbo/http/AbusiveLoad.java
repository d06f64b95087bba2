package gongbo.http;

import gongbo.config.ConfigFolder;
import gongbo.entities.WordCount;
import gongbo.http.FuzzedRequest.Kind;
import gongbo.index.GenerationStore;
import gongbo.search.SearchService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures what one abusive client costs the others: 63 clients search, first alone and then beside
 * one that sends expensive requests on several connections as fast as they are answered. Meanwhile
 * {@code /health} is asked ten times a second.
 */
final class AbusiveLoad {
  private static final int CLIENTS = 63;

  /** The connections of the abusive client. */
  private static final int ABUSIVE = 8;

  /** The pause of a client between two searches: a fast reader. */
  private static final Duration READING = Duration.ofSeconds(2);

  private static final Duration HEALTH = Duration.ofMillis(100);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;
  private final List<String> queries;
  private final RequestMutator mutator;
  private int turn;

  /** What happened in one phase. */
  private static final class Phase {
    private final long end;
    private final Queue<Long> searches = new ConcurrentLinkedQueue<>();
    private final Queue<Long> health = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger abuses = new AtomicInteger();

    Phase(Duration time) {
      end = System.nanoTime() + time.toNanos();
    }

    boolean isOver() {
      return System.nanoTime() >= end;
    }

    void print(String name) {
      System.out.printf(
          Locale.ROOT,
          "%-8s %d searches, median %d ms, p99 %d ms, %d refused; health p99 %d ms; %d abusive%n",
          name,
          searches.size(),
          percentile(searches, 50),
          percentile(searches, 99),
          refused.get(),
          percentile(health, 99),
          abuses.get());
    }
  }

  private AbusiveLoad(String url, List<String> queries, RequestMutator mutator) {
    this.url = url;
    this.queries = queries;
    this.mutator = mutator;
  }

  /**
   * Loads a server of this process.
   *
   * @param arguments the folder of an index, a file of queries, one a line, and the seconds of each
   *     of the two phases
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    Path index = Path.of(arguments[0]);
    List<String> queries = Files.readAllLines(Path.of(arguments[1]));
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[2]));
    List<WordCount> words = new ArrayList<>(new GenerationStore(index).current().vocabulary());
    words.sort(Comparator.comparingInt(WordCount::releases).reversed());
    RequestMutator mutator = new RequestMutator(words, new SplittableRandom(7));
    try (SearchService service = SearchService.open(index, ConfigFolder.of(Path.of("config")));
        WebServer server =
            WebServer.start(
                service,
                ServerSettings.at("127.0.0.1", 0),
                new TestReindexes(),
                null,
                context -> {})) {
      AbusiveLoad load = new AbusiveLoad(server.url(), queries, mutator);
      load.run(time.dividedBy(2), true).print("warm-up");
      Phase alone = load.run(time, false);
      alone.print("alone");
      Phase beside = load.run(time, true);
      beside.print("abused");
      System.out.printf(
          Locale.ROOT,
          "p99 is %.1f times as long%n",
          (double) percentile(beside.searches, 99) / percentile(alone.searches, 99));
    }
  }

  private Phase run(Duration time, boolean abused) throws InterruptedException, ExecutionException {
    Phase phase = new Phase(time);
    List<Callable<Void>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int first = i;
      clients.add(() -> search(phase, first));
    }
    for (int i = 0; abused && i < ABUSIVE; i++) {
      clients.add(() -> abuse(phase));
    }
    clients.add(() -> watch(phase));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> ended : threads.invokeAll(clients)) {
        ended.get();
      }
    }
    return phase;
  }

  private Void search(Phase phase, int first) throws IOException, InterruptedException {
    // Clients do not begin at the same moment.
    Thread.sleep(READING.multipliedBy(first).dividedBy(CLIENTS));
    for (int i = first; !phase.isOver(); i += CLIENTS) {
      String query = queries.get(i % queries.size());
      long start = System.nanoTime();
      int status = get("/api/v1/search?q=" + SampleServer.encoded(query));
      if (status == 200) {
        phase.searches.add(System.nanoTime() - start);
      } else {
        phase.refused.incrementAndGet();
      }
      Thread.sleep(READING);
    }
    return null;
  }

  private Void abuse(Phase phase) throws IOException, InterruptedException {
    while (!phase.isOver()) {
      FuzzedRequest request = invent();
      if (request.isValid()) {
        get(request.address());
        phase.abuses.incrementAndGet();
      }
    }
    return null;
  }

  private synchronized FuzzedRequest invent() {
    turn++;
    return mutator.invent(turn % 2 == 0 ? Kind.SEARCH : Kind.TRENDS);
  }

  private Void watch(Phase phase) throws IOException, InterruptedException {
    while (!phase.isOver()) {
      long start = System.nanoTime();
      get("/health");
      phase.health.add(System.nanoTime() - start);
      Thread.sleep(HEALTH);
    }
    return null;
  }

  private int get(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + address)).build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /** Returns a percentile of durations in nanoseconds, in milliseconds. */
  private static long percentile(Queue<Long> nanos, int percent) {
    List<Long> sorted = new ArrayList<>(nanos);
    sorted.sort(Comparator.naturalOrder());
    return sorted.isEmpty()
        ? 0
        : TimeUnit.NANOSECONDS.toMillis(sorted.get((sorted.size() - 1) * percent / 100));
  }
}
