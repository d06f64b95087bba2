package gongbo.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import gongbo.http.SampleServer;
import gongbo.http.Shared;
import gongbo.request.PublicAddress;
import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page about the API, and the programs on it. */
@ExtendWith(Shared.class)
class ApiPageTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final SampleServer server;

  ApiPageTest(SampleServer server) {
    this.server = server;
  }

  @Test
  void tellsEveryPathAndFetchesNothingFromElsewhere() throws Exception {
    String page = server.get("/api").body();

    assertThat(server.described())
        .contains("POST /mcp")
        .allSatisfy(operation -> assertThat(page).contains("<code>" + operation + "</code>"));
    assertThat(page)
        .contains(server.url() + "/api/v1/search")
        .doesNotContain("src=\"http", "href=\"http");
    assertThat(server.get("/api?lang=en").body()).contains("<html lang=\"en\">");
  }

  @ParameterizedTest
  @CsvSource({"sh, walk.sh", "python3, walk.py", "node, walk.mjs", "java, Walk.java"})
  void everyExampleWalksOverEveryRelease(String command, String file, @TempDir Path folder)
      throws Exception {
    assumeTrue(isThere(command), () -> "skipped: there is no " + command);
    assumeTrue(!command.equals("sh") || (isThere("curl") && isThere("jq")), "skipped: no curl, jq");
    Path program = folder.resolve(file);
    Files.writeString(program, ApiPage.code(file, new PublicAddress(URI.create(server.url()))));

    Process process =
        new ProcessBuilder(command.equals("java") ? JAVA : command, program.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    List<String> ids =
        new JsonMapper()
            .readTree(server.get("/api/v1/search?size=100&q=" + SampleServer.encoded("수소")).body())
            .get("hits")
            .findValuesAsText("id");
    assertThat(printed.lines().toList()).hasSameSizeAs(ids);
    assertThat(ids).isNotEmpty().allSatisfy(id -> assertThat(printed).contains(id));
  }

  private static boolean isThere(String command) {
    return command.equals("java")
        || Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }
}
