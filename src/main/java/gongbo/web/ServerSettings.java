package gongbo.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a server serves.
 *
 * @param host the address to listen on, such as {@code 127.0.0.1}, and no other
 * @param port the port; 0 takes a free one
 * @param requestsPerSecond how many requests a second one client may make, in bursts of ten times
 *     as many; 0 for as many as it likes; the machine itself is never limited
 * @param publicAddress the address that the world knows the server by, such as {@code
 *     https://gongbo.example}; null for the one that each request names
 */
public record ServerSettings(
    String host, int port, int requestsPerSecond, @Nullable URI publicAddress) {
  /** A person makes one or two, a browser that opens tabs a dozen. */
  public static final int DEFAULT_RATE = 20;

  /**
   * @throws IllegalArgumentException when the rate is negative, or the public address is not one of
   *     a web server alone
   */
  public ServerSettings {
    if (requestsPerSecond < 0) {
      throw new IllegalArgumentException("a rate is 0 or more: " + requestsPerSecond);
    }
    if (publicAddress != null
        && (!String.valueOf(publicAddress.getScheme()).matches("https?")
            || publicAddress.getHost() == null
            || !String.valueOf(publicAddress.getRawPath()).matches("/?")
            || publicAddress.getRawQuery() != null
            || publicAddress.getRawFragment() != null)) {
      throw new IllegalArgumentException(
          "a public address is such as https://gongbo.example: " + publicAddress);
    }
  }

  /** The settings of a server that is told only where to listen. */
  public static ServerSettings at(String host, int port) {
    return new ServerSettings(host, port, DEFAULT_RATE, null);
  }
}
