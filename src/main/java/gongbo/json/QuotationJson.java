package gongbo.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.release.AttributedQuotation;
import gongbo.release.Finding;
import gongbo.release.Quotation;
import gongbo.release.Speaker;
import java.time.LocalDate;

/** The JSON form of who said a quotation, when and in which release. */
public final class QuotationJson {
  private QuotationJson() {}

  public static ObjectNode of(AttributedQuotation utterance) {
    Finding<Quotation> quotation = utterance.quotation();
    LocalDate published = utterance.published();
    Speaker speaker = utterance.speaker();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("manner", quotation.value().manner().label());
    node.put("verb", quotation.value().verb());
    node.put("speaker", quotation.value().speaker());
    node.put("key", speaker == null ? null : speaker.key());
    node.put("affiliation", speaker == null ? null : speaker.affiliation());
    node.put("title", speaker == null ? null : speaker.title());
    node.put("published", published == null ? null : published.toString());
    node.put("publisher", utterance.publisher());
    ObjectNode release = node.putObject("release");
    release.put("id", utterance.release().value());
    release.put("title", utterance.title());
    release.put("start", quotation.span().start());
    release.put("end", quotation.span().end());
    return node;
  }
}
