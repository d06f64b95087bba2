package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers requests from the current generation of an index. Safe for use by many threads. */
public final class SearchService implements Closeable {
  private SearchService() {}

  /**
   * A service over the current generation; it follows {@code CURRENT} by itself.
   *
   * @param indexFolder the folder of the generations, such as {@code index-data}
   * @param config dictionaries and ranking weights
   * @throws IOException when there is no generation or it cannot be opened
   */
  public static SearchService open(Path indexFolder, ConfigFolder config) throws IOException {
    return new SearchService();
  }

  /** The answer to a request. */
  public SearchResult search(SearchRequest request) throws IOException {
    return new SearchResult(0, "none", Duration.ZERO, List.of(), List.of(), List.of(), Map.of());
  }

  /** The release of that id, if the current generation has it. */
  public Optional<Release> release(ReleaseId id) throws IOException {
    return Optional.empty();
  }

  /** What the current generation holds. */
  public IndexStatus status() throws IOException {
    return new IndexStatus("none", 0, null, null);
  }

  @Override
  public void close() throws IOException {}
}
