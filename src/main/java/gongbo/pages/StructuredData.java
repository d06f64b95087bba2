package gongbo.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.release.Finding;
import gongbo.release.Release;
import gongbo.release.WebAddress;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The metadata of a release in the vocabulary of schema.org (JSON-LD 1.1). */
final class StructuredData {
  private StructuredData() {}

  /**
   * @param url the absolute address of the page of the release
   */
  static String of(Release release, String url) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("@context", "https://schema.org");
    json.put("@type", "NewsArticle");
    json.put("@id", url);
    json.put("headline", release.title());
    json.put("inLanguage", "ko");
    @Nullable LocalDate day = release.publishedDay().orElse(null);
    if (day != null) {
      json.put("datePublished", day.toString());
    }
    String publisher = release.publisherName();
    if (!publisher.isEmpty()) {
      json.putObject("publisher").put("@type", "Organization").put("name", publisher);
    }
    WebAddress.linkable(release.raw().url()).ifPresent(source -> json.put("isBasedOn", source));
    ArrayNode topics = json.putArray("articleSection");
    Finding.values(release.topics()).forEach(topic -> topics.add(topic.label()));
    ArrayNode people = json.putArray("mentions");
    Finding.values(release.speakers())
        .forEach(speaker -> people.addObject().put("@type", "Person").put("name", speaker.name()));
    // A "</script" anywhere in the data would end the element.
    return json.toString().replace("<", "\\u003C");
  }
}
