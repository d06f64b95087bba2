package gongbo.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Header;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names by which clients of {@code /mcp} may address the server. A page on another site can
 * make its own name resolve to a private address (DNS rebinding), but not the headers {@code Host}
 * and {@code Origin} that the browser then sends, which the Model Context Protocol requires servers
 * to validate. A literal address cannot be rebound.
 */
final class TrustedHosts {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+]");

  private final Set<String> names = new HashSet<>(Set.of("localhost"));
  private final Set<String> origins;

  /**
   * Trusts the names and the listed origins of some settings; {@code *} lists nobody.
   *
   * @param host the host on which the server listens
   */
  TrustedHosts(ServerSettings settings, String host) {
    names.add(host.toLowerCase(Locale.ROOT));
    URI known = settings.publicAddress();
    if (known != null && known.getHost() != null) {
      names.add(known.getHost().toLowerCase(Locale.ROOT));
    }
    this.origins = settings.origins();
  }

  /**
   * Checks the headers of a request.
   *
   * @throws ForbiddenResponse when the host or the origin is another one
   */
  void check(Context context) {
    String origin = RequestReader.header(context, Header.ORIGIN);
    if (!isTrusted(hostOf("http://" + RequestReader.header(context, Header.HOST)))
        || !(origin.isEmpty() || origins.contains(origin) || isTrusted(hostOf(origin)))) {
      throw new ForbiddenResponse();
    }
  }

  private boolean isTrusted(@Nullable String host) {
    return host != null
        && (names.contains(host.toLowerCase(Locale.ROOT)) || ADDRESS.matcher(host).matches());
  }

  private static @Nullable String hostOf(String address) {
    try {
      return new URI(address).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
