package gongbo.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a request in the log and in the response: the one that the client or a proxy sent, or a
 * new one.
 */
final class RequestId {
  static final String HEADER = "X-Request-Id";

  /** The ids that are safe in a log. */
  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  /** Assigns an id to a request and sends it with the response. */
  static void give(Context context) {
    String given = RequestReader.header(context, HEADER);
    context.header(HEADER, VALID.matcher(given).matches() ? given : UUID.randomUUID().toString());
  }

  /** Returns the id of a request. */
  static String of(Context context) {
    String id = context.res().getHeader(HEADER);
    return id == null ? "-" : id;
  }
}
