package gongbo.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a request without content, which is looked at while the request is worked on.
 *
 * <p>A closed connection shows only to who reads it, and nobody else reads during a request. So one
 * byte is read, as Go's {@code net/http} does; where it belongs to the next request, it is put back
 * and the connection not looked at again. Only the thread that handles the request may look.
 */
final class ClientConnection {
  private final @Nullable EndPoint end;
  private final Connection.@Nullable UpgradeTo reader;
  private boolean readable;

  private ClientConnection(@Nullable EndPoint end, Connection.@Nullable UpgradeTo reader) {
    this.end = end;
    this.reader = reader;
    this.readable = end != null && reader != null;
  }

  /** Returns the connection of a request; one that never closes where it has content. */
  static ClientConnection of(Context context) {
    Connection connection =
        ServletContextRequest.getServletContextRequest(context.req())
            .getConnectionMetaData()
            .getConnection();
    return RequestReader.hasContent(context) || !(connection instanceof Connection.UpgradeTo reader)
        ? new ClientConnection(null, null)
        : new ClientConnection(connection.getEndPoint(), reader);
  }

  /** Returns whether the client has closed the connection, or its own half of it. */
  boolean isClosed() {
    if (!readable || end == null || reader == null) {
      return false;
    }
    ByteBuffer next = BufferUtil.allocate(1);
    try {
      int read = end.fill(next);
      if (read > 0) {
        readable = false;
        reader.onUpgradeTo(next);
      }
      return read < 0;
    } catch (IOException e) {
      return true;
    }
  }
}
