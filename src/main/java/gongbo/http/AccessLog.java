package gongbo.http;

import gongbo.alerts.Alerts;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access log: one line per request. By default a line has only the route, neither the client's
 * address nor the query, unless the operator asks for them.
 */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

  private final ServerSettings.Detail detail;

  AccessLog(ServerSettings.Detail detail) {
    this.detail = detail;
  }

  /**
   * Logs a response.
   *
   * @param millis the duration in milliseconds
   */
  void answered(Context context, float millis) {
    switch (detail) {
      case NONE -> {}
      case ROUTES -> line(context, route(context), millis);
      case QUERIES -> {
        // A signed link opens what it is for, whoever has it.
        boolean isSigned = context.path().startsWith(Alerts.PATHS);
        String query = isSigned ? "" : RequestReader.query(context);
        String asked = context.path() + (query.isEmpty() ? "" : "?" + query);
        line(context, asked + " from " + context.ip(), millis);
      }
    }
  }

  private static void line(Context context, String asked, float millis) {
    LOG.info(
        "{} {} {} {} ms {}",
        context.method(),
        asked,
        context.statusCode(),
        Math.round(millis),
        RequestId.of(context));
  }

  private static String route(Context context) {
    Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    return endpoint == null ? "none" : endpoint.path;
  }
}
