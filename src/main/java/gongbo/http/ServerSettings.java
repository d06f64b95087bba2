package gongbo.http;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a server.
 *
 * @param host the address to listen on, such as {@code 127.0.0.1}, and no other
 * @param port the port; 0 takes a free one
 * @param admin where the operator's pages are served, and no longer at {@code port}; null for there
 * @param requestsPerSecond the requests a second of one client, in bursts of up to ten times as
 *     many; 0 for no limit; the machine itself is never limited
 * @param publicAddress the public address of the server, such as {@code https://gongbo.example};
 *     null for the one that each request names
 * @param origins the other sites whose pages may read the API, such as {@code
 *     https://site.example}, or {@code *} for all
 * @param log the detail of the access log
 * @param misses the file for queries without results of several clients; null for none
 * @param limits what requests may cost
 * @param reindexToken the token that authorises a reindex; null when nobody may start one
 */
@RecordBuilder
public record ServerSettings(
    String host,
    int port,
    @Nullable Endpoint admin,
    int requestsPerSecond,
    @Nullable URI publicAddress,
    Set<String> origins,
    Detail log,
    @Nullable Path misses,
    ServerLimits limits,
    @Nullable BearerToken reindexToken) {
  /**
   * An address to listen on.
   *
   * @param host the address, and no other
   * @param port the port; 0 takes a free one
   */
  public record Endpoint(String host, int port) {
    public Endpoint {
      requirePort(port);
    }
  }

  /** The detail of the access log. */
  public enum Detail {
    /** No log. */
    NONE,
    /** Method, route, status, duration and request id. */
    ROUTES,
    /** The client's address and the requested address in addition. */
    QUERIES
  }

  private static final int LAST_PORT = 65_535;

  /** The configuration file with the origins of other sites, one per line. */
  private static final String ORIGINS = "origins.txt";

  private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[a-z0-9.-]+(:[0-9]{1,5})?");

  /**
   * The default rate: a person makes one or two requests a second, a browser that opens tabs a
   * dozen.
   */
  public static final int DEFAULT_RATE = 20;

  /**
   * @throws IllegalArgumentException when the port is none, the rate is negative, or the public
   *     address is not the root of a web server
   */
  public ServerSettings {
    origins = Set.copyOf(origins);
    requirePort(port);
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

  private static void requirePort(int port) {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535: " + port);
    }
  }

  /** Returns the settings of a server with defaults for all but the address. */
  public static ServerSettings at(String host, int port) {
    return ServerSettingsBuilder.builder()
        .host(host)
        .port(port)
        .admin(null)
        .requestsPerSecond(DEFAULT_RATE)
        .publicAddress(null)
        .origins(Set.of(Cors.ANY))
        .log(Detail.NONE)
        .misses(null)
        .limits(ServerLimits.of(ConfigFolder.bundled()))
        .reindexToken(null)
        .build();
  }

  /**
   * Reads the origins from the configuration.
   *
   * @throws gongbo.config.ConfigException when one is invalid
   */
  public static Set<String> origins(ConfigFolder config) {
    Set<String> origins = new LinkedHashSet<>();
    for (ConfigLine line : config.lines(ORIGINS)) {
      if (!ORIGIN.matcher(line.text().strip()).matches()) {
        throw line.error("an origin is such as https://site.example, or * for any");
      }
      origins.add(line.text().strip());
    }
    return origins;
  }
}
