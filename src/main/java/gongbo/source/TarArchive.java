package gongbo.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.input.ProxyInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks tar archives (POSIX ustar and pax, and GNU long names) into a folder. */
final class TarArchive {
  private TarArchive() {}

  /**
   * Unpacks the regular files of an archive. Devices and sparse files are skipped.
   *
   * @return the names of links, on one line each, which are not followed
   * @throws RefusedInput if the content exceeds the limits or is not a tar archive
   */
  static List<String> unpack(InputStream in, Path folder, UnpackingLimits limits)
      throws IOException, RefusedInput {
    BoundedHeaders bounded = new BoundedHeaders(in);
    TarArchiveInputStream tar = new TarArchiveInputStream(bounded, StandardCharsets.UTF_8.name());
    List<String> links = new ArrayList<>();
    long entries = 0;
    long total = 0;
    TarArchiveEntry entry = first(tar, bounded);
    while (entry != null) {
      boolean link = entry.isSymbolicLink() || entry.isLink();
      if (link || isFile(entry)) {
        entries++;
        total += entry.getSize();
        if (entries > limits.entries() || total > limits.total()) {
          throw new RefusedInput("more in it than unpacking.tsv allows");
        }
      }
      if (link) {
        links.add(RefusedInput.shown(entry.getName()));
      } else if (isFile(entry)) {
        copy(tar, target(folder, entry.getName()));
      } else {
        tar.transferTo(OutputStream.nullOutputStream());
      }
      entry = next(tar, bounded);
    }
    if (entries == 0) {
      throw new RefusedInput("not a tar archive that can be read");
    }
    return links;
  }

  private static @Nullable TarArchiveEntry first(TarArchiveInputStream tar, BoundedHeaders in)
      throws RefusedInput {
    try {
      return next(tar, in);
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedInput("not a tar archive that can be read");
    }
  }

  private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar, BoundedHeaders in)
      throws IOException, RefusedInput {
    in.beginHeader();
    try {
      return tar.getNextEntry();
    } catch (IOException e) {
      if (in.isExceeded()) {
        throw new RefusedInput("a file in it has too long a name");
      }
      throw e;
    } finally {
      in.endHeader();
    }
  }

  private static boolean isFile(TarArchiveEntry entry) {
    byte type = entry.getLinkFlag();
    return (type == TarConstants.LF_NORMAL || type == TarConstants.LF_OLDNORM) && !entry.isSparse();
  }

  private static Path target(Path folder, String name) throws RefusedInput {
    try {
      Path target = folder.resolve(name).normalize();
      if (target.startsWith(folder) && !target.equals(folder)) {
        return target;
      }
    } catch (InvalidPathException e) {
      // Refused below.
    }
    throw new RefusedInput("a file in it leads out of it: " + RefusedInput.shown(name));
  }

  private static void copy(InputStream in, Path target) throws IOException {
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try (var out = Files.newOutputStream(target)) {
      in.transferTo(out);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("a file and a folder of one name: " + target.getFileName(), e);
    }
  }

  /** Removes a folder and its content. */
  static void remove(Path folder) throws IOException {
    PathUtils.deleteDirectory(folder);
  }

  /**
   * A stream that bounds the bytes of one header together with its long name and pax attributes.
   * Commons Compress keeps these in memory whatever their size, and reads nested ones recursively.
   */
  private static final class BoundedHeaders extends ProxyInputStream {
    private static final long LONGEST_HEADER = 64 * 1024;
    private static final long UNBOUNDED = Long.MAX_VALUE;

    private long remaining = UNBOUNDED;
    private boolean exceeded;

    BoundedHeaders(InputStream in) {
      super(in);
    }

    void beginHeader() {
      remaining = LONGEST_HEADER;
    }

    void endHeader() {
      remaining = UNBOUNDED;
    }

    boolean isExceeded() {
      return exceeded;
    }

    @Override
    protected void afterRead(int count) throws IOException {
      count(Math.max(0, count));
    }

    @Override
    public long skip(long length) throws IOException {
      long count = super.skip(length);
      count(count);
      return count;
    }

    private void count(long bytes) throws IOException {
      if (remaining == UNBOUNDED) {
        return;
      }
      remaining -= bytes;
      if (remaining < 0) {
        exceeded = true;
        throw new IOException("a header of more than " + LONGEST_HEADER + " bytes");
      }
    }
  }
}
