package gongbo.cli;

import gongbo.index.GenerationStore;
import gongbo.index.ReindexProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a run tells how it goes, beside the index, for everybody who wants to know: the server
 * shows what was begun on a terminal, and the other way round.
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

  /** What was told last. */
  ReindexProgress read() throws IOException {
    try {
      return ReindexProgress.parse(Files.readString(file));
    } catch (NoSuchFileException e) {
      return ReindexProgress.NONE;
    }
  }
}
