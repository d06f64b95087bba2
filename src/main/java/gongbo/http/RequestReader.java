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

/** What handlers read from a request beside its parameters. */
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

  /** What stands after the question mark, encoded; empty when nothing does. */
  static String query(Context context) {
    String query = context.queryString();
    return query == null ? "" : query;
  }

  /**
   * Returns the address of the server as a request names it.
   *
   * @param publicAddress the configured address, which wins; null when there is none
   */
  static PublicAddress publicAddress(Context context, @Nullable URI publicAddress) {
    return new PublicAddress(
        publicAddress == null
            ? URI.create(context.scheme() + "://" + context.host())
            : publicAddress.resolve("/"));
  }

  /** The id in the path, if it is one. */
  static Optional<ReleaseId> releaseId(Context context) {
    return ReleaseId.parse(context.pathParam("id"));
  }

  /**
   * Whether a program asks, which wants JSON even where a request fails: it asks where only
   * programs do, or for JSON and not for pages.
   *
   * @param accept the header {@code Accept}; empty when there is none
   */
  static boolean isOfProgram(String path, String accept) {
    return path.startsWith("/api/")
        || PROGRAM_PATHS.contains(path)
        || (accept.contains("json") && !accept.contains("html"));
  }

  static boolean isOfProgram(Context context) {
    return isOfProgram(context.path(), header(context, Header.ACCEPT));
  }

  /** A key in the path, composed as all text is. */
  static String key(Context context, String parameter) {
    return Normalizer.normalize(context.pathParam(parameter), Normalizer.Form.NFC);
  }

  /**
   * Sends the client from an old key to the same path with the current one. Not for ever: a later
   * generation may tell people and places apart otherwise.
   *
   * @return whether the key asked for is an old one
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

  /** A header of the request; empty when there is none. */
  static String header(Context context, String name) {
    String value = context.header(name);
    return value == null ? "" : value;
  }

  /**
   * Refuses what came with a request that only reads. Whoever sends some takes it for parameters,
   * and those are never ignored.
   *
   * @throws ContentTooLargeResponse when there is any
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
