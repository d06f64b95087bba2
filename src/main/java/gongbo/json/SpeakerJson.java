package gongbo.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.search.SpeakerProfile;

/** The JSON form of the answer of {@code GET /api/v1/speakers/{key}}. */
public final class SpeakerJson {
  private SpeakerJson() {}

  public static ObjectNode of(SpeakerProfile profile) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("key", profile.key());
    answer.put("name", profile.name());
    answer.put("generation", profile.generation());
    answer.put("releases", profile.releases());
    answer.put("quotes", profile.quotations());
    ArrayNode spellings = answer.putArray("spellings");
    profile.spellings().forEach(spellings::add);
    ArrayNode persons = answer.putArray("persons");
    profile.persons().forEach(person -> persons.add(namesake(person)));
    ArrayNode roles = answer.putArray("roles");
    profile
        .roles()
        .forEach(
            role ->
                roles
                    .addObject()
                    .put("affiliation", role.affiliation())
                    .put("title", role.title())
                    .put("first", TallyJson.text(role.first()))
                    .put("last", TallyJson.text(role.last()))
                    .put("releases", role.releases()));
    ArrayNode others = answer.putArray("co_speakers");
    profile
        .others()
        .forEach(
            other -> others.addObject().put("name", other.value()).put("releases", other.count()));
    return answer;
  }

  private static ObjectNode namesake(SpeakerProfile.Namesake person) {
    SpeakerProfile.Role post = person.post();
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", person.key())
        .put("affiliation", post == null ? null : post.affiliation())
        .put("title", post == null ? null : post.title())
        .put("first", TallyJson.text(person.first()))
        .put("last", TallyJson.text(person.last()))
        .put("releases", person.releases());
  }
}
