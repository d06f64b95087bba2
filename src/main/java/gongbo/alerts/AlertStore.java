package gongbo.alerts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** What the store keeps of a reader, for the operator, who may be asked for it. */
public final class AlertStore implements AutoCloseable {
  private final AlertDatabase database;
  private final Subscriptions subscriptions;

  private AlertStore(AlertDatabase database) {
    this.database = database;
    this.subscriptions = new Subscriptions(database);
  }

  /** Opens a store, which a server may use at the same time. */
  public static AlertStore open(Path file) throws IOException {
    return new AlertStore(AlertDatabase.open(file));
  }

  /** Returns everything that is kept of an address, as JSON. */
  public String export(MailAddress address) {
    return database.transaction(
        () -> {
          ObjectNode reader = JsonNodeFactory.instance.objectNode();
          reader.put("address", address.value());
          ArrayNode list = reader.putArray("subscriptions");
          for (Subscription subscription : subscriptions.ofAddress(address.value())) {
            list.add(json(subscription));
          }
          return reader.toPrettyString();
        });
  }

  private ObjectNode json(Subscription subscription) {
    ObjectNode json = SubscriptionJson.of(subscription);
    ArrayNode releases = json.putArray("releases");
    database
        .list(
            "select release from told where subscription = ? order by release",
            row -> row.getString(1),
            subscription.id())
        .forEach(releases::add);
    return json;
  }

  /** Deletes everything that is kept of an address and returns the number of subscriptions. */
  public int delete(MailAddress address) {
    int deleted = subscriptions.removeAddress(address.value());
    database.checkpoint();
    return deleted;
  }

  @Override
  public void close() {
    database.close();
  }
}
