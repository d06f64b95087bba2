package gongbo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reindexes as processes of their own: begun over HTTP, ended by signals, followed by others. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Order(1)
class ReindexProcessTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TOKEN = "only the operator knows";

  /** The folder of an index that one run has built for all tests. */
  @TempDir private static Path built;

  private final List<Process> started = new ArrayList<>();

  @TempDir Path folder;

  private Path releases = Path.of("");

  @BeforeAll
  static void buildAnIndex() throws Exception {
    ReindexProcessTest first = new ReindexProcessTest();
    first.folder = built;
    first.releases = first.write(20);
    assertThat(first.reindex().waitFor()).as(first.log()).isZero();
  }

  @BeforeEach
  void copyTheIndex() throws Exception {
    releases = write(20);
    try (Stream<Path> files = Files.walk(built.resolve("index-data"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(built.relativize(file)));
      }
    }
  }

  @AfterEach
  void endAll() throws Exception {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void ctrlCEndsARunCleanly() throws Exception {
    String current = current();
    write(20_000);
    Process run = reindex();
    waitFor("reading");

    signal("INT", run);

    assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).as("128 and the signal").isEqualTo(130);
    assertThat(log()).contains("interrupted; the index is unchanged").doesNotContain("Exception");
    assertThat(generations()).containsExactly(current);
    assertThat(current()).isEqualTo(current);
    assertThat(progress().get("state").asText()).isEqualTo("failed");
    assertThat(progress().get("outcome").asText()).isEqualTo("interrupted");
    write(30);
    assertThat(reindex().waitFor()).as(log()).isZero();
    assertThat(generations()).hasSize(2);
  }

  @Test
  void withoutFileDescriptorsTheOldGenerationStays() throws Exception {
    String current = current();
    write(2_000);
    Process run = reindex();
    waitFor("reading");

    assumeTrue(
        execute("prlimit", "--nofile=16:16", "--pid", String.valueOf(run.pid())) == 0,
        "skipped: the system cannot limit what runs");

    assertThat(run.waitFor()).isEqualTo(1);
    assertThat(log()).contains("Too many open files");
    assertThat(current()).isEqualTo(current);
    assertThat(start(List.of("check"), "").waitFor()).as(log()).isZero();
    write(30);
    assertThat(reindex().waitFor()).as(log()).isZero();
    assertThat(generations()).containsExactlyInAnyOrder(current, current());
  }

  @Test
  void aNiceRunGivesWayWithEveryThread() throws Exception {
    assumeTrue(ProcessPriority.isKnown(), "skipped: the system keeps no niceness of threads");
    write(2_000);
    Process run =
        start(List.of("reindex", "--nice", releases.toString(), "--max-shrinkage", "100"), TOKEN);
    waitFor("reading");

    List<Integer> niceness = new ArrayList<>();
    try (DirectoryStream<Path> threads =
        Files.newDirectoryStream(Path.of("/proc", String.valueOf(run.pid()), "task"))) {
      for (Path thread : threads) {
        // The name of a thread, in parentheses, may have blanks; niceness is the 17th after it.
        String stat = Files.readString(thread.resolve("stat"));
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        niceness.add(Integer.parseInt(fields.get(16)));
      }
    }

    assertThat(niceness).isNotEmpty().allMatch(nice -> nice >= 10);
  }

  @Test
  void whoeverKnowsTheTokenReindexesWhatTheOperatorNamed() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String url = serve("--reindex", releases.toString());
      assertThat(get(client, url, "/api/v1/reindex").get("outcome").asText()).isEqualTo(current());
      write(30);

      assertThat(post(client, url)).isEqualTo(202);
      assertThat(post(client, url)).as("one at a time").isEqualTo(409);

      JsonNode end = follow(client, url);
      assertThat(end.get("state").asText()).as(log()).isEqualTo("done");
      assertThat(end.get("done").asInt()).isEqualTo(30);
      while (get(client, url, "/health").get("releases").asInt() != 30) {
        Thread.sleep(50);
      }
    }
  }

  @Test
  void aServerShowsARunThatIsBegunOnATerminalAndThatItWasKilled() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String url = serve("--reindex", releases.toString());
      write(20_000);
      Process run = reindex();
      waitFor("reading");

      assertThat(get(client, url, "/api/v1/reindex").get("state").asText()).isEqualTo("reading");
      assertThat(post(client, url)).as("the lock is held").isEqualTo(409);

      run.destroyForcibly().waitFor();
      assertThat(get(client, url, "/api/v1/reindex").get("state").asText()).isEqualTo("broken_off");
      write(30);
      assertThat(post(client, url)).as("the lock went with the process").isEqualTo(202);
      assertThat(follow(client, url).get("state").asText()).as(log()).isEqualTo("done");
      assertThat(generations()).hasSize(2);
    }
  }

  @Test
  void whatComesIntoAWatchedFolderIsFoundBeforeTheNextRun() throws Exception {
    Path watched = Files.createDirectories(folder.resolve("watched"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      String url = serve("--watch", watched.toString());
      String base = current();
      Files.createDirectories(watched.resolve("today"));
      Files.writeString(
          watched.resolve("today/new.jsonl"),
          "{\"id\":\"new\",\"title\":\"꿀벌\",\"body\":\"□ 꿀벌이 돌아왔다\"}");

      while (get(client, url, "/health").get("releases").asInt() != 21) {
        Thread.sleep(50);
      }
      JsonNode found = get(client, url, "/api/v1/search?q=%EA%BF%80%EB%B2%8C");
      assertThat(found.at("/hits/0/id").asText()).isEqualTo("new");
      assertThat(generations()).containsExactlyInAnyOrder(base, current());

      Process night =
          start(
              List.of("reindex", "--incremental", releases.toString(), watched.toString()), TOKEN);
      assertThat(night.waitFor()).as(log()).isZero();
      while (!get(client, url, "/health").get("generation").asText().equals(current())) {
        Thread.sleep(50);
      }
      assertThat(get(client, url, "/health").get("releases").asInt()).isEqualTo(21);
      assertThat(generations()).containsExactlyInAnyOrder(base, current());
    }
  }

  @Test
  void sigtermFinishesWhatItWasAskedAndEndsWithStatusZero() throws Exception {
    String url = serve("--rate", "0");
    Process serve = started.getLast();
    AtomicBoolean stopped = new AtomicBoolean();
    AtomicInteger answered = new AtomicInteger();
    Queue<String> cutOff = new ConcurrentLinkedQueue<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < 8; client++) {
        clients.execute(
            () -> {
              while (!stopped.get()) {
                askOnce(URI.create(url), stopped, answered, cutOff);
              }
            });
      }
      while (answered.get() < 50) {
        Thread.sleep(10);
      }
      stopped.set(true);
      signal("TERM", serve);
    }

    assertThat(serve.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(serve.exitValue()).as(log()).isZero();
    assertThat(cutOff).isEmpty();
  }

  /** Sends a request on a connection of its own and reads all of the answer. */
  private static void askOnce(
      URI server, AtomicBoolean stopped, AtomicInteger answered, Queue<String> cutOff) {
    String request =
        "GET /api/v1/search?q=%EC%88%98%EC%86%8C HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int body = answer.indexOf("\r\n\r\n");
      Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(answer);
      boolean whole =
          length.find()
              && answer.substring(body + 4).getBytes(StandardCharsets.UTF_8).length
                  == Integer.parseInt(length.group(1));
      if (whole) {
        answered.incrementAndGet();
      } else {
        cutOff.add(answer);
      }
    } catch (IOException e) {
      if (!stopped.get()) {
        cutOff.add(e.toString());
      }
    }
  }

  @Test
  void whoReindexesOverHttpNeedsAToken() throws Exception {
    Process serve = start(List.of("serve", "--reindex", releases.toString()), "");

    assertThat(serve.waitFor()).isEqualTo(2);
    assertThat(log()).contains("GONGBO_REINDEX_TOKEN");
  }

  private String serve(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
    arguments.addAll(List.of(options));
    BufferedReader output = start(arguments, TOKEN).inputReader();
    String line = output.readLine();
    assertThat(line).as(log()).startsWith("listening on ");
    return line.substring("listening on ".length());
  }

  private Process reindex() throws IOException {
    return start(List.of("reindex", releases.toString(), "--max-shrinkage", "100"), TOKEN);
  }

  private Process start(List<String> arguments, String token) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("@" + Path.of("config", "jvm.options").toAbsolutePath());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments);
    command.addAll(List.of("--index", folder.resolve("index-data").toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    if (!token.isEmpty()) {
      builder.environment().put("GONGBO_REINDEX_TOKEN", token);
    }
    if (!arguments.getFirst().equals("serve")) {
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static void signal(String name, Process process) throws Exception {
    assertThat(execute("kill", "-" + name, String.valueOf(process.pid()))).isZero();
  }

  private static int execute(String... command) throws Exception {
    return new ProcessBuilder(command).start().waitFor();
  }

  private void waitFor(String state) throws Exception {
    while (!progress().get("state").asText().equals(state)) {
      Thread.sleep(10);
    }
  }

  private JsonNode progress() throws IOException {
    return JSON.readTree(folder.resolve("index-data/PROGRESS").toFile());
  }

  private static int post(HttpClient client, String url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/reindex"))
            .header("Authorization", "Bearer " + TOKEN)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static JsonNode get(HttpClient client, String url, String path) throws Exception {
    return JSON.readTree(
        client
            .send(
                HttpRequest.newBuilder(URI.create(url + path)).build(),
                HttpResponse.BodyHandlers.ofString())
            .body());
  }

  /** What the last event of a run tells. */
  private static JsonNode follow(HttpClient client, String url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/reindex"))
            .header("Accept", "text/event-stream")
            .build();
    List<String> data =
        client
            .send(request, HttpResponse.BodyHandlers.ofLines())
            .body()
            .filter(line -> line.startsWith("data: "))
            .toList();
    return JSON.readTree(data.getLast().substring("data: ".length()));
  }

  private String current() throws IOException {
    return Files.readString(folder.resolve("index-data/CURRENT")).strip();
  }

  private List<String> generations() {
    String[] names = folder.resolve("index-data/generations").toFile().list();
    return names == null ? List.of() : List.of(names);
  }

  private String log() throws IOException {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private Path write(int count) throws IOException {
    return NumberedReleases.write(folder, count);
  }
}
