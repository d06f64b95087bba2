package gongbo.source;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much may come out of an archive or a packed file: one that was made to fill a disk or a heap
 * is refused at the limit.
 *
 * @param entries the most files in one archive
 * @param ratio how many times its own size a packed file may become
 * @param depth how deep archives may stand in archives
 * @param total the most bytes that come out of one archive
 */
record UnpackingLimits(long entries, long ratio, long depth, long total) {
  /** Whatever the ratio, so much is harmless: a page of blanks packs a thousand times. */
  private static final long HARMLESS = 16L * 1024 * 1024;

  /**
   * @throws gongbo.config.ConfigException when a limit is missing or is no number above 0
   */
  static UnpackingLimits of(ConfigFolder config) {
    Map<String, Long> values = new HashMap<>();
    ConfigLine last = new ConfigLine("unpacking.tsv", 0, "");
    for (ConfigLine line : config.lines("unpacking.tsv")) {
      var columns = line.columns(3);
      values.put(columns.get(0), number(line, columns.get(1)));
      last = line;
    }
    return new UnpackingLimits(
        limit(values, "entries", last),
        limit(values, "ratio", last),
        limit(values, "depth", last),
        limit(values, "total", last));
  }

  private static long limit(Map<String, Long> values, String name, ConfigLine last) {
    Long value = values.get(name);
    if (value == null) {
      throw new ConfigException(last.file(), 0, "has no limit named " + name);
    }
    return value;
  }

  private static long number(ConfigLine line, String text) {
    try {
      long number = Long.parseLong(text);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw line.error("needs a whole number above 0: " + text);
  }

  /**
   * Looks at what an opened archive says of its files.
   *
   * @throws RefusedInput when there is more in it than is allowed
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
              && size > most(packed)) {
            throw new RefusedInput(
                "a file in it unpacks to more than unpacking.tsv allows: "
                    + RefusedInput.shown(file.toString()));
          }
        }
      }
    }
  }

  /** How many bytes may come out of a packed file of a size. */
  long most(long packed) {
    return Math.min(total, Math.max(HARMLESS, packed * ratio));
  }

  /** A stream of unpacked bytes that fails at the limit. */
  InputStream of(InputStream unpacked, long packed) {
    return new Limited(unpacked, most(packed));
  }

  private static final class Limited extends FilterInputStream {
    private final long most;
    private long read;

    Limited(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      count(count);
      return count;
    }

    private void count(int more) throws IOException {
      read += Math.max(0, more);
      if (read > most) {
        throw new IOException("unpacks to more than " + most + " bytes, see unpacking.tsv");
      }
    }
  }
}
