package gongbo.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.json.SearchJson;
import gongbo.json.TallyJson;
import gongbo.json.ValueListJson;
import gongbo.request.ListParameters;
import gongbo.request.SearchParameters;
import gongbo.search.EntityProfile;
import gongbo.search.FacetField;
import gongbo.search.SearchService;
import gongbo.search.ValueList;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;

/** The handlers of the lists of speakers, venues, publishers and topics, and of their entries. */
final class CatalogueHandlers {
  private final SearchService service;
  private final FacetField field;

  CatalogueHandlers(SearchService service, FacetField field) {
    this.service = service;
    this.field = field;
  }

  /** Handles {@code GET /api/v1/venues} and the other lists. */
  void list(Context context) throws IOException {
    ListParameters page = ListParameters.of(RequestReader.query(context));
    ValueList list = service.values(field, page.prefix());
    ApiHandlers.write(
        context, "application/json", ValueListJson.of(list, page.page(), page.size()));
  }

  /** Handles {@code GET /api/v1/venues/{key}} and the other entries. */
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
    // The counts of a field ignore its own selection, so they would be those of all releases.
    answer.withObject("facets").remove(field.key());
    answer.withObject("missing").remove(field.key());
    ApiHandlers.write(context, "application/json", answer);
  }
}
