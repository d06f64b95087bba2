package gongbo.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.search.EntityProfile;
import gongbo.search.FacetField;
import gongbo.search.SearchService;
import gongbo.search.Suggestion;
import gongbo.search.ValueList;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;

/** The speakers, venues, publishers and topics there are: lists of them, and each on its own. */
final class Catalogue {
  private final SearchService service;
  private final FacetField field;

  Catalogue(SearchService service, FacetField field) {
    this.service = service;
    this.field = field;
  }

  /** {@code GET /api/v1/venues} and its like. */
  void list(Context context) throws IOException {
    Api.write(
        context, "application/json", list(SearchParameters.ofList(RequestReader.query(context))));
  }

  /** A page of the list. */
  ObjectNode list(SearchParameters.ListPage page) throws IOException {
    ValueList list = service.values(field, page.prefix());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("total", list.values().size());
    answer.put("generation", list.generation());
    ArrayNode values = answer.putArray("values");
    List<Suggestion> all = list.values();
    long from = Math.min((page.page() - 1L) * page.size(), all.size());
    all.stream()
        .skip(from)
        .limit(page.size())
        .forEach(
            value ->
                values
                    .addObject()
                    .put("key", value.value())
                    .put("name", value.value())
                    .put("releases", value.count()));
    return answer;
  }

  /** {@code GET /api/v1/venues/{key}} and its like. */
  void item(Context context) throws IOException {
    SearchParameters.none(RequestReader.query(context));
    String asked = RequestReader.key(context, "key");
    if (RequestReader.sentOn(context, asked, service.currentKey(field, asked))) {
      return;
    }
    EntityProfile profile = service.profile(field, asked).orElseThrow(NotFoundResponse::new);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("key", profile.name());
    answer.put("name", profile.name());
    answer.put("generation", profile.generation());
    answer.put("releases", profile.releases());
    answer.put("quotes", profile.quotations());
    answer.put("first", TallyJson.text(profile.first()));
    answer.put("last", TallyJson.text(profile.last()));
    SearchJson.addFacets(answer, profile.facets());
    // Its counts leave its own selection aside, so they would be of all releases.
    answer.withObject("facets").remove(field.key());
    answer.withObject("missing").remove(field.key());
    Api.write(context, "application/json", answer);
  }
}
