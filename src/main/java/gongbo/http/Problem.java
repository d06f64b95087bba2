package gongbo.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.pages.ErrorPage;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.ParameterError;
import io.javalin.http.HttpStatus;
import java.util.List;

/**
 * Why a request of a program cannot be answered (RFC 9457).
 *
 * @param type what kind of problem it is; {@link #BLANK} when the status says it all
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is the matter with this request
 * @param instance the path that was requested; empty when it could not be read
 * @param errors the parameters that are wrong
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<ParameterError> errors) {
  static final String MEDIA_TYPE = "application/problem+json";

  /** RFC 9457, section 4.2.1. */
  static final String BLANK = "about:blank";

  static final String PARAMETERS = "urn:problem-type:gongbo:parameters";

  static final String STALE_CURSOR = "urn:problem-type:gongbo:stale-cursor";

  Problem {
    errors = List.copyOf(errors);
  }

  /** The problem of a status. */
  static Problem ofStatus(int status, String path) {
    ErrorPage page = ErrorPage.ofStatus(status, Language.ENGLISH);
    return new Problem(BLANK, phrase(status), status, page.detail(), path, List.of());
  }

  /** The problem of a request with wrong parameters. */
  static Problem ofParameters(List<ParameterError> errors, String path) {
    return new Problem(
        PARAMETERS,
        "Bad parameters",
        HttpStatus.BAD_REQUEST.getCode(),
        Messages.of(Language.ENGLISH).get("problem.parameters", errors.size()),
        path,
        errors);
  }

  /** The problem of a cursor whose generation is gone. */
  static Problem ofStaleCursor(String path) {
    return new Problem(
        STALE_CURSOR,
        "Stale cursor",
        HttpStatus.GONE.getCode(),
        Messages.of(Language.ENGLISH).get("problem.stale-cursor"),
        path,
        List.of());
  }

  /** The problem of a request that accepts none of the media types there are. */
  static Problem ofNotAcceptable(List<String> available, String path) {
    int status = HttpStatus.NOT_ACCEPTABLE.getCode();
    String detail =
        Messages.of(Language.ENGLISH).get("problem.not-acceptable", String.join(", ", available));
    return new Problem(BLANK, phrase(status), status, detail, path, List.of());
  }

  /** The phrase of RFC 9110, section 15, which is the title of a blank problem. */
  private static String phrase(int status) {
    return status == HttpStatus.INTERNAL_SERVER_ERROR.getCode()
        ? "Internal Server Error" // Javalin says "Server Error"
        : HttpStatus.forStatus(status).getMessage();
  }

  /** The document. */
  ObjectNode toJson() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("type", type);
    document.put("title", title);
    document.put("status", status);
    document.put("detail", detail);
    if (!instance.isEmpty()) {
      document.put("instance", instance);
    }
    if (!errors.isEmpty()) {
      ArrayNode list = document.putArray("errors");
      for (ParameterError error : errors) {
        list.addObject()
            .put("parameter", error.parameter())
            .put("value", error.value())
            .put("message", error.message(Messages.of(Language.ENGLISH)));
      }
    }
    return document;
  }
}
