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
 * Spares clients what they have already (RFC 9110, sections 8.8.3 and 13.1.2). What is answered
 * follows from the request and the generation, and from the code, configuration and cursor keys of
 * this run of the server, so these make the tag. It is weak: the time a search took, and
 * compression, differ between answers that say the same.
 */
final class EntityTags {
  private final SearchService service;
  private final String run = UUID.randomUUID().toString();

  EntityTags(SearchService service) {
    this.service = service;
  }

  /** The same handler, asked only where the client does not have its answer. */
  Handler sparing(Handler handler) {
    return context -> {
      String tag = tag(context);
      if (names(RequestReader.header(context, Header.IF_NONE_MATCH), tag)) {
        context.header(Header.ETAG, tag).status(HttpStatus.NOT_MODIFIED);
        return;
      }
      handler.handle(context);
      // Where the generation changed meanwhile, the answer may be of either.
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
            service.status().generation(),
            context.path(),
            RequestReader.query(context),
            RequestReader.header(context, Header.ACCEPT));
    return "W/\"" + ContentDigest.of(request) + "\"";
  }

  /** Whether a list of tags names one, weak or strong; {@code *} asks for nothing we spare. */
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
