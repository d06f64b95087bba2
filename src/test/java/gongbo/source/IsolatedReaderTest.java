package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.release.Outline;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.release.ReleaseId;
import gongbo.source.ReadResult.Read;
import gongbo.source.ReadResult.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedReaderTest {
  @TempDir Path folder;

  @Test
  void aFileBeyondItsLimitsIsRefusedAndTheWalkGoesOn() throws Exception {
    for (String name :
        List.of("0", "1", "2-slow", "3", "4-large", "5", "6-exit", "7-long", "8-noise")) {
      Files.writeString(folder.resolve(name + ".pdf"), "%PDF-");
    }
    IsolatedReader.Settings limits =
        new IsolatedReader.Settings(Worker.class.getName(), List.of(), 64, Duration.ofSeconds(4));

    List<ReadResult> results =
        read(ReleaseReader.of(ConfigFolder.bundled()).isolatedBy(limits), folder);

    assertThat(results.stream().map(IsolatedReaderTest::shown))
        .containsExactly(
            "0",
            "1",
            "takes longer than 4000 ms, see unpacking.tsv",
            "3",
            "needs more than 64 MB of memory, see unpacking.tsv",
            "5",
            "its reader ended with status 7",
            "l".repeat(299) + "…",
            "8-noise");
    // The process is reused, and a new one begins only after one that was ended.
    assertThat(results.stream().filter(Read.class::isInstance).map(IsolatedReaderTest::process))
        .hasSize(5)
        .satisfies(ids -> assertThat(ids.stream().distinct()).hasSize(4));
  }

  @Test
  void documentsAreReadAsInThisProcess() throws Exception {
    Path hwpx =
        Documents.hwpx(
            folder.resolve("공보 1.hwpx"),
            "<hp:p><hp:run><hp:t>하늘숲 길을 연다</hp:t></hp:run></hp:p>"
                + "<hp:p><hp:run><hp:t>□ 물길을 연다</hp:t></hp:run></hp:p>",
            Map.of());
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.hwpx.gz")))) {
      Files.copy(hwpx, out);
    }
    try (FileSystem zip =
        FileSystems.newFileSystem(folder.resolve("c.zip"), Map.of("create", "true"))) {
      Files.createDirectory(zip.getPath("/2031"));
      Files.copy(hwpx, zip.getPath("/2031/공보 2.hwpx"));
    }
    Files.writeString(folder.resolve("d.pdf"), "%PDF-1.7 broken");
    Files.writeString(folder.resolve("e.txt"), "물길을 연다");

    List<ReadResult> results = read(ReleaseReader.isolated(ConfigFolder.bundled()), folder);

    assertThat(results)
        .isEqualTo(read(ReleaseReader.of(ConfigFolder.bundled()), folder))
        .hasSize(5);
  }

  private static List<ReadResult> read(ReleaseReader reader, Path source) {
    try (Stream<ReadResult> results = reader.read(List.of(source))) {
      return results.toList();
    }
  }

  private static String shown(ReadResult result) {
    return switch (result) {
      case Read read -> read.release().title();
      case Refused refused -> refused.reason();
    };
  }

  private static String process(ReadResult result) {
    return ((Read) result).release().publisher().name();
  }

  /** A process that does with a file what its name says. */
  static final class Worker {
    private Worker() {}

    public static void main(String[] arguments) throws IOException {
      IsolatedProcess.serve(Duration.ofMillis(Long.parseLong(arguments[0])), Worker::read);
    }

    private static ReadResult read(IsolatedMessage.Request request) {
      String name = String.valueOf(Path.of(request.path()).getFileName()).replace(".pdf", "");
      if (name.endsWith("slow")) {
        while (true) {
          Thread.onSpinWait();
        }
      }
      if (name.endsWith("large")) {
        return new Refused(name, Integer.toString(new byte[512 * 1024 * 1024].length));
      }
      if (name.endsWith("exit")) {
        System.exit(7);
      }
      if (name.endsWith("long")) {
        return new Refused(name, "l".repeat(1_000_000));
      }
      System.out.println("a library prints something");
      return new Read(
          request.location(),
          new RawRelease(
              new ReleaseId("a"),
              name,
              new Publisher(Long.toString(ProcessHandle.current().pid())),
              null,
              "",
              Outline.EMPTY));
    }
  }
}
