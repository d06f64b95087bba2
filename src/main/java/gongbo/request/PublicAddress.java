package gongbo.request;

import java.net.URI;

/**
 * The public address of the server, for documents that are read elsewhere.
 *
 * @param origin scheme, host and port, such as {@code https://gongbo.example}
 */
public record PublicAddress(URI origin) {
  /** The year of tag URIs (RFC 4151). It is constant so that the tags are. */
  private static final String TAG_YEAR = "2026";

  /** Returns the absolute address of a path. */
  public String url(String path) {
    return origin.resolve("/").toString().replaceFirst("/$", "") + path;
  }

  /** Returns the permanent id of a path: a tag URI (RFC 4151). */
  public String tag(String path) {
    return "tag:" + name() + "," + TAG_YEAR + ":" + path.substring(1);
  }

  /** Returns the name of the server; one with an underscore is no host name of {@link URI}. */
  private String name() {
    return origin.getHost() == null
        ? origin.getRawAuthority().replaceFirst(":[0-9]*$", "")
        : origin.getHost();
  }
}
