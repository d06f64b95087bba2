package gongbo.alerts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON form of a subscription, without the address of its reader. */
public final class SubscriptionJson {
  private SubscriptionJson() {}

  /** Returns a subscription as JSON. */
  public static ObjectNode of(Subscription subscription) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", subscription.id());
    json.put("lang", subscription.subscriber().language().code());
    json.put("search", subscription.search().query());
    json.put("period", subscription.frequency().period().key());
    json.put("hour", subscription.frequency().hour());
    json.put("state", subscription.state().key());
    json.put("created", subscription.created().toString());
    return json;
  }
}
