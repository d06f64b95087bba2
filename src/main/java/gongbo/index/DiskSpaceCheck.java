package gongbo.index;

import gongbo.index.Reindexer.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks the free disk space before a run: a full disk costs a second at the start, and a night
 * half way through.
 */
final class DiskSpaceCheck {
  /**
   * The disk space of a run, in generations: the new one, and as much again for merging and the
   * spool.
   */
  private static final int GENERATIONS = 2;

  private static final long MEGABYTE = 1_000_000;

  private DiskSpaceCheck() {}

  /**
   * Requires enough free space, and reports both figures.
   *
   * @param folder the folder of the new generation
   * @param expected the expected size of the new generation in bytes
   * @param current the current generation, whose size counts when it is larger; null when there is
   *     none
   * @throws IOException when there is not enough
   */
  static void require(Path folder, long expected, @Nullable Generation current, Listener listener)
      throws IOException {
    long needed = GENERATIONS * Math.max(expected, current == null ? 0 : current.bytes());
    long free = Files.getFileStore(folder).getUsableSpace();
    listener.needs(needed, free);
    if (free < needed) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "not enough disk space: a reindex needs up to %,d MB more, %,d MB are free",
              needed / MEGABYTE,
              free / MEGABYTE));
    }
  }
}
