package gongbo.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A folder of configuration files: one of the operator, or the copy inside the jar.
 *
 * <p>Every file is encoded in UTF-8 and holds one entry per line. Blank lines and lines that begin
 * with {@code #} are ignored.
 */
public final class ConfigFolder {
  private static final String BUNDLED = "/gongbo/config/";

  private final Path folder;
  private final boolean bundled;

  /** The digests of the files read so far, by file name. */
  private final Map<String, String> digests = new ConcurrentSkipListMap<>();

  private ConfigFolder(Path folder, boolean bundled) {
    this.folder = folder;
    this.bundled = bundled;
  }

  /**
   * Returns the configuration in a folder, or the built-in configuration when the folder does not
   * exist.
   *
   * @param folder the folder named by {@code --config}
   */
  public static ConfigFolder of(Path folder) {
    return new ConfigFolder(folder, !Files.isDirectory(folder));
  }

  /** Returns the configuration built into the jar. */
  public static ConfigFolder bundled() {
    return new ConfigFolder(Path.of("config"), true);
  }

  /** Returns the folder; empty for the configuration built into the jar. */
  public Optional<Path> folder() {
    return bundled ? Optional.empty() : Optional.of(folder);
  }

  /** Returns whether there is a file of a name, for those that need not exist. */
  public boolean has(String file) {
    return bundled
        ? ConfigFolder.class.getResource(BUNDLED + file) != null
        : Files.exists(folder.resolve(file));
  }

  /**
   * Reads the entries of one file.
   *
   * @param file the file name, such as {@code regions.tsv}
   * @throws ConfigException when the file is missing or unreadable
   */
  public List<ConfigLine> lines(String file) {
    String displayName = bundled ? "(built-in) " + file : folder.resolve(file).toString();
    String text;
    try {
      text = bundled ? readBundled(file) : Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new ConfigException(displayName, 0, "cannot be read: " + e.getMessage());
    }
    digests.put(file, new Sha256().add(text).hex());
    List<ConfigLine> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(new ConfigLine(displayName, number, line));
      }
    }
    return lines;
  }

  /**
   * Returns the digests of the files read so far, by file name; they identify the configuration of
   * an index.
   */
  public Map<String, String> digests() {
    return Map.copyOf(digests);
  }

  private static String readBundled(String file) throws IOException {
    try (InputStream in = ConfigFolder.class.getResourceAsStream(BUNDLED + file)) {
      if (in == null) {
        throw new IOException("the jar has no such file");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
