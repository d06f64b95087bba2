package gongbo.cli;

import gongbo.config.Sha256;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Identifies the program that builds an index by the digest of its code, so that a change of the
 * code needs no version number that somebody could forget to raise.
 */
final class ProgramDigest {
  /** The packages that determine the content of an index. */
  private static final List<String> PACKAGES =
      List.of(
          "release", "config", "korean", "source", "extract", "duplicates", "entities", "index");

  private ProgramDigest() {}

  /** Returns the digest of those packages, in the jar or in a folder of classes. */
  static String ofProgram() throws IOException {
    try {
      Path place =
          Path.of(ProgramDigest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return ofClasses(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return ofClasses(jar.getPath("/"));
      }
    } catch (URISyntaxException e) {
      throw new IOException("cannot locate the classes of the program", e);
    }
  }

  private static String ofClasses(Path root) throws IOException {
    Sha256 digest = new Sha256();
    for (String name : PACKAGES) {
      Path folder = root.resolve("gongbo").resolve(name);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.add(folder.relativize(file).toString());
          digest.add(file);
        }
      }
    }
    return digest.hex();
  }
}
