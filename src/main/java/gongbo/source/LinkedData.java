package gongbo.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page states of its article as linked data (JSON-LD with the terms of schema.org).
 *
 * @param headline the title; empty when there is none
 * @param publisher the name of the publisher; empty when there is none
 * @param published the day of publication; empty when there is none
 */
record LinkedData(String headline, String publisher, String published) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The most objects that are examined. */
  private static final int MOST_OBJECTS = 1000;

  private static final LinkedData NONE = new LinkedData("", "", "");

  /** Returns the data of the first article on a page. */
  static LinkedData of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        LinkedData found = firstArticle(JSON.readTree(script.data()));
        if (!found.equals(NONE)) {
          return found;
        }
      } catch (JsonProcessingException e) {
        // A broken script states nothing.
      }
    }
    return NONE;
  }

  private static LinkedData firstArticle(JsonNode root) {
    Deque<JsonNode> left = new ArrayDeque<>();
    left.add(root);
    for (int seen = 0; !left.isEmpty() && seen < MOST_OBJECTS; seen++) {
      JsonNode node = left.remove();
      if (!node.path("headline").asText().isBlank()) {
        JsonNode publisher = node.path("publisher");
        return new LinkedData(
            node.path("headline").asText(),
            publisher.isTextual() ? publisher.asText() : publisher.path("name").asText(),
            node.path("datePublished").asText());
      }
      node.elements().forEachRemaining(left::add);
    }
    return NONE;
  }
}
