package gongbo.cli;

import gongbo.index.GenerationStore;
import gongbo.index.ReindexProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The progress of the latest run in a file next to the index, so that the server shows runs started
 * on a terminal, and the other way round.
 */
final class ProgressFile {
  private final Path file;

  ProgressFile(GenerationStore store) {
    this.file = store.progress();
  }

  void write(ReindexProgress progress) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(next, progress.toJson() + "\n");
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Reads the latest progress. */
  ReindexProgress read() throws IOException {
    try {
      return ReindexProgress.parse(Files.readString(file));
    } catch (NoSuchFileException e) {
      return ReindexProgress.NONE;
    }
  }
}
