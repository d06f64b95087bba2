package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.index.GenerationStore;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The index that is measured: that of the folder {@code -Dgongbo.index}, opened with the bundled
 * configuration.
 */
record EvaluatedIndex(IndexSnapshot snapshot) implements AutoCloseable {
  /** The system property that names the folder. */
  static final String PROPERTY = "gongbo.index";

  /** Opens the current generation. */
  static EvaluatedIndex open() throws IOException {
    ConfigFolder config = ConfigFolder.bundled();
    Path folder = Path.of(System.getProperty(PROPERTY));
    return new EvaluatedIndex(
        IndexSnapshot.open(
            new GenerationStore(folder).current(), RankingWeights.of(config), config));
  }

  @Override
  public void close() throws IOException {
    snapshot.releases().reader().close();
  }
}
