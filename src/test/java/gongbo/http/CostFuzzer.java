package gongbo.http;

import gongbo.config.ConfigFolder;
import gongbo.entities.WordCount;
import gongbo.http.FuzzedRequest.Kind;
import gongbo.index.GenerationStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Searches for the most expensive request of every kind: changes the most expensive ones found so
 * far, and keeps what costs more. Prints the ten worst, which can be repeated.
 */
final class CostFuzzer {
  private static final List<Kind> KINDS = List.of(Kind.values());

  /** The requests of each kind that are kept and changed. */
  private static final int KEPT = 30;

  /** The requests printed at the end. */
  private static final int PRINTED = 10;

  /** The requests before the first measurement, which load and compile the code. */
  private static final int WARM_UP = 210;

  /** How often an expensive request is measured; the least time is its cost. */
  private static final int REPEATED = 3;

  /** Of so many requests one is invented, the others are changed. */
  private static final int INVENTED = 4;

  private final MeasuredServer server;
  private final RequestMutator mutator;
  private final SplittableRandom random;
  private final Map<Kind, List<Measured>> worst = new EnumMap<>(Kind.class);
  private int requests;

  /** A request with its processor time. */
  private record Measured(FuzzedRequest request, Duration cost) {}

  private CostFuzzer(MeasuredServer server, List<WordCount> words, long seed) {
    this.server = server;
    this.random = new SplittableRandom(seed);
    this.mutator = new RequestMutator(words, random);
    for (Kind kind : KINDS) {
      worst.put(kind, new ArrayList<>());
    }
  }

  /**
   * Fuzzes an index, or measures listed requests.
   *
   * @param arguments the folder of the index, and the seconds to search or a file of requests
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path index = Path.of(arguments[0]);
    long seed = Long.getLong("gongbo.seed", System.nanoTime());
    List<WordCount> words = new ArrayList<>(new GenerationStore(index).current().vocabulary());
    words.sort(Comparator.comparingInt(WordCount::releases).reversed());
    try (MeasuredServer server = MeasuredServer.start(index, ConfigFolder.of(Path.of("config")))) {
      CostFuzzer fuzzer = new CostFuzzer(server, words, seed);
      fuzzer.warmUp();
      if (arguments[1].matches("\\d+")) {
        fuzzer.search(Duration.ofSeconds(Long.parseLong(arguments[1])));
        System.out.printf("%d requests, seed %d%n", fuzzer.requests, seed);
        fuzzer.print();
      } else {
        fuzzer.repeat(Files.readAllLines(Path.of(arguments[1])));
      }
    }
  }

  private void warmUp() throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      FuzzedRequest request = mutator.invent(KINDS.get(i % KINDS.size()));
      if (request.isValid()) {
        server.cost(request);
      }
    }
  }

  private void search(Duration time) throws IOException, InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      Kind kind = KINDS.get(requests % KINDS.size());
      List<Measured> known = Objects.requireNonNull(worst.get(kind));
      FuzzedRequest request =
          known.size() < KEPT || random.nextInt(INVENTED) == 0
              ? mutator.invent(kind)
              : mutator.change(known.get(random.nextInt(known.size())).request());
      requests++;
      if (request.isValid()) {
        keep(request, known);
      }
    }
  }

  private void keep(FuzzedRequest request, List<Measured> known)
      throws IOException, InterruptedException {
    Duration cost = server.cost(request);
    Duration least = known.size() < KEPT ? Duration.ZERO : known.getLast().cost();
    for (int i = 1; i < REPEATED && cost.compareTo(least) > 0; i++) {
      Duration again = server.cost(request);
      cost = again.compareTo(cost) < 0 ? again : cost;
    }
    if (cost.compareTo(least) > 0) {
      known.add(new Measured(request, cost));
      known.sort(Comparator.comparing(Measured::cost).reversed());
      if (known.size() > KEPT) {
        known.removeLast();
      }
    }
  }

  private void print() {
    worst.forEach(
        (kind, found) ->
            System.out.printf(Locale.ROOT, "%-8s %s%n", kind, millis(found.getFirst())));
    worst.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Measured::cost).reversed())
        .limit(PRINTED)
        .forEach(found -> System.out.printf("%s %s%n", millis(found), found.request()));
  }

  private void repeat(List<String> lines) throws IOException, InterruptedException {
    for (String line : lines) {
      FuzzedRequest request = FuzzedRequest.parse(line);
      Duration cost = server.cost(request);
      for (int i = 1; i < REPEATED; i++) {
        Duration again = server.cost(request);
        cost = again.compareTo(cost) < 0 ? again : cost;
      }
      System.out.printf("%s %s%n", millis(new Measured(request, cost)), line);
    }
  }

  private static String millis(Measured measured) {
    return String.format(Locale.ROOT, "%6d ms", measured.cost().toMillis());
  }
}
