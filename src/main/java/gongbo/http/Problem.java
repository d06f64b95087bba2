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
 * A problem document (RFC 9457): why a request of a program failed.
 *
 * @param type the problem type; {@link #BLANK} when the status says it all
 * @param title the type in words
 * @param status the HTTP status
 * @param detail the cause in this request
 * @param instance the requested path; empty when it could not be read
 * @param errors the wrong parameters
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<ParameterError> errors) {
  static final String MEDIA_TYPE = "application/problem+json";

  /** The default problem type (RFC 9457, section 4.2.1). */
  static final String BLANK = "about:blank";

  static final String PARAMETERS = "urn:problem-type:gongbo:parameters";

  static final String STALE_CURSOR = "urn:problem-type:gongbo:stale-cursor";

  static final String UNKNOWN_ADDRESS = "urn:problem-type:gongbo:unknown-address";

  static final String TIME_BUDGET = "urn:problem-type:gongbo:time-budget";

  Problem {
    errors = List.copyOf(errors);
  }

  /** Returns the problem of a status. */
  static Problem ofStatus(int status, String path) {
    ErrorPage page = ErrorPage.ofStatus(status, Language.ENGLISH);
    return new Problem(BLANK, phrase(status), status, page.detail(), path, List.of());
  }

  /** Returns the problem of a request with wrong parameters. */
  static Problem ofParameters(List<ParameterError> errors, String path) {
    return new Problem(
        PARAMETERS,
        "Bad parameters",
        HttpStatus.BAD_REQUEST.getCode(),
        Messages.of(Language.ENGLISH).get("problem.parameters", errors.size()),
        path,
        errors);
  }

  /** Returns the problem of a cursor whose generation was deleted. */
  static Problem ofStaleCursor(String path) {
    return titled(STALE_CURSOR, "Stale cursor", HttpStatus.GONE, "problem.stale-cursor", path);
  }

  /** Returns the problem of a request that took longer than the server allows. */
  static Problem ofTimeBudget(String path) {
    return titled(
        TIME_BUDGET, "Took too long", HttpStatus.SERVICE_UNAVAILABLE, "problem.time-budget", path);
  }

  /** Returns the problem of a document of absolute addresses where the server has none. */
  static Problem ofUnknownAddress(String path) {
    return titled(
        UNKNOWN_ADDRESS, "Unknown address", HttpStatus.NOT_FOUND, "problem.unknown-address", path);
  }

  /** Returns the problem of a request that accepts none of the available media types. */
  static Problem ofNotAcceptable(List<String> available, String path) {
    int status = HttpStatus.NOT_ACCEPTABLE.getCode();
    String detail =
        Messages.of(Language.ENGLISH).get("problem.not-acceptable", String.join(", ", available));
    return new Problem(BLANK, phrase(status), status, detail, path, List.of());
  }

  private static Problem titled(
      String type, String title, HttpStatus status, String message, String path) {
    String detail = Messages.of(Language.ENGLISH).get(message);
    return new Problem(type, title, status.getCode(), detail, path, List.of());
  }

  /** Returns the reason phrase of RFC 9110, section 15: the title of a blank problem. */
  private static String phrase(int status) {
    return status == HttpStatus.INTERNAL_SERVER_ERROR.getCode()
        ? "Internal Server Error" // Javalin says "Server Error"
        : HttpStatus.forStatus(status).getMessage();
  }

  /** Returns the JSON document. */
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
