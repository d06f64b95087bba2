package gongbo.http;

import gongbo.pages.ContentDigest;
import gongbo.search.SearchService;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.UUID;

/**
 * Answers conditional requests (RFC 9110, sections 8.8.3 and 13.1.2). A response follows from the
 * request, the snapshot of the generation, and the code, configuration and cursor keys of this run
 * of the server, so the tag is made of these. It is weak: the reported duration and the compression
 * differ between equivalent responses.
 */
final class EntityTags {
  private final SearchService service;
  private final String run = UUID.randomUUID().toString();

  EntityTags(SearchService service) {
    this.service = service;
  }

  /** Wraps a handler so that it runs only where the client does not have the response. */
  Handler sparing(Handler handler) {
    return context -> {
      String tag = tag(context);
      if (names(RequestReader.header(context, Header.IF_NONE_MATCH), tag)) {
        context.header(Header.ETAG, tag).status(HttpStatus.NOT_MODIFIED);
        return;
      }
      handler.handle(context);
      // When the generation changed meanwhile, the response may be of either one.
      if (tag.equals(tag(context))) {
        context.header(Header.ETAG, tag);
      }
    };
  }

  private String tag(Context context) throws IOException {
    String request =
        String.join(
            "\n",
            run,
            service.version(),
            // Feeds and sitemaps have the address by which they were asked for.
            String.valueOf(context.host()),
            context.path(),
            RequestReader.query(context),
            RequestReader.header(context, Header.ACCEPT));
    return "W/\"" + ContentDigest.of(request) + "\"";
  }

  /** Returns whether a list of tags contains one, weak or strong; {@code *} never matches. */
  private static boolean names(String list, String tag) {
    for (String one : list.split(",", -1)) {
      if (opaque(one.strip()).equals(opaque(tag))) {
        return true;
      }
    }
    return false;
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
