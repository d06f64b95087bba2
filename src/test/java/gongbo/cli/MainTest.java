package gongbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  private Path releases = Path.of("");

  @BeforeEach
  void writeReleases() throws IOException {
    releases =
        Files.writeString(
            folder.resolve("releases.jsonl"),
            """
            {"id":"1","title":"수소 도시를 연다","ministry":"누리부","approve_date":"03/02/2024 09:00:00","body":"□ 수소 도시 개소식"}
            {"id":"2","title":"꿀벌이 돌아왔다","publisher":"누리부","published":"2025-04-01","body":"□ 꿀벌 월동 결과"}
            """);
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command : Main.commandLine().getSubcommands().keySet()) {
      Run run = run(command, "--help");

      assertThat(run.status()).as(command).isZero();
      assertThat(run.out()).contains("Usage: gongbo " + command, "--index=DIR", "--config=DIR");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', Missing required subcommand",
    "nonsense, nonsense",
    "reindex, SOURCE",
    "search, QUERY",
    "serve --port many, many",
    "serve --admin-host localhost, --admin-host needs --admin-port",
    "check --loud, --loud",
    "alerts export nobody, not a mail address: nobody",
    "alerts burn a@b.example, burn"
  })
  void wrongUsageIsStatusTwoAndSaysWhat(String arguments, String what) {
    Run run = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(what);
  }

  @Test
  void whatWasIndexedIsFound() {
    Run reindex = run("reindex", releases.toString(), "--index", index());
    assertThat(reindex.status()).isZero();
    assertThat(reindex.out()).contains("2 releases", "0 refused");

    Run check = run("check", "--index", index());
    assertThat(check.status()).isZero();
    assertThat(check.out()).contains("is sound: 2 releases");

    Run search = run("search", "수소", "도시", "--index", index());
    assertThat(search.status()).isZero();
    assertThat(search.out()).startsWith("1 release in").contains("수소 도시를 연다", "2024-03-02");
  }

  @Test
  void aSearchAnswersAsTheApiWhenAsked() throws IOException {
    run("reindex", releases.toString(), "--index", index());

    JsonNode answer = JSON.readTree(run("search", "꿀벌", "--json", "--index", index()).out());

    assertThat(answer.get("total").asInt()).isEqualTo(1);
    assertThat(answer.get("hits").get(0).get("id").asText()).isEqualTo("2");
  }

  @Test
  void aRollbackBringsTheGenerationBeforeBack() {
    run("reindex", releases.toString(), "--index", index());
    assertThat(run("rollback", "--index", index()).err()).contains("no generation before");
    run("reindex", releases.toString(), "--index", index());

    Run rollback = run("rollback", "--index", index());

    assertThat(rollback.status()).isZero();
    assertThat(rollback.out()).contains("is current again: 2 releases");
  }

  @Test
  void aWithdrawnReleaseIsFoundNowhereUntilThatIsUndone() throws IOException {
    Path config = Files.createDirectory(folder.resolve("config"));
    try (Stream<Path> files = Files.list(Path.of("config"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, config.resolve(file.getFileName().toString()));
      }
    }
    String[] folders = {"--index", index(), "--config", config.toString()};
    run(with(folders, "reindex", releases.toString()));

    Path list = config.resolve("withdrawn.tsv");
    Set<PosixFilePermission> readers = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(list, readers);

    assertThat(run(with(folders, "withdraw", "2", "--reason", "a\nb")).out())
        .isEqualToIgnoringNewLines("release 2 is withdrawn");
    assertThat(Files.readAllLines(list)).contains("2\ta b");
    assertThat(Files.getPosixFilePermissions(list)).isEqualTo(readers);
    assertThat(run(with(folders, "withdraw", "3")).out()).contains("no release of this id");
    assertThat(run(with(folders, "search", "꿀벌")).out()).startsWith("0 releases");
    assertThat(run(with(folders, "reindex", "--incremental", releases.toString())).status())
        .isZero();
    assertThat(run(with(folders, "search", "꿀벌")).out()).startsWith("0 releases");
    assertThat(run(with(folders, "withdraw", "--undo", "2")).status()).isZero();
    assertThat(run(with(folders, "search", "꿀벌")).out()).startsWith("1 release");
    assertThat(run(with(folders, "withdraw", "--undo", "2")).err()).contains("is not withdrawn");
    assertThat(run("withdraw", "2", "--config", folder + "/none").err()).contains("no folder");
  }

  private static String[] with(String[] folders, String... arguments) {
    return Stream.concat(Stream.of(arguments), Stream.of(folders)).toArray(String[]::new);
  }

  @Test
  void extractWritesOneObjectForEachRelease() throws IOException {
    Path output = folder.resolve("found.jsonl");

    assertThat(run("extract", releases.toString(), "--output", output.toString()).status())
        .isZero();

    List<String> ids = new ArrayList<>();
    for (String line : Files.readAllLines(output)) {
      JsonNode release = JSON.readTree(line);
      ids.add(release.get("id").asText());
      assertThat(release.fieldNames())
          .toIterable()
          .contains(
              "title", "publisher", "published", "event_dates", "venues", "speakers", "quotes");
    }
    assertThat(ids).containsExactly("1", "2");
  }

  @Test
  void extractSumsUpWhatBecameOfEachFormatAndLabel() throws IOException {
    Files.writeString(
        folder.resolve("more.csv"),
        """
        id,title,publisher,body
        3,바다를 살핀다,아동·청,□ 해양수산부(장관 한누리)는 아동·청소년과 함께 바다를 살핀다.
        4,산을 살핀다,아동·청,□ 아동·청소년이 산을 살핀다.
        5,물을 살핀다,누리연구원,□ 물을 살핀다.
        6,,환경부,□ 물을 살핀다.
        """);
    Files.writeString(folder.resolve("notes.docx"), "");

    assertThat(run("extract", folder.toString()).err())
        .endsWith(
            """
                    3 csv read
                    2 jsonl read
                    1 csv refused: title: missing
                    1 other refused: unknown format ".docx": releases come as .jsonl, .ndjson, .md,\
             .markdown, .txt, .text, .html, .htm, .xhtml, .xml, .rss, .atom, .json, .csv, .tsv, .pdf,\
             .hwp, .hwpx, packed as .gz or not, and in archives
            unlisted publishers, and the publisher found in the text:
                    2 누리부: unknown 2
                    1 누리연구원: kept 1
                    2 아동·청: unknown 1, 해양수산부 1
            """);
  }

  @Test
  void extractCountsWhatItFindsInEachYear() {
    List<String> lines =
        run("extract", "src/main/resources/samples", "--tally").out().lines().toList();

    assertThat(lines)
        .allSatisfy(line -> assertThat(line.split("\t")).hasSize(4))
        .anySatisfy(line -> assertThat(line).matches("releases\t2024\tall\t[0-9]+"))
        .anySatisfy(line -> assertThat(line).matches("releases\t2024\twith speaker\t[0-9]+"));
    assertThat(lines).filteredOn(line -> line.startsWith("speaker\t2024\t")).hasSize(10);
  }

  @Test
  void extractWritesToTheTerminalWhereNoFileIsNamed() {
    assertThat(run("extract", releases.toString()).out().lines()).hasSize(2);
  }

  @Test
  void whatIsRefusedIsNamedCountedAndReported() throws IOException {
    Files.writeString(releases, Files.readString(releases) + "{broken\n");
    Path report = folder.resolve("refused.jsonl");

    Run run =
        run("reindex", releases.toString(), "--report", report.toString(), "--index", index());

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("refused " + releases + ":3");
    JsonNode line = JSON.readTree(Files.readString(report));
    assertThat(line.get("path").asText()).isEqualTo(releases + ":3");
    assertThat(line.get("reason").asText()).isNotEmpty();
    assertThat(run("check", "--index", index()).out()).contains("2 releases");
  }

  @Test
  void tooManyRefusalsKeepTheCurrentGeneration() throws IOException {
    run("reindex", releases.toString(), "--index", index());
    Files.writeString(releases, "{broken\n", StandardOpenOption.APPEND);
    Path report = folder.resolve("refused.jsonl");
    String[] again = {
      "reindex", releases.toString(), "--report", report.toString(), "--index", index()
    };
    String before = run("check", "--index", index()).out();

    Run run = run(again);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("not made current", "refused: 1 refused of 3 releases");
    assertThat(run("check", "--index", index()).out()).isEqualTo(before);
    assertThat(JSON.readTree(Files.readAllLines(report).getLast()).get("gate").asText())
        .isEqualTo("refused");

    assertThat(run(Stream.concat(Stream.of(again), Stream.of("--force")).toArray(String[]::new)))
        .satisfies(forced -> assertThat(forced.status()).isEqualTo(3))
        .satisfies(forced -> assertThat(forced.err()).contains("by force, despite refused"));
    assertThat(run("check", "--index", index()).out()).isNotEqualTo(before);
  }

  @Test
  void aFirstGenerationOfWhichMostWasRefusedIsNotMadeCurrent() throws IOException {
    Files.writeString(releases, "{broken\n".repeat(10), StandardOpenOption.APPEND);

    Run run = run("reindex", releases.toString(), "--index", index());

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("not made current", "10 refused of 12 releases");
    assertThat(Path.of(index(), "CURRENT")).doesNotExist();
    assertThat(run("reindex", releases.toString(), "--force", "--index", index()).err())
        .contains("by force");
    assertThat(Path.of(index(), "CURRENT")).exists();
  }

  @Test
  void aFirstGenerationOfWhichMuchWasRefusedSaysSo() throws IOException {
    Files.writeString(releases, "{broken\n", StandardOpenOption.APPEND);

    assertThat(run("reindex", releases.toString(), "--index", index()).err())
        .contains("1 refused of 3 releases", "no earlier generation");
  }

  @Test
  void aConfigurationThatWasNamedMustExist() {
    Path none = folder.resolve("confg");

    Run run = run("reindex", releases.toString(), "--config", none.toString(), "--index", index());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(none + ": is no folder (--config)");
  }

  @Test
  void aPortThatIsNoneIsWrongUsage() {
    run("reindex", releases.toString(), "--index", index());

    Run run = run("serve", "--port", "99999", "--index", index());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("a port is a number from 0 to 65535: 99999");
    assertThat(run.err()).doesNotContain("Exception");
  }

  @Test
  void whoCannotListenSaysWhy() throws IOException {
    run("reindex", releases.toString(), "--index", index());
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      Run run = run("serve", "--port", port, "--index", index());

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).contains("port " + port, "in use");
    }
  }

  @Test
  void anIndexOfAnotherFormatSaysHowToGoOn() throws IOException {
    run("reindex", releases.toString(), "--index", index());
    Path manifest =
        Path.of(index(), "generations", Files.readString(Path.of(index(), "CURRENT")).strip())
            .resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replaceFirst("\"schema\" : \\d+", "\"schema\" : 1"));

    Run run = run("serve", "--port", "0", "--index", index());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines().filter(line -> line.startsWith("serve: ")))
        .singleElement()
        .asString()
        .contains("reindex needed", "while the old program serves on");
  }

  @Test
  void farFewerReleasesThanYesterdayAreHeldBack() throws IOException {
    run("reindex", releases.toString(), "--index", index());
    Files.writeString(releases, Files.readAllLines(releases).getFirst());

    Run run = run("reindex", releases.toString(), "--index", index());

    assertThat(run.status()).isEqualTo(4);
    assertThat(run.err()).contains("shrinkage: 50 % fewer", "1 instead of 2");
    assertThat(run("check", "--index", index()).out()).contains("2 releases");
    assertThat(
            run("reindex", releases.toString(), "--max-shrinkage", "60", "--index", index())
                .status())
        .isZero();
  }

  @Test
  void aDamagedIndexIsToldByFile() throws IOException {
    run("reindex", releases.toString(), "--index", index());
    Path generation =
        Path.of(index(), "generations", Files.readString(Path.of(index(), "CURRENT")).strip());
    Files.writeString(generation.resolve("dictionary.txt"), "x", StandardOpenOption.APPEND);

    Run check = run("check", "--index", index());
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.err()).contains("dictionary.txt is not what it was");
    assertThat(run("search", "수소", "--index", index()).err())
        .contains("is damaged", "dictionary.txt");
  }

  @Test
  void asManyRefusalsAsAllowedAreFine() throws IOException {
    Files.writeString(releases, Files.readString(releases) + "{broken\n");

    assertThat(
            run("reindex", releases.toString(), "--max-refused", "40", "--index", index()).status())
        .isZero();
  }

  @Test
  void anIndexIsNotReplacedByAnEmptyOne() throws IOException {
    run("reindex", releases.toString(), "--index", index());
    Path empty = Files.createDirectory(folder.resolve("empty"));

    Run run = run("reindex", empty.toString(), "--index", index());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("no release could be indexed");
    assertThat(run("check", "--index", index()).out()).contains("2 releases");
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThat(run("search", "수소", "--index", index()).err()).contains("no index in " + index());
    assertThat(run("check", "--index", index()).status()).isEqualTo(1);
    Run run = run("reindex", folder.resolve("none.jsonl").toString(), "--index", index());
    assertThat(run.status()).isNotZero();
    assertThat(run.err()).contains("none.jsonl");
  }

  @Test
  void aGoldenQueryThatIsAnsweredOtherwiseHoldsAGenerationBack() throws IOException {
    Path config = copyOfConfig();
    Files.writeString(config.resolve("golden-queries.tsv"), "수소\t1\t1\n꿀벌\t2\t1,9\n");

    String[] command = {
      "reindex", releases.toString(), "--index", index(), "--config", config.toString()
    };
    Run run = run(command);

    assertThat(run.status()).isEqualTo(4);
    assertThat(run.err())
        .contains("golden queries", "golden-queries.tsv:2: '꿀벌' finds 1 of at least 2 releases")
        .contains("'꿀벌' has 1 not on its first page")
        .doesNotContain("9 not on");
    assertThat(run("check", "--index", index()).err()).contains("no index");
    Files.writeString(config.resolve("golden-queries.tsv"), "수소\tmany\t\n");
    assertThat(run(command).err()).contains("golden-queries.tsv:1", "many");
  }

  /**
   * The dictionary belongs to the generation, so a server asks with the words it was built with.
   */
  @Test
  void anotherConfigurationOfTheServerDoesNotChangeHowWordsAreCut() throws IOException {
    run("reindex", releases.toString(), "--index", index());
    Path config = copyOfConfig();
    Files.writeString(config.resolve("dictionary.txt"), "수소도시\n도시를\n");

    Run same = run("search", "수소도시", "--index", index());
    Run other = run("search", "수소도시", "--index", index(), "--config", config.toString());

    assertThat(other.out().lines().skip(1).toList()).isEqualTo(same.out().lines().skip(1).toList());
    assertThat(same.out()).startsWith("1 release in");
  }

  @Test
  void anIncrementalRunSaysWhenItHasToDoAllAnew() throws IOException {
    String[] incremental = {"reindex", releases.toString(), "--incremental", "--index", index()};
    assertThat(run(incremental).err()).contains("a full run is needed", "no index");
    assertThat(run(incremental).err()).isEmpty();

    Path config = copyOfConfig();
    Files.writeString(
        config.resolve("venues.tsv"), "# nothing but this\n", StandardOpenOption.APPEND);
    Run changed =
        run(
            "reindex",
            releases.toString(),
            "--incremental",
            "--index",
            index(),
            "--config",
            config.toString());
    assertThat(changed.status()).isZero();
    assertThat(changed.err()).contains("a full run is needed", "venues.tsv");
  }

  private Path copyOfConfig() throws IOException {
    Path config = Files.createDirectory(folder.resolve("config"));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("config"))) {
      for (Path file : files) {
        Files.copy(file, config.resolve(file.getFileName()));
      }
    }
    return config;
  }

  @Test
  void aMistakeInTheConfigurationIsNamedWithItsLine() throws IOException {
    Path config = copyOfConfig();
    Files.writeString(config.resolve("ranking.tsv"), "title\tmuch\tno number\n");
    run("reindex", releases.toString(), "--index", index());

    Run run = run("search", "수소", "--index", index(), "--config", config.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("ranking.tsv", "much");
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private static Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine main = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int status = main.execute(arguments);
    return new Run(status, out.toString(), err.toString());
  }

  private record Run(int status, String out, String err) {}
}
