package gongbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar, alone in a folder: what an operator copies to a machine. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Order(4)
class JarIT {
  private static final String LISTENING = "listening on ";

  @TempDir Path folder;

  @Test
  void theJarAloneShowsItself() throws Exception {
    Process demo = start(List.of(), "demo", "--port", "0");
    try (HttpClient client = HttpClient.newHttpClient();
        BufferedReader output = demo.inputReader()) {
      List<String> lines = linesUntilListening(output);
      String url = lines.getLast().substring(LISTENING.length());

      assertThat(lines).anySatisfy(line -> assertThat(line).contains("64 releases", "0 refused"));
      assertThat(get(client, url + "/health")).contains("\"releases\":64");
      assertThat(get(client, url + "/")).contains("<form");
    } finally {
      demo.destroy();
    }
    assertThat(demo.waitFor(30, TimeUnit.SECONDS)).as("ends when told to").isTrue();
  }

  @Test
  void theCacheOfTheBuildFits() throws Exception {
    Path jar = Path.of(System.getProperty("gongbo.jar"));
    // With this mode, a virtual machine that cannot use the cache ends with an error.
    Process help =
        start(
            List.of("-XX:AOTCache=" + jar.resolveSibling("gongbo.aot"), "-XX:AOTMode=on"),
            "--help");
    assertThat(help.waitFor()).as(log()).isZero();
  }

  @Test
  void aServerFollowsTheNextGeneration() throws Exception {
    Path releases = folder.resolve("releases.jsonl");
    Files.writeString(releases, "{\"id\":\"1\",\"title\":\"수소\",\"body\":\"\"}\n");
    assertThat(start("reindex", releases.toString()).waitFor()).isZero();
    Process serve = start("serve", "--port", "0");
    try (HttpClient client = HttpClient.newHttpClient();
        BufferedReader output = serve.inputReader()) {
      String url = linesUntilListening(output).getLast().substring(LISTENING.length());
      assertThat(get(client, url + "/health")).contains("\"releases\":1");

      Files.writeString(
          releases, "{\"id\":\"2\",\"title\":\"꿀벌\",\"body\":\"\"}\n", StandardOpenOption.APPEND);
      assertThat(start("reindex", releases.toString()).waitFor()).isZero();

      long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (!get(client, url + "/health").contains("\"releases\":2")) {
        assertThat(System.nanoTime()).as("follows within ten seconds").isLessThan(patience);
        Thread.sleep(100);
      }
    } finally {
      serve.destroy();
    }
  }

  private Process start(String... arguments) throws IOException {
    return start(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), arguments);
  }

  private Process start(List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("config", "jvm.options").toAbsolutePath());
    command.addAll(options);
    command.addAll(List.of("-jar", System.getProperty("gongbo.jar")));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private List<String> linesUntilListening(BufferedReader output) throws IOException {
    List<String> lines = new ArrayList<>();
    while (lines.isEmpty() || !lines.getLast().startsWith(LISTENING)) {
      String line = output.readLine();
      assertThat(line).as("the server ended: " + log()).isNotNull();
      lines.add(line);
    }
    return lines;
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private static String get(HttpClient client, String url) throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(url).isEqualTo(200);
    return response.body();
  }
}
