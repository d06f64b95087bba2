package gongbo.http;

import gongbo.pages.ErrorPage;
import gongbo.pages.Templates;
import gongbo.request.Language;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Responds to requests that never reach a handler, such as one whose address is too long. Jetty's
 * own page would reveal causes and versions.
 *
 * <p>Where even the path cannot be read, the response is a problem document: people can read it in
 * a browser, while programs cannot read a page.
 */
final class UnreadableRequestHandler extends ErrorHandler {
  /** The placeholder of Jetty for an unreadable path. */
  private static final String UNREADABLE = "/badMessage";

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    byte[] body = body(response.getStatus(), request, response.getHeaders());
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private static byte[] body(int status, Request request, HttpFields.Mutable headers) {
    SecurityHeaders.ALL.forEach(headers::put);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    String path = path(request);
    String accept = request.getHeaders().get(HttpHeader.ACCEPT);
    boolean program =
        path.isEmpty() || RequestReader.isOfProgram(path, accept == null ? "" : accept);
    headers.put(HttpHeader.CONTENT_TYPE, program ? Problem.MEDIA_TYPE : "text/html; charset=utf-8");
    String body =
        program
            ? Problem.ofStatus(status, path).toJson().toString()
            : Templates.render(ErrorPage.ofStatus(status, Language.KOREAN));
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the path; empty when it could not be read. */
  private static String path(Request request) {
    String path = Request.getPathInContext(request);
    return path == null || path.equals(UNREADABLE) ? "" : path;
  }
}
