package gongbo.source;

import gongbo.config.ConfigFolder;
import gongbo.config.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.io.input.ProxyInputStream;

/**
 * The limits for unpacking archives and compressed files. They prevent decompression bombs from
 * filling the disk or the heap.
 *
 * @param entries the maximum number of files in one archive
 * @param ratio the maximum ratio of unpacked to compressed size
 * @param depth the maximum depth of nested archives
 * @param total the maximum number of bytes unpacked from one archive
 */
record UnpackingLimits(long entries, long ratio, long depth, long total) {
  /** The size in bytes up to which any ratio is allowed: blank pages compress a thousandfold. */
  private static final long HARMLESS = 16L * 1024 * 1024;

  /** The bytes of an entry of a directory, with a name of a hundred syllables. */
  private static final long BYTES_OF_ENTRY = 400;

  /** The largest directory in bytes; opened, it takes three times as much memory. */
  private static final long LARGEST_DIRECTORY = 64L * 1024 * 1024;

  /**
   * Reads the limits from {@code unpacking.tsv}.
   *
   * @throws gongbo.config.ConfigException if a limit is missing or is not a number above 0
   */
  static UnpackingLimits of(ConfigFolder config) {
    Limits limits = Limits.of(config, "unpacking.tsv");
    return new UnpackingLimits(
        limits.get("entries", 1),
        limits.get("ratio", 1),
        limits.get("depth", 1),
        limits.get("total", 1));
  }

  /**
   * Checks the size of the directory of a zip archive before it is opened.
   *
   * @throws RefusedInput if it is longer than that of as many files as allowed
   */
  void checkDirectory(Path archive) throws IOException, RefusedInput {
    if (ZipDirectory.size(archive) > Math.min(LARGEST_DIRECTORY, entries * BYTES_OF_ENTRY)) {
      throw new RefusedInput("its directory is larger than unpacking.tsv allows entries");
    }
  }

  /**
   * Checks the declared sizes of the files in a zip archive.
   *
   * @throws RefusedInput if the archive exceeds a limit
   */
  void check(FileSystem archive) throws IOException, RefusedInput {
    long files = 0;
    long bytes = 0;
    for (Path root : archive.getRootDirectories()) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
          long size = Files.size(file);
          files++;
          bytes += size;
          if (files > entries || bytes > total) {
            throw new RefusedInput("more in it than unpacking.tsv allows");
          }
          if (Files.getAttribute(file, "zip:compressedSize") instanceof Long packed
              && size > maxSize(packed)) {
            throw new RefusedInput(
                "a file in it unpacks to more than unpacking.tsv allows: "
                    + RefusedInput.shown(file.toString()));
          }
        }
      }
    }
  }

  /** Returns the maximum unpacked size, in bytes, of a file of the given compressed size. */
  long maxSize(long packed) {
    return Math.min(total, Math.max(HARMLESS, packed * ratio));
  }

  /** Returns a stream of the unpacked bytes that throws an IOException beyond the limit. */
  InputStream limited(InputStream unpacked, long packed) {
    return new Limited(unpacked, maxSize(packed));
  }

  private static final class Limited extends ProxyInputStream {
    private final long maxBytes;
    private long read;

    Limited(InputStream in, long maxBytes) {
      super(in);
      this.maxBytes = maxBytes;
    }

    @Override
    protected void afterRead(int count) throws IOException {
      read += Math.max(0, count);
      if (read > maxBytes) {
        throw new IOException("unpacks to more than " + maxBytes + " bytes, see unpacking.tsv");
      }
    }
  }
}
