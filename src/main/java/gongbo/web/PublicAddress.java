package gongbo.web;

import io.javalin.http.Context;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The address of the whole server, for documents that are read elsewhere.
 *
 * @param origin scheme, host and port, such as {@code https://gongbo.example}
 */
record PublicAddress(URI origin) {
  /**
   * A year in which whoever serves releases may use the name of its host, as RFC 4151 asks of tags.
   * It stays as it is, so that the tags do.
   */
  private static final String TAG_YEAR = "2026";

  /**
   * The server as a request names it.
   *
   * @param publicAddress what it is to be called instead; null when nothing else
   */
  static PublicAddress of(Context context, @Nullable URI publicAddress) {
    return new PublicAddress(
        publicAddress == null
            ? URI.create(context.scheme() + "://" + context.host())
            : publicAddress.resolve("/"));
  }

  /** The whole address of a path from the root. */
  String url(String path) {
    return origin.resolve("/").toString().replaceFirst("/$", "") + path;
  }

  /** A name for ever of what stands at a path (a tag URI, RFC 4151). */
  String tag(String path) {
    return "tag:" + origin.getHost() + "," + TAG_YEAR + ":" + path.substring(1);
  }
}
