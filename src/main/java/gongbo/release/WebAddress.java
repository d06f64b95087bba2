package gongbo.release;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognizes addresses that a page may link to. */
public final class WebAddress {
  private static final List<String> SCHEMES = List.of("http", "https");

  private WebAddress() {}

  /** Returns an address as it is when its scheme is HTTP or HTTPS; empty otherwise. */
  public static Optional<String> linkable(String address) {
    try {
      String scheme = new URI(address).getScheme();
      boolean web = scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
      return web ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
