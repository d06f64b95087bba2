package gongbo.request;

import java.net.URI;

/**
 * The address of the whole server, for documents that are read elsewhere.
 *
 * @param origin scheme, host and port, such as {@code https://gongbo.example}
 */
public record PublicAddress(URI origin) {
  /**
   * A year in which whoever serves releases may use the name of its host, as RFC 4151 asks of tags.
   * It stays as it is, so that the tags do.
   */
  private static final String TAG_YEAR = "2026";

  /** The whole address of a path from the root. */
  public String url(String path) {
    return origin.resolve("/").toString().replaceFirst("/$", "") + path;
  }

  /** A name for ever of what stands at a path (a tag URI, RFC 4151). */
  public String tag(String path) {
    return "tag:" + origin.getHost() + "," + TAG_YEAR + ":" + path.substring(1);
  }
}
