package gongbo.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unpacks a tar archive (POSIX ustar and pax, and the long names of GNU) into a folder. */
final class TarArchive {
  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 16 * 1024;
  private static final Pattern PAX_PATH = Pattern.compile("[0-9]+ path=([^\n]+)\n");

  private TarArchive() {}

  /**
   * Unpacks the files of an archive; links and devices are left out.
   *
   * @throws RefusedInput when more comes out than the limits allow, or when it is none
   */
  static void unpack(InputStream in, Path folder, UnpackingLimits limits)
      throws IOException, RefusedInput {
    String longName = "";
    long entries = 0;
    long total = 0;
    while (true) {
      byte[] header = in.readNBytes(BLOCK);
      if (header.length < BLOCK || header[0] == 0) {
        if (entries == 0) {
          throw new RefusedInput("not a tar archive that can be read");
        }
        return;
      }
      long size = octal(header, 124, 12);
      String name = longName.isEmpty() ? name(header) : longName;
      longName = "";
      switch (header[156]) {
        case 'L' -> longName = text(in, size);
        case 'x' -> {
          Matcher path = PAX_PATH.matcher(text(in, size));
          longName = path.find() ? path.group(1) : "";
        }
        case '0', 0 -> {
          entries++;
          total += size;
          if (entries > limits.entries() || total > limits.total()) {
            throw new RefusedInput("more in it than unpacking.tsv allows");
          }
          copy(in, size, target(folder, name));
        }
        default -> in.skipNBytes(size);
      }
      in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }
  }

  private static Path target(Path folder, String name) throws RefusedInput {
    try {
      Path target = folder.resolve(name).normalize();
      if (target.startsWith(folder) && !target.equals(folder)) {
        return target;
      }
    } catch (InvalidPathException e) {
      // Said below.
    }
    throw new RefusedInput("a file in it leads out of it: " + RefusedInput.shown(name));
  }

  private static void copy(InputStream in, long size, Path target) throws IOException {
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try (var out = Files.newOutputStream(target)) {
      byte[] buffer = new byte[64 * 1024];
      for (long left = size; left > 0; ) {
        int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (count < 0) {
          throw new EOFException("the archive breaks off");
        }
        out.write(buffer, 0, count);
        left -= count;
      }
    } catch (FileAlreadyExistsException e) {
      throw new IOException("a file and a folder of one name: " + target.getFileName(), e);
    }
  }

  private static String text(InputStream in, long size) throws IOException, RefusedInput {
    if (size > LONGEST_NAME) {
      throw new RefusedInput("a file in it has too long a name");
    }
    String text = new String(in.readNBytes((int) size), StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String name(byte[] header) {
    String name = string(header, 0, 100);
    String prefix = string(header, 345, 155);
    boolean ustar = string(header, 257, 5).equals("ustar");
    return ustar && !prefix.isEmpty() ? prefix + "/" + name : name;
  }

  private static String string(byte[] header, int at, int length) {
    int end = at;
    while (end < at + length && header[end] != 0) {
      end++;
    }
    return new String(header, at, end - at, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] header, int at, int length) throws RefusedInput {
    String digits = string(header, at, length).strip();
    try {
      long number = digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new RefusedInput("not a tar archive that can be read");
  }

  /** Removes a folder with all that is in it. */
  static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
