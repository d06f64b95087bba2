package gongbo.http;

import io.javalin.http.Context;

/**
 * Records the outcome of searches.
 *
 * @param metrics the counters
 * @param misses the log of queries without results
 */
record SearchRecorder(Metrics metrics, ZeroResultLog misses) {
  /** Records a search. */
  void searched(Context context, String text, long total) {
    metrics.searched(total);
    if (total == 0) {
      misses.missed(text, ClientAddress.client(ClientAddress.parse(context.ip())));
    }
  }
}
