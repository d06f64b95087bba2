package gongbo.index;

import gongbo.config.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * The SHA-256 digest of every file in a folder, in the format of {@code sha256sum --check}.
 *
 * <p>A folder is intact when it contains exactly the listed files with their recorded content. So
 * the list protects itself: a lost or altered line leaves a file that is not listed, or lists one
 * that does not exist.
 */
final class ChecksumFile {
  static final String FILE = "SHA256SUMS";

  /** The separator between a digest and its file. */
  private static final String GAP = "  ";

  private ChecksumFile() {}

  /** Writes the checksums of a folder and syncs its files, folders and itself to disk. */
  static void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), lines(digests(folder)));
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        IOUtils.fsync(path, Files.isDirectory(path));
      }
    }
  }

  /**
   * Verifies every byte of a folder.
   *
   * @return the differences, a sentence each; empty when the folder is intact
   * @throws IOException when an existing file cannot be read
   */
  static List<String> broken(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(FILE))) {
      return List.of(FILE + " is missing");
    }
    Map<String, String> digests = digests(folder);
    // Damaged files may not be valid UTF-8; every byte is valid Latin-1.
    String lines = Files.readString(folder.resolve(FILE), StandardCharsets.ISO_8859_1);
    return lines.equals(lines(digests)) ? List.of() : difference(lines, digests);
  }

  private static String lines(Map<String, String> digests) {
    StringBuilder lines = new StringBuilder();
    digests.forEach((file, digest) -> lines.append(digest + GAP + file + "\n"));
    return lines.toString();
  }

  private static List<String> difference(String lines, Map<String, String> digests) {
    Map<String, String> sealed = new TreeMap<>();
    for (String line : lines.lines().toList()) {
      int gap = Math.max(0, line.indexOf(GAP));
      sealed.put(line.substring(gap), line.substring(0, gap));
    }
    List<String> broken = new ArrayList<>();
    digests.forEach(
        (file, digest) -> {
          String expected = sealed.remove(GAP + file);
          if (expected == null) {
            broken.add(FILE + " does not name " + file);
          } else if (!expected.equals(digest)) {
            broken.add(file + " is not what it was");
          }
        });
    sealed.keySet().forEach(file -> broken.add(file.strip() + " is missing"));
    return broken.isEmpty() ? List.of(FILE + " is not what it was") : broken;
  }

  /** Returns the digests of a folder's files by relative path, without the checksum file. */
  private static Map<String, String> digests(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(path -> !Files.isDirectory(path)).toList();
    }
    Map<String, String> digests = new ConcurrentSkipListMap<>();
    try {
      files.parallelStream()
          .filter(file -> !file.equals(folder.resolve(FILE)))
          .forEach(
              file ->
                  digests.put(folder.relativize(file).toString().replace('\\', '/'), digest(file)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return digests;
  }

  private static String digest(Path file) {
    try {
      return new Sha256().add(file).hex();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
