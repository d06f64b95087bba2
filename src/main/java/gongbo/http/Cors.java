package gongbo.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Set;

/**
 * Allows the pages of other sites to read the API (the CORS protocol of the Fetch standard). There
 * are no cookies, so such a page reads nothing that is not public.
 */
final class Cors {
  /** The value that allows every site. */
  static final String ANY = "*";

  /** The headers that a script may read. */
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

  /** The seconds for which a browser may cache the answer to a preflight request. */
  private static final String A_DAY = "86400";

  private final Set<String> origins;

  /**
   * @param origins the allowed origins, such as {@code https://site.example}; {@value #ANY} for all
   */
  Cors(Set<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  /** Sets the headers of a response, and answers preflight requests. */
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
