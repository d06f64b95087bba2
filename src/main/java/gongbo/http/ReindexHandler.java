package gongbo.http;

import gongbo.index.ReindexProgress;
import gongbo.request.SearchParameters;
import io.javalin.http.ConflictResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts a reindex and reports its progress. */
final class ReindexHandler implements AutoCloseable {
  static final String PATH = "/api/v1/reindex";

  /** The media type of server-sent events (HTML Standard, section 9.2). */
  private static final String EVENTS = "text/event-stream";

  /** The interval between checks for news. */
  private static final Duration STEP = Duration.ofMillis(250);

  /** The steps after which a comment is sent, because proxies close idle connections. */
  private static final int LONGEST_SILENCE = 40;

  private final ReindexControl reindexes;
  private final @Nullable BearerToken token;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * @param token the token that authorises a reindex; null when nobody may start one
   */
  ReindexHandler(ReindexControl reindexes, @Nullable BearerToken token) {
    this.reindexes = reindexes;
    this.token = token;
  }

  /** Handles {@code POST /api/v1/reindex}. */
  void begin(Context context) throws IOException {
    SearchParameters.none(RequestReader.query(context));
    if (token == null) {
      throw new ForbiddenResponse();
    }
    if (!token.isIn(RequestReader.header(context, Header.AUTHORIZATION))) {
      context.header(Header.WWW_AUTHENTICATE, "Bearer");
      throw new UnauthorizedResponse();
    }
    if (RequestReader.hasContent(context)) {
      throw new ContentTooLargeResponse();
    }
    if (!reindexes.begin()) {
      throw new ConflictResponse();
    }
    context.status(HttpStatus.ACCEPTED);
    context.header(Header.LOCATION, PATH);
    write(context);
  }

  /** Handles {@code GET /api/v1/reindex}. */
  void tell(Context context) throws IOException, InterruptedException {
    SearchParameters.none(RequestReader.query(context));
    context.header(Header.CACHE_CONTROL, "no-store");
    if (!RequestReader.header(context, Header.ACCEPT).contains(EVENTS)) {
      write(context);
      return;
    }
    context.contentType(EVENTS);
    if (!context.method().equals(HandlerType.HEAD)) {
      // Javalin's own stream buffers until the response ends.
      stream(context.res().getOutputStream());
    }
  }

  private void write(Context context) throws IOException {
    ApiHandlers.write(context, "application/json", reindexes.latest().toJson());
  }

  /** Sends an event for each change; the stream ends with the run. */
  private void stream(OutputStream out) throws IOException, InterruptedException {
    String before = "";
    int silence = 0;
    boolean ended = false;
    while (!ended && !closed.await(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
      ReindexProgress progress = reindexes.latest();
      ended = progress.state().isEnded();
      String now = progress.toJson().toString();
      silence++;
      if (!now.equals(before) || silence == LONGEST_SILENCE) {
        out.write(("event: progress\ndata: " + now + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        before = now;
        silence = 0;
      }
    }
  }

  /** Closes the open streams, so that the server can stop. */
  @Override
  public void close() {
    closed.countDown();
  }
}
