package gongbo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A disk without room, one that fills half way, and one that cannot be written. Needs root. */
class FullDiskTest {
  private static final int MEBIBYTE = 1 << 20;

  /** The bytes by which the room that is left grows. */
  private static final int STEP = 256 << 10;

  @TempDir Path folder;

  private Path disk = Path.of("");

  @BeforeEach
  void mountASmallDisk() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        execute("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString()) == 0,
        "skipped: only root may mount a small disk");
  }

  @AfterEach
  void unmount() throws Exception {
    execute("umount", disk.toString());
  }

  @Test
  void withoutRoomNothingBegins() throws Exception {
    assertThat(reindex(releases(10)).status()).isZero();
    Path many = releases(12_000);

    Run run = reindex(many);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).matches("needs up to \\d+ MB more, 1[0-2] MB are free\\R");
    assertThat(run.err()).contains("not enough disk space", "MB are free");
    theFirstAnswers();
  }

  @Test
  void aDiskThatFillsHalfWayLeavesTheOldGeneration() throws Exception {
    assertThat(reindex(releases(10)).status()).isZero();
    Path ballast = disk.resolve("ballast");
    Thread filler = Thread.ofPlatform().start(() -> fill(ballast, 0));

    Run run = reindex(releases(1_500));
    filler.join();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("No space left");
    theFirstAnswers();
    Files.delete(ballast);
    assertThat(reindex(releases(20)).status()).isZero();
  }

  /** The writes at which the disk is full are those of every file of a generation. */
  @Test
  void whereverADiskFillsTheOldGenerationStays() throws Exception {
    assertThat(reindex(releases(10)).status()).isZero();
    Path many = releases(1_500);
    Path ballast = disk.resolve("ballast");
    int failures = 0;
    Run run = new Run(1, "", "");
    for (int left = 0; run.status() != 0; left += STEP) {
      int room = left;
      Thread filler = Thread.ofPlatform().start(() -> fill(ballast, room));
      run = reindex(many);
      filler.interrupt();
      filler.join();
      if (run.status() != 0) {
        assertThat(run.status()).as("%d bytes left", left).isEqualTo(1);
        assertThat(run.err()).as("%d bytes left", left).contains("No space left");
        theFirstAnswers();
        failures++;
      }
      Files.deleteIfExists(ballast);
    }
    assertThat(failures).isGreaterThan(2);
    assertThat(run("check").out()).contains("is sound: 1,500 releases");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    assertThat(reindex(releases(10)).status()).isZero();
    assertThat(execute("mount", "-o", "remount,ro", disk.toString())).isZero();

    Run run = reindex(releases(20));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("Read-only file system");
    theFirstAnswers();
  }

  private void theFirstAnswers() {
    assertThat(run("check").out()).contains("is sound: 10 releases");
    assertThat(run("search", "수소").out()).startsWith("10 releases");
    assertThat(disk.resolve("index/generations").toFile().list()).hasSize(1);
  }

  /** Fills the disk as soon as a generation is being built, but for some bytes. */
  private void fill(Path ballast, int left) {
    Path generations = disk.resolve("index/generations");
    try {
      while (building(generations) == 0) {
        Thread.sleep(1);
      }
      try (OutputStream out = Files.newOutputStream(ballast)) {
        long room = Files.getFileStore(disk).getUsableSpace() - left;
        while (left == 0 || room > 0) {
          out.write(new byte[left == 0 ? MEBIBYTE : (int) Math.min(MEBIBYTE, room)]);
          room -= MEBIBYTE;
        }
      }
    } catch (IOException | InterruptedException full) {
      // That is what it was for.
    }
  }

  private static int building(Path generations) {
    String[] names = generations.toFile().list((in, name) -> name.startsWith("."));
    return names == null ? 0 : names.length;
  }

  private Path releases(int count) throws IOException {
    return NumberedReleases.write(folder, count);
  }

  private Run reindex(Path releases) {
    return run("reindex", releases.toString(), "--max-shrinkage", "100");
  }

  private Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--index", disk.resolve("index").toString()));
    CommandLine main = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int status = main.execute(all.toArray(String[]::new));
    return new Run(status, out.toString(), err.toString());
  }

  private record Run(int status, String out, String err) {}

  private static int execute(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : 1;
  }
}
