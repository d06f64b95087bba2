package gongbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WithdrawCommandTest {
  @TempDir Path folder;
  private Path config = Path.of("");

  @BeforeEach
  void copyConfig() throws Exception {
    config = Files.createDirectory(folder.resolve("config"));
    try (Stream<Path> files = Files.list(Path.of("config"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, config.resolve(file.getFileName().toString()));
      }
    }
  }

  @Test
  void anyIdOfAReleaseUndoesItsWithdrawal() throws Exception {
    String former = "bees";
    Path file =
        Files.writeString(
            folder.resolve(former + ".md"),
            """
            ---
            publisher: 누리부
            published: 2025-04-01
            ---
            # 꿀벌이 돌아왔다

            □ 꿀벌 월동 결과
            """);
    run("reindex", file.toString());
    String id = new JsonMapper().readTree(run("search", "꿀벌", "--json")).at("/hits/0/id").asText();
    assertThat(id).isNotEmpty().isNotEqualTo(former);

    for (List<String> ids : List.of(List.of(former, id), List.of(id, former))) {
      run("withdraw", ids.getFirst());
      assertThat(run("search", "꿀벌")).startsWith("0 releases");
      assertThat(run("withdraw", "--undo", ids.getLast())).contains("is shown again");
      assertThat(run("search", "꿀벌")).startsWith("1 release");
    }
  }

  @Test
  void withdrawalsAtTheSameTimeAreAllKept() throws Exception {
    List<String> ids = List.of("a", "b", "c", "d", "e", "f");
    List<Process> commands = new ArrayList<>();
    for (String id : ids) {
      commands.add(start("withdraw", id));
    }
    for (Process command : commands) {
      assertThat(command.waitFor()).as(Files.readString(folder.resolve("log"))).isZero();
    }

    assertThat(Files.readAllLines(config.resolve("withdrawn.tsv")))
        .containsAll(ids.stream().map(id -> id + "\t").toList());
  }

  private Process start(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("@" + Path.of("config", "jvm.options").toAbsolutePath());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(folders());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private List<String> folders() {
    return List.of("--index", folder.resolve("index").toString(), "--config", config.toString());
  }

  private String run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(folders());
    StringWriter out = new StringWriter();
    CommandLine main = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    main.execute(all.toArray(String[]::new));
    return out.toString();
  }
}
