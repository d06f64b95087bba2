package gongbo.cli;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import gongbo.index.GenerationStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of every command: its folders, and {@code --help}. */
@Command(mixinStandardHelpOptions = true)
final class Folders {
  private static final Path DEFAULT_CONFIG = Path.of("config");

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "the folder of the index (default: ${DEFAULT-VALUE})")
  private Path index = Path.of("index-data");

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description =
          "the folder of dictionaries, gazetteers and weights (default: config, or the copy"
              + " in the jar if there is no such folder)")
  private @Nullable Path config;

  /** Returns options that name the same folders. */
  List<String> options() {
    List<String> options = new ArrayList<>(List.of("--index", index.toString()));
    if (config != null) {
      options.addAll(List.of("--config", config.toString()));
    }
    return options;
  }

  Path index() {
    return index;
  }

  /**
   * Returns the configuration.
   *
   * @throws ConfigException when the folder that was named does not exist; the copy in the jar
   *     would hide a typing error
   */
  ConfigFolder config() {
    Path named = config;
    if (named != null && !Files.isDirectory(named)) {
      throw new ConfigException(named.toString(), 0, "is no folder (--config)");
    }
    return ConfigFolder.of(named == null ? DEFAULT_CONFIG : named);
  }

  /**
   * Returns the folder of configuration files, to change one.
   *
   * @throws ConfigException when there is none but the copy in the jar
   */
  Path ownConfig() {
    Path folder = config == null ? DEFAULT_CONFIG : config;
    if (!Files.isDirectory(folder)) {
      throw new ConfigException(
          folder.toString(), 0, "is no folder: a change needs a configuration of one's own");
    }
    return folder;
  }

  GenerationStore store() {
    return new GenerationStore(index);
  }
}
