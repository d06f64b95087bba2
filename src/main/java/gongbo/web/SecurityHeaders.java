package gongbo.web;

import java.util.Map;

/** The headers that tell a browser what no page of this server does. */
final class SecurityHeaders {
  /** Pages have a stylesheet of their own and an icon in the page; nothing else, no script. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'";

  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          // An address holds what somebody looked for, which other sites need not know.
          "Referrer-Policy", "same-origin");

  private SecurityHeaders() {}
}
