package gongbo.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;

/**
 * The file {@code CURRENT}, which contains the id of the generation that answers. Switching to
 * another generation is one atomic rename, so that readers see either the old or the new one, even
 * after a crash.
 */
final class CurrentPointer {
  private final Path root;

  /** Creates the pointer of the index in a folder. */
  CurrentPointer(Path root) {
    this.root = root;
  }

  Path file() {
    return root.resolve("CURRENT");
  }

  /** Returns the content of the file; empty when there is no file. */
  Optional<String> read() throws IOException {
    try {
      return Optional.of(Files.readString(file()).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Replaces the file by one with another id and syncs it to disk. */
  void switchTo(String id) throws IOException {
    Path next = root.resolve("CURRENT.next");
    Files.writeString(next, id + "\n");
    IOUtils.fsync(next, false);
    Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(root, true);
  }
}
