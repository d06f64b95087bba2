package gongbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plug is pulled: a reindex ended by {@code kill -9} at random moments while a server answers
 * from the same index. A few times here, two hundred times in the profile {@code endurance}.
 */
@Timeout(value = 3, unit = TimeUnit.HOURS)
@Order(3)
class CrashIT {
  private static final int KILLS = Integer.getInteger("gongbo.kills", 4);
  private static final int RELEASES = Integer.getInteger("gongbo.releases", 300);

  /** Moments are random and the same in every run. */
  private static final Random MOMENTS = new Random(7);

  private static final JsonMapper JSON = new JsonMapper();

  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Map<String, Long> totals = new ConcurrentHashMap<>();
  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong slowest = new AtomicLong();
  private final AtomicBoolean done = new AtomicBoolean();

  @TempDir Path folder;

  @Test
  void aReindexThatIsKilledHarmsNothing() throws Exception {
    assertThat(reindex(0).waitFor()).isZero();
    long start = System.nanoTime();
    assertThat(reindex(1).waitFor()).isZero();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

    Process server = start("serve", "--port", "0");
    int killed = 0;
    int runs = 0;
    try (BufferedReader output = server.inputReader();
        HttpClient client = HttpClient.newHttpClient();
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      String url = output.readLine().substring("listening on ".length());
      for (int reader = 0; reader < 4; reader++) {
        readers.execute(() -> read(client, url));
      }
      try {
        // An incremental run may be over before its moment comes.
        for (runs = 0; killed < KILLS && runs < KILLS * 4; runs++) {
          Process reindex = reindex(runs);
          boolean ended =
              reindex.waitFor(MOMENTS.nextLong(whole + whole / 10), TimeUnit.MILLISECONDS);
          if (!ended) {
            // SIGKILL: nothing of the process runs any more.
            reindex.destroyForcibly().waitFor();
            killed++;
          }
          assertThat(folders()).as("left after " + runs).hasSizeLessThanOrEqualTo(4);
        }
      } finally {
        done.set(true);
      }
    } finally {
      server.destroy();
    }
    assertThat(killed).isEqualTo(KILLS);
    assertThat(failures).isEmpty();
    assertThat(answers).hasPositiveValue();

    assertThat(reindex(0).waitFor()).as("the next run").isZero();
    assertThat(folders()).hasSize(2).noneMatch(name -> name.startsWith("."));
    try (Stream<Path> files = Files.list(folder.resolve("index-data"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("CURRENT", "LOCK", "PROGRESS", "generations");
    }
    assertThat(start("check").waitFor()).isZero();
    System.out.printf(
        "%d of %d runs over %d releases killed within %d ms; %d answers from %d generations, the"
            + " slowest in %d ms%n",
        killed, runs, RELEASES, whole, answers.get(), totals.size(), slowest.get());
  }

  /** Every answer is whole: of one generation, and its facets count what it found. */
  private void read(HttpClient client, String url) {
    URI address = URI.create(url + "/api/v1/search?q=%EC%88%98%EC%86%8C&size=1");
    while (!done.get()) {
      try {
        long start = System.nanoTime();
        HttpResponse<String> response =
            client.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        slowest.accumulateAndGet(
            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), Math::max);
        JsonNode answer = JSON.readTree(response.body());
        long total = answer.path("total").asLong();
        String generation = answer.path("generation").asText();
        long counted = answer.path("facets").path("publisher").path(0).path("count").asLong();
        Long before = totals.putIfAbsent(generation, total);
        if (response.statusCode() != 200
            || total < RELEASES
            || counted != total
            || (before != null && before != total)) {
          failures.add(response.body());
        }
        answers.incrementAndGet();
        Thread.sleep(5);
      } catch (IOException | InterruptedException e) {
        if (!done.get()) {
          failures.add(e.toString());
        }
      }
    }
  }

  /** Runs take turns: all anew and incremental, and with one release more and without it. */
  private Process reindex(int run) throws IOException {
    Path releases = folder.resolve("releases.jsonl");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < RELEASES + run % 2; i++) {
      lines.add(
          ("{\"id\":\"%d\",\"title\":\"수소 도시 %d호를 연다\",\"publisher\":\"해양수산부\","
                  + "\"body\":\"□ 수소 버스 %d대가 %s 달린다\"}")
              .formatted(i, i, i % 7, "도시와 마을을 ".repeat(i % 40)));
    }
    Files.write(releases, lines);
    return start(
        Stream.concat(
                Stream.of("reindex", releases.toString()),
                run % 4 < 2 ? Stream.of() : Stream.of("--incremental"))
            .toArray(String[]::new));
  }

  private List<String> folders() {
    String[] names = folder.resolve("index-data/generations").toFile().list();
    return names == null ? List.of() : List.of(names);
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("@" + Path.of("config", "jvm.options").toAbsolutePath());
    command.addAll(List.of("-jar", System.getProperty("gongbo.jar")));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    if (!arguments[0].equals("serve")) {
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    }
    return builder.start();
  }
}
