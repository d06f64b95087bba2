package gongbo.request;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where readers reach the server, for documents that are read elsewhere, and whether it sends them
 * mail.
 *
 * @param origin scheme, host and port, such as {@code https://gongbo.example}; null when unknown
 * @param alerts whether a search can be followed by mail
 */
public record PublicAddress(@Nullable URI origin, boolean alerts) {
  /** Stands for a server without a name in tag URIs (RFC 2606, section 2). */
  private static final String NAMELESS = "gongbo.invalid";

  /** The year of tag URIs (RFC 4151). It is constant so that the tags are. */
  private static final String TAG_YEAR = "2026";

  /** Returns the address of a server that sends no mail. */
  public PublicAddress(@Nullable URI origin) {
    this(origin, false);
  }

  /** Returns the absolute address of a path; the path where the address is unknown. */
  public String url(String path) {
    return origin == null ? path : origin.resolve("/").toString().replaceFirst("/$", "") + path;
  }

  /** Returns the permanent id of a path: a tag URI (RFC 4151). */
  public String tag(String path) {
    return "tag:"
        + (origin == null ? NAMELESS : name(origin))
        + ","
        + TAG_YEAR
        + ":"
        + path.substring(1);
  }

  /** Returns the name of the server; one with an underscore is no host name of {@link URI}. */
  private static String name(URI origin) {
    return origin.getHost() == null
        ? origin.getRawAuthority().replaceFirst(":[0-9]*$", "")
        : origin.getHost();
  }
}
