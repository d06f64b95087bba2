package gongbo.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.pages.ClasspathResource;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The OpenAPI 3.1 description of what a server answers; tests compare it with real responses. */
final class ApiDescription {
  private static final JsonMapper JSON = new JsonMapper();

  private final byte[] content;

  private ApiDescription(byte[] content) {
    this.content = content;
  }

  /** Returns the JSON document. */
  byte[] content() {
    return content.clone();
  }

  /**
   * Returns the description.
   *
   * @param alerts whether the server takes subscriptions
   */
  static ApiDescription of(boolean alerts) {
    byte[] description = ClasspathResource.read(ApiDescription.class, "openapi.json");
    if (!alerts) {
      return new ApiDescription(description);
    }
    try {
      ObjectNode whole = (ObjectNode) JSON.readTree(description);
      byte[] further = ClasspathResource.read(ApiDescription.class, "openapi-alerts.json");
      // Objects are merged, as the reader is for updating.
      ObjectNode merged = JSON.readerForUpdating(whole).readValue(further);
      return new ApiDescription(JSON.writeValueAsBytes(merged));
    } catch (IOException e) {
      throw new UncheckedIOException("a description of the API is no JSON", e);
    }
  }
}
