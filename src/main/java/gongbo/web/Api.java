package gongbo.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.search.Hit;
import gongbo.search.IndexStatus;
import gongbo.search.Position;
import gongbo.search.SearchResult;
import gongbo.search.SearchService;
import gongbo.search.StoredRelease;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The endpoints for programs. */
final class Api {
  private final SearchService service;
  private final Cursors cursors = new Cursors();

  Api(SearchService service) {
    this.service = service;
  }

  /** {@code GET /api/v1/search}. */
  void search(Context context) throws IOException {
    SearchParameters parameters = SearchParameters.ofApi(Requests.query(context), cursors);
    SearchAddress address = parameters.address();
    SearchResult<Hit> result = service.search(parameters.request());
    Position next = result.next();
    String cursor =
        next == null
            ? null
            : cursors.write(new Cursors.Cursor(address.question(), address.size(), next));
    write(context, "application/json", SearchJson.of(result, parameters.facets(), cursor));
  }

  /** {@code GET /api/v1/releases/{id}}. */
  void release(Context context) throws IOException {
    SearchParameters.none(Requests.query(context));
    StoredRelease found = Pages.find(context, service);
    ObjectNode release = ReleaseJson.of(found.release());
    write(context, "application/json", release.put("generation", found.generation()));
  }

  /** {@code GET /health}. */
  void health(Context context) throws IOException {
    IndexStatus status = service.status();
    ObjectNode health = JsonNodeFactory.instance.objectNode();
    health.put("status", "ok");
    health.put("generation", status.generation());
    health.put("releases", status.releases());
    health.put("quotations", status.quotations());
    write(context, "application/json", health);
  }

  /** Answers with JSON, which is UTF-8 always (RFC 8259, section 8.1). */
  static void write(Context context, String mediaType, ObjectNode document) {
    context.contentType(mediaType).result(document.toString().getBytes(StandardCharsets.UTF_8));
  }
}
