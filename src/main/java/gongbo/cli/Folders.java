package gongbo.cli;

import gongbo.config.ConfigFolder;
import gongbo.index.GenerationStore;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of every command: its folders, and {@code --help}. */
@Command(mixinStandardHelpOptions = true)
final class Folders {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "the folder of the index (default: ${DEFAULT-VALUE})")
  private Path index = Path.of("index-data");

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description =
          "the folder of dictionaries, gazetteers and weights (default: ${DEFAULT-VALUE}, or"
              + " the copy in the jar if there is no such folder)")
  private Path config = Path.of("config");

  /** Returns options that name the same folders. */
  List<String> options() {
    return List.of("--index", index.toString(), "--config", config.toString());
  }

  Path index() {
    return index;
  }

  ConfigFolder config() {
    return ConfigFolder.of(config);
  }

  GenerationStore store() {
    return new GenerationStore(index);
  }
}
