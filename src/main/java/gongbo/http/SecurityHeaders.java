package gongbo.http;

import java.util.Map;

/** The headers that forbid a browser whatever the pages do not need. */
final class SecurityHeaders {
  /**
   * The policy: pages load only their own style sheet, script and icon, and call only this server.
   */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
          + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          // An address contains a query, which other sites must not see.
          "Referrer-Policy", "same-origin");

  private SecurityHeaders() {}
}
