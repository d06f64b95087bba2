package gongbo.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.search.QuoteVerification;
import java.util.Locale;

/** The JSON form of the verification of a quotation. */
public final class VerificationJson {
  private VerificationJson() {}

  public static ObjectNode of(QuoteVerification verification) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("verdict", verification.verdict().name().toLowerCase(Locale.ROOT));
    answer.put("reason", verification.reason().name().toLowerCase(Locale.ROOT));
    answer.put("generation", verification.generation());
    ArrayNode passages = answer.putArray("passages");
    for (QuoteVerification.Passage passage : verification.passages()) {
      ObjectNode node = passages.addObject();
      node.put("speaker", passage.speaker());
      node.put("quoted", passage.quoted());
      node.put("text", passage.text());
      node.put("published", TallyJson.text(passage.published()));
      node.put("publisher", passage.publisher());
      node.putObject("release")
          .put("id", passage.release())
          .put("title", passage.title())
          .put("start", passage.start())
          .put("end", passage.end());
    }
    return answer;
  }
}
