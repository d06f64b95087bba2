package gongbo.http;

import gongbo.api.OpenSearchPage;
import gongbo.release.ReleaseId;
import gongbo.request.PublicAddress;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what handlers need of a request in addition to its parameters. */
final class RequestReader {
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

  private static final Set<String> PROGRAM_PATHS =
      Set.of(
          "/health",
          "/metrics",
          "/feed",
          "/rss",
          "/openapi.json",
          OpenSearchPage.PATH,
          McpHandler.PATH);

  private RequestReader() {}

  /** Returns the query string, encoded; empty when there is none. */
  static String query(Context context) {
    String query = context.queryString();
    return query == null ? "" : query;
  }

  /**
   * Returns the address of the server: the configured one, else the one that a request names if the
   * connection shows that it is true. Any other name may be forged, and its links are relative.
   *
   * @param publicAddress the configured address; null when there is none
   */
  static PublicAddress publicAddress(Context context, @Nullable URI publicAddress) {
    if (publicAddress != null) {
      return new PublicAddress(publicAddress.resolve("/"));
    }
    URI named = URI.create(context.scheme() + "://" + context.host());
    return new PublicAddress(isLocal(named.getHost(), context) ? named : null);
  }

  /**
   * Returns the {@linkplain #publicAddress address of the server}, for a document whose format has
   * absolute addresses only.
   *
   * @throws UnknownAddressException when the address is unknown
   */
  static PublicAddress absoluteAddress(Context context, @Nullable URI publicAddress) {
    PublicAddress address = publicAddress(context, publicAddress);
    if (address.origin() == null) {
      throw new UnknownAddressException();
    }
    return address;
  }

  /** Returns whether a host is {@code localhost} or the address at which a request came in. */
  private static boolean isLocal(@Nullable String host, Context context) {
    if (host == null || host.equals("localhost")) {
      return host != null;
    }
    try {
      return ClientAddress.parse(host).equals(ClientAddress.parse(context.req().getLocalAddr()));
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }

  /** Returns the id in the path, if it is valid. */
  static Optional<ReleaseId> releaseId(Context context) {
    return ReleaseId.parse(context.pathParam("id"));
  }

  /**
   * Returns whether a program sent the request, so that failures are JSON too: its path is one for
   * programs, or it accepts JSON but not HTML.
   *
   * @param accept the header {@code Accept}; empty when absent
   */
  static boolean isOfProgram(String path, String accept) {
    return path.startsWith("/api/")
        || PROGRAM_PATHS.contains(path)
        || (accept.contains("json") && !accept.contains("html"));
  }

  static boolean isOfProgram(Context context) {
    return isOfProgram(context.path(), header(context, Header.ACCEPT));
  }

  /** Returns a key in the path, in NFC. */
  static String key(Context context, String parameter) {
    return Normalizer.normalize(context.pathParam(parameter), Normalizer.Form.NFC);
  }

  /**
   * Redirects the client from an outdated key to the current one. The redirect is temporary, since
   * a later generation may resolve people and places differently.
   *
   * @return whether the requested key is outdated
   */
  static boolean sentOn(Context context, String asked, String current) {
    if (asked.equals(current)) {
      return false;
    }
    String path = context.path();
    String encoded = URLEncoder.encode(current, StandardCharsets.UTF_8).replace("+", "%20");
    String query = query(context);
    context.redirect(
        path.substring(0, path.lastIndexOf('/') + 1)
            + encoded
            + (query.isEmpty() ? "" : "?" + query),
        HttpStatus.TEMPORARY_REDIRECT);
    return true;
  }

  /** Returns a header; empty when absent. */
  static String header(Context context, String name) {
    String value = context.header(name);
    return value == null ? "" : value;
  }

  /**
   * Rejects content sent with a read request. The client would take it for parameters, which are
   * never ignored.
   *
   * @throws ContentTooLargeResponse when there is content
   */
  static void refuseContent(Context context) {
    if (READING.contains(context.method()) && hasContent(context)) {
      throw new ContentTooLargeResponse();
    }
  }

  static boolean hasContent(Context context) {
    return context.contentLength() > 0 || context.header(Header.TRANSFER_ENCODING) != null;
  }
}
