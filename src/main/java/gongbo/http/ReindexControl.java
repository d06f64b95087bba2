package gongbo.http;

import gongbo.index.ReindexProgress;
import java.io.IOException;

/** The reindexes of the index that is served, wherever they are begun. */
public interface ReindexControl {
  /** How the run goes that is under way, or else how the latest went. */
  ReindexProgress latest() throws IOException;

  /**
   * Begins one, over what the operator said when the server started.
   *
   * @return whether it did: not where one is under way
   */
  boolean begin() throws IOException;
}
