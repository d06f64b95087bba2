package gongbo.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The configuration: a folder of the operator's, or the copy that the jar carries.
 *
 * <p>Every file is UTF-8, one entry a line; blank lines and lines that begin with {@code #} say
 * nothing.
 */
public final class ConfigFolder {
  private static final String BUNDLED = "/gongbo/config/";

  private final Path folder;
  private final boolean bundled;

  /** The digests of the files that were read, by name. */
  private final Map<String, String> read = new ConcurrentSkipListMap<>();

  private ConfigFolder(Path folder, boolean bundled) {
    this.folder = folder;
    this.bundled = bundled;
  }

  /**
   * The configuration in a folder; where there is no such folder, the one inside the jar.
   *
   * @param folder what {@code --config} named
   */
  public static ConfigFolder of(Path folder) {
    return new ConfigFolder(folder, !Files.isDirectory(folder));
  }

  /** The configuration that the jar was built with. */
  public static ConfigFolder bundled() {
    return new ConfigFolder(Path.of("config"), true);
  }

  /**
   * The entries of one file.
   *
   * @param file its name in the folder, such as {@code regions.tsv}
   * @throws ConfigException when it is missing or cannot be read
   */
  public List<ConfigLine> lines(String file) {
    String shown = bundled ? "(built-in) " + file : folder.resolve(file).toString();
    String text;
    try {
      text = bundled ? readBundled(file) : Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new ConfigException(shown, 0, "cannot be read: " + e.getMessage());
    }
    read.put(file, new Sha256().add(text).hex());
    List<ConfigLine> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(new ConfigLine(shown, number, line));
      }
    }
    return lines;
  }

  /** The digests of the files that were read so far, by name: what something was made with. */
  public Map<String, String> digests() {
    return Map.copyOf(read);
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
