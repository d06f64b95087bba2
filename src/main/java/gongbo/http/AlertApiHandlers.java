package gongbo.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.alerts.AlertParameters;
import gongbo.alerts.Alerts;
import gongbo.alerts.Alerts.Outcome;
import gongbo.alerts.Subscription;
import gongbo.alerts.SubscriptionJson;
import gongbo.request.FormField;
import gongbo.request.SearchAddress;
import gongbo.request.SearchParameters;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.TooManyRequestsResponse;
import io.javalin.http.UnauthorizedResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The handlers of alerts in the API. A subscription is seen and ended by its own token. */
final class AlertApiHandlers {
  static final String PATH = "/api/v1/alerts";

  private static final String JSON_TYPE = "application/json";

  private static final JsonMapper JSON = new JsonMapper();

  private final Alerts alerts;

  AlertApiHandlers(Alerts alerts) {
    this.alerts = alerts;
  }

  /** Handles {@code POST /api/v1/alerts}. */
  void subscribe(Context context) {
    SearchParameters.none(RequestReader.query(context));
    FormReader.refuseOtherSites(context);
    String form = form(context);
    switch (alerts.subscribe(AlertParameters.ofForm(form, FormReader.network(context)))) {
      case Outcome.Accepted accepted -> {
        ObjectNode answer = json(accepted.subscription());
        answer.put("token", accepted.token());
        context.status(HttpStatus.ACCEPTED);
        context.header(Header.LOCATION, PATH);
        write(context, answer);
      }
      case Outcome.TooManyConfirmations _ -> throw new TooManyRequestsResponse();
      case Outcome.TooManySubscriptions _ -> throw new ConflictResponse();
    }
  }

  /** Handles {@code GET /api/v1/alerts}. */
  void subscription(Context context) {
    SearchParameters.none(RequestReader.query(context));
    write(context, json(alerts.ofProgram(token(context)).orElseThrow(() -> stranger(context))));
  }

  /** Handles {@code DELETE /api/v1/alerts}. */
  void unsubscribe(Context context) {
    SearchParameters.none(RequestReader.query(context));
    if (!alerts.endOfProgram(token(context))) {
      throw stranger(context);
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  private static String token(Context context) {
    return BearerToken.sentIn(RequestReader.header(context, Header.AUTHORIZATION));
  }

  private static UnauthorizedResponse stranger(Context context) {
    context.header(Header.WWW_AUTHENTICATE, "Bearer");
    return new UnauthorizedResponse();
  }

  /**
   * Reads a JSON object as the parameters of the form, so that both are checked in the same way: a
   * text or number is a parameter, {@code search} holds those of the search.
   */
  private static String form(Context context) {
    if (!RequestReader.header(context, Header.CONTENT_TYPE).startsWith(JSON_TYPE)) {
      throw new HttpResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode());
    }
    List<FormField> fields = new ArrayList<>();
    String search = "";
    for (Map.Entry<String, JsonNode> property : object(context).properties()) {
      if (!property.getValue().isTextual() && !property.getValue().isIntegralNumber()) {
        throw new BadRequestResponse();
      }
      String value = property.getValue().asText();
      if (property.getKey().equals("search")) {
        search = value;
      } else {
        fields.add(new FormField(property.getKey(), value));
      }
    }
    return search + SearchAddress.query(fields).replaceFirst("\\?", "&");
  }

  private static JsonNode object(Context context) {
    try {
      JsonNode content = JSON.readTree(context.bodyAsBytes());
      if (content.isObject()) {
        return content;
      }
    } catch (IOException e) {
      // Answered below.
    }
    throw new BadRequestResponse();
  }

  private static ObjectNode json(Subscription subscription) {
    return SubscriptionJson.of(subscription).put("address", subscription.subscriber().address());
  }

  private static void write(Context context, ObjectNode answer) {
    context.header(Header.CACHE_CONTROL, "no-store");
    ApiHandlers.write(context, JSON_TYPE, answer);
  }
}
