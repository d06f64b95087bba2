package gongbo.http;

import java.util.Map;

/** The headers that tell a browser what no page of this server does. */
final class SecurityHeaders {
  /** Pages have a stylesheet and a script of their own, which asks this server, and an icon. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
          + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          // An address holds what somebody looked for, which other sites need not know.
          "Referrer-Policy", "same-origin");

  private SecurityHeaders() {}
}
