package gongbo.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that never reach a handler, such as one with too long an address. Jetty's own
 * page would tell causes and versions.
 */
final class UnreadableRequests extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    byte[] body = body(response.getStatus(), path == null ? "" : path, response.getHeaders());
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private static byte[] body(int status, String path, HttpFields.Mutable headers) {
    SecurityHeaders.ALL.forEach(headers::put);
    boolean program = Requests.isOfProgram(path);
    headers.put(HttpHeader.CONTENT_TYPE, program ? Problem.MEDIA_TYPE : "text/html; charset=utf-8");
    String body =
        program
            ? Problem.ofStatus(status, path).toJson().toString()
            : Templates.render(ErrorPage.ofStatus(status, Language.KOREAN));
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
