package gongbo.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Set;

/**
 * Says which other sites' pages may read what programs are answered (the CORS protocol of the Fetch
 * standard). Nobody is known here by a cookie, so a page gets no more than anybody.
 */
final class Cors {
  /** Any site. */
  static final String ANY = "*";

  /** What a page's script may read beside the answer. */
  private static final String EXPOSED =
      String.join(
          ", ",
          Header.ETAG,
          Header.RETRY_AFTER,
          "RateLimit-Limit",
          "RateLimit-Remaining",
          "RateLimit-Reset",
          ExportHandlers.TOTAL,
          ExportHandlers.GENERATION,
          RequestId.HEADER);

  /** Seconds that a browser need not ask again. */
  private static final String A_DAY = "86400";

  private final Set<String> origins;

  /**
   * @param origins such as {@code https://site.example}; {@value #ANY} for any
   */
  Cors(Set<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  /** Puts the headers on an answer, and answers a browser that asks before it asks. */
  void allow(Context context) {
    String origin = RequestReader.header(context, Header.ORIGIN);
    if (origin.isEmpty() || !(origins.contains(ANY) || origins.contains(origin))) {
      return;
    }
    if (!RequestReader.isOfProgram(context.path(), "")) {
      return;
    }
    if (origins.contains(ANY)) {
      context.header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
    } else {
      context.header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
      context.res().addHeader(Header.VARY, Header.ORIGIN);
    }
    context.header(Header.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    boolean asksBefore = context.header(Header.ACCESS_CONTROL_REQUEST_METHOD) != null;
    if (context.method().equals(HandlerType.OPTIONS) && asksBefore) {
      context.header(Header.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
      context.header(Header.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, If-None-Match");
      context.header(Header.ACCESS_CONTROL_MAX_AGE, A_DAY);
      context.status(HttpStatus.NO_CONTENT).skipRemainingHandlers();
    }
  }
}
