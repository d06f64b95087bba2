package gongbo.http;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
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
 * @param origins the other sites whose pages may read what programs are answered, such as {@code
 *     https://site.example}, or {@code *} for any
 * @param log how much of each request is written to the log
 * @param misses where the queries are reported that find nothing for several people; null for
 *     nowhere
 * @param reindexToken what whoever begins a reindex has to know; null when nobody may
 */
public record ServerSettings(
    String host,
    int port,
    int requestsPerSecond,
    @Nullable URI publicAddress,
    Set<String> origins,
    Detail log,
    @Nullable Path misses,
    @Nullable BearerToken reindexToken) {
  /** How much of each request is written to the log. */
  public enum Detail {
    /** Nothing. */
    NONE,
    /** Method, route, status, time and the request's id. */
    ROUTES,
    /** The address of the client and the whole address asked for, too. */
    QUERIES
  }

  /** Where an operator says which other sites' pages may ask, one origin a line. */
  private static final String ORIGINS = "origins.txt";

  private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[a-z0-9.-]+(:[0-9]{1,5})?");

  /** A person makes one or two, a browser that opens tabs a dozen. */
  public static final int DEFAULT_RATE = 20;

  /**
   * @throws IllegalArgumentException when the rate is negative, or the public address is not one of
   *     a web server alone
   */
  public ServerSettings {
    origins = Set.copyOf(origins);
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
    return new ServerSettings(
        host, port, DEFAULT_RATE, null, Set.of(Cors.ANY), Detail.NONE, null, null);
  }

  /**
   * The origins that the configuration names.
   *
   * @throws gongbo.config.ConfigException when one is none
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
