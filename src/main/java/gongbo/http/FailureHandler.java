package gongbo.http;

import gongbo.pages.ErrorPage;
import gongbo.pages.Templates;
import gongbo.request.BadParametersException;
import gongbo.request.Language;
import gongbo.request.NotAcceptableException;
import gongbo.request.SearchParameters;
import gongbo.search.StaleGenerationException;
import gongbo.search.TimeBudgetException;
import gongbo.search.WithdrawnMeanwhileException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Responds to failed requests: a problem document for programs, a page for people. */
final class FailureHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

  /** The seconds after which a request that took too long, or came too early, may be repeated. */
  private static final String WAIT = "10";

  private FailureHandler() {}

  static void register(RoutesConfig routes) {
    routes.exception(BadParametersException.class, FailureHandler::badParameters);
    routes.exception(StaleGenerationException.class, FailureHandler::staleCursor);
    routes.exception(TimeBudgetException.class, FailureHandler::outOfTime);
    routes.exception(WithdrawnMeanwhileException.class, FailureHandler::withdrawnMeanwhile);
    routes.exception(UnknownAddressException.class, FailureHandler::unknownAddress);
    routes.exception(NotAcceptableException.class, FailureHandler::notAcceptable);
    routes.exception(HttpResponseException.class, FailureHandler::status);
    routes.exception(Exception.class, FailureHandler::unexpected);
  }

  private static void badParameters(BadParametersException exception, Context context) {
    fail(HttpStatus.BAD_REQUEST.getCode(), context);
    if (RequestReader.isOfProgram(context)) {
      write(context, Problem.ofParameters(exception.errors(), context.path()));
    } else {
      PageHandlers.write(
          context,
          Templates.render(ErrorPage.ofParameters(exception.readable(), exception.errors())));
    }
  }

  /** Only programs use cursors. */
  private static void staleCursor(StaleGenerationException exception, Context context) {
    fail(HttpStatus.GONE.getCode(), context);
    write(context, Problem.ofStaleCursor(context.path()));
  }

  /** The client may ask for less, or at a time when the server has less to do. */
  private static void outOfTime(TimeBudgetException exception, Context context) {
    context.header(Header.RETRY_AFTER, WAIT);
    int status = HttpStatus.SERVICE_UNAVAILABLE.getCode();
    if (RequestReader.isOfProgram(context)) {
      fail(status, context);
      write(context, Problem.ofTimeBudget(context.path()));
    } else {
      answer(status, context);
    }
  }

  /** An export that has begun breaks off; one that has not can begin again in a moment. */
  private static void withdrawnMeanwhile(WithdrawnMeanwhileException exception, Context context) {
    if (context.res().isCommitted()) {
      cutOff(exception, context);
      return;
    }
    context.header(Header.RETRY_AFTER, WAIT);
    answer(HttpStatus.SERVICE_UNAVAILABLE.getCode(), context);
  }

  /** Only programs read documents of absolute addresses. */
  private static void unknownAddress(UnknownAddressException exception, Context context) {
    fail(HttpStatus.NOT_FOUND.getCode(), context);
    write(context, Problem.ofUnknownAddress(context.path()));
  }

  /** Only programs name the media types they accept. */
  private static void notAcceptable(NotAcceptableException exception, Context context) {
    fail(HttpStatus.NOT_ACCEPTABLE.getCode(), context);
    write(context, Problem.ofNotAcceptable(exception.available(), context.path()));
  }

  private static void status(HttpResponseException exception, Context context) {
    if (exception instanceof MethodNotAllowedResponse) {
      // A 405 response lists the allowed methods (RFC 9110, section 15.5.6).
      context.header(
          Header.ALLOW,
          switch (context.path()) {
            case McpHandler.PATH -> "POST";
            case ReindexHandler.PATH,
                AlertHandlers.FOLLOW,
                AlertHandlers.CONFIRM,
                AlertHandlers.UNSUBSCRIBE,
                AlertHandlers.MANAGE ->
                "GET, HEAD, POST";
            case AlertApiHandlers.PATH -> "GET, HEAD, POST, DELETE";
            default -> "GET, HEAD";
          });
    }
    answer(exception.getStatus(), context);
  }

  /** Logs a failure with the path but without the query, which is private. */
  private static void unexpected(Exception exception, Context context) {
    if (context.res().isCommitted()) {
      cutOff(exception, context);
      return;
    }
    LOG.error("{} {} failed", context.method(), context.path(), exception);
    answer(HttpStatus.INTERNAL_SERVER_ERROR.getCode(), context);
  }

  /**
   * Aborts a response that was begun and cannot be completed, so that the client notices. Usually
   * the client has closed the connection.
   */
  private static void cutOff(Exception exception, Context context) {
    LOG.info("{} {} was cut off: {}", context.method(), context.path(), exception.toString());
    try {
      // Jetty closes the connection at this status.
      context.res().sendError(-1);
    } catch (IOException e) {
      LOG.debug("nobody was listening", e);
    }
  }

  private static void answer(int status, Context context) {
    fail(status, context);
    if (RequestReader.isOfProgram(context)) {
      write(context, Problem.ofStatus(status, context.path()));
    } else {
      PageHandlers.write(context, Templates.render(ErrorPage.ofStatus(status, language(context))));
    }
  }

  /** Forbids caching, since the next attempt may succeed. */
  private static void fail(int status, Context context) {
    context.status(status);
    context.header(Header.CACHE_CONTROL, "no-store");
  }

  private static Language language(Context context) {
    try {
      return SearchParameters.ofOtherPage(RequestReader.query(context)).language();
    } catch (BadParametersException e) {
      return e.readable().language();
    }
  }

  private static void write(Context context, Problem problem) {
    ApiHandlers.write(context, Problem.MEDIA_TYPE, problem.toJson());
  }
}
