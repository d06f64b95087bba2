package gongbo.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Ends the exports of clients that read too slowly, each of which keeps a thread and a generation.
 * Other responses are small, or have long pauses, as a stream of events does.
 */
final class ExportPaceHandler extends MinimumDataRateHandler {
  private static final String SUFFIX = "/export";

  /**
   * @param bytesPerSecond the least pace, on average; 0 for any
   */
  ExportPaceHandler(int bytesPerSecond) {
    super(0, bytesPerSecond);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return Request.getPathInContext(request).endsWith(SUFFIX)
        ? super.handle(request, response, callback)
        : getHandler().handle(request, response, callback);
  }
}
