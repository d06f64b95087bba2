package gongbo.http;

import io.javalin.http.Context;

/**
 * Takes note of what searches find.
 *
 * @param metrics counts them
 * @param misses keeps what was looked for in vain
 */
record SearchRecorder(Metrics metrics, ZeroResultLog misses) {
  /** Somebody searched. */
  void searched(Context context, String text, long total) {
    metrics.searched(total);
    if (total == 0) {
      misses.missed(text, context.ip());
    }
  }
}
