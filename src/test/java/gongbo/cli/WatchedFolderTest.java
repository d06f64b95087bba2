package gongbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
  @TempDir Path folder;

  @Test
  void noLinkFailsTheListing() throws IOException {
    Path watched = Files.createDirectories(folder.resolve("watched"));
    Files.writeString(folder.resolve("secret.txt"), "비밀");
    Files.createDirectories(watched.resolve("a"));
    Files.writeString(watched.resolve("a/1.txt"), "하나");
    Path inner = Files.createSymbolicLink(watched.resolve("b.txt"), watched.resolve("a/1.txt"));
    Path out = Files.createSymbolicLink(watched.resolve("out.txt"), folder.resolve("secret.txt"));
    Path dangling =
        Files.createSymbolicLink(watched.resolve("x.txt"), watched.resolve("nothing.txt"));
    Path loop = Files.createSymbolicLink(watched.resolve("loop"), watched);

    WatchedFolder listed = WatchedFolder.list(watched);

    assertThat(listed.files()).containsOnlyKeys(watched.resolve("a/1.txt"), inner);
    assertThat(listed.refused())
        .isEqualTo(
            Map.of(
                out, "a link that leads out of the sources",
                dangling, "a link to a file that does not exist",
                loop, "a link to a folder, which may lead in a circle"));
  }

  @Test
  void aFolderNamedByALinkIsListedUnderItsName() throws IOException {
    Path watched = Files.createDirectories(folder.resolve("watched"));
    Files.writeString(watched.resolve("1.txt"), "하나");
    Path link = Files.createSymbolicLink(folder.resolve("link"), watched);

    assertThat(WatchedFolder.list(link).files()).containsOnlyKeys(link.resolve("1.txt"));
  }
}
