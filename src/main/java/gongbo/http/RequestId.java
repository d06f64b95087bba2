package gongbo.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A name for each request, by which the one who asked and the one who reads the log can speak of
 * it: what the client or a proxy calls it, or else a new one.
 */
final class RequestId {
  static final String HEADER = "X-Request-Id";

  /** What stands in a log without doing harm. */
  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  /** Names a request; the answer says how. */
  static void give(Context context) {
    String given = RequestReader.header(context, HEADER);
    context.header(HEADER, VALID.matcher(given).matches() ? given : UUID.randomUUID().toString());
  }

  /** What a request is called. */
  static String of(Context context) {
    String id = context.res().getHeader(HEADER);
    return id == null ? "-" : id;
  }
}
