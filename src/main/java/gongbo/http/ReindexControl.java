package gongbo.http;

import gongbo.index.ReindexProgress;
import java.io.IOException;

/** Controls the reindexes of the served index, wherever they were started. */
public interface ReindexControl {
  /** Returns the progress of the running reindex, or the outcome of the latest. */
  ReindexProgress latest() throws IOException;

  /**
   * Starts a reindex of the sources that the operator named at the start of the server.
   *
   * @return false when one is running already
   */
  boolean begin() throws IOException;
}
