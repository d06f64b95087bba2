package gongbo.web;

import gongbo.release.ReleaseId;
import io.javalin.http.Context;
import java.util.Optional;

/** What handlers read from a request beside its parameters. */
final class Requests {
  private Requests() {}

  /** What stands after the question mark, encoded; empty when nothing does. */
  static String query(Context context) {
    String query = context.queryString();
    return query == null ? "" : query;
  }

  /** The id in the path, if it is one. */
  static Optional<ReleaseId> releaseId(Context context) {
    try {
      return Optional.of(new ReleaseId(context.pathParam("id")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a program asks, which wants JSON even where a request fails. */
  static boolean isOfProgram(String path) {
    return path.startsWith("/api/") || path.equals("/api") || path.equals("/health");
  }
}
