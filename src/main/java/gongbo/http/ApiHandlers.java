package gongbo.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.api.ReleaseFormat;
import gongbo.json.RelatedJson;
import gongbo.json.SearchJson;
import gongbo.json.SpeakerJson;
import gongbo.json.TallyJson;
import gongbo.json.TrendsJson;
import gongbo.release.ReleaseId;
import gongbo.request.AcceptHeader;
import gongbo.request.PageCursorCodec;
import gongbo.request.SearchParameters;
import gongbo.request.TallyParameters;
import gongbo.request.TrendParameters;
import gongbo.search.FacetField;
import gongbo.search.Hit;
import gongbo.search.IndexStatus;
import gongbo.search.QuotationHit;
import gongbo.search.QuotationTally;
import gongbo.search.RelatedResult;
import gongbo.search.SearchResult;
import gongbo.search.SearchService;
import gongbo.search.SpeakerProfile;
import gongbo.search.StoredRelease;
import gongbo.search.Suggestion;
import gongbo.search.Trends;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The handlers of the API. */
final class ApiHandlers {
  /** The suggestions per kind: few enough to read at a glance. */
  private static final int SUGGESTED = 5;

  private final SearchService service;
  private final SearchRecorder searches;
  private final ApiDescription description;
  private final PageCursorCodec cursors = new PageCursorCodec();

  /** A position among releases means nothing among quotations, so each has its own key. */
  private final PageCursorCodec quotationCursors = new PageCursorCodec();

  ApiHandlers(SearchService service, SearchRecorder searches, ApiDescription description) {
    this.service = service;
    this.searches = searches;
    this.description = description;
  }

  /** Handles {@code GET /api/v1/search}. */
  void search(Context context) throws IOException {
    SearchParameters parameters = SearchParameters.ofApi(RequestReader.query(context), cursors);
    SearchResult<Hit> result = service.search(parameters.request());
    searches.searched(context, parameters.address().text(), result.total());
    write(
        context,
        "application/json",
        SearchJson.of(result, parameters.fold(), parameters.nextCursor(result, cursors)));
  }

  /** Handles {@code GET /api/v1/quotes}. */
  void quotes(Context context) throws IOException {
    SearchParameters parameters =
        SearchParameters.ofQuotationApi(RequestReader.query(context), quotationCursors);
    SearchResult<QuotationHit> result = service.searchQuotations(parameters.request());
    write(
        context,
        "application/json",
        SearchJson.ofQuotations(result, parameters.nextCursor(result, quotationCursors)));
  }

  /** Handles {@code GET /api/v1/quotes/tally}. */
  void tally(Context context) throws IOException {
    TallyParameters parameters = TallyParameters.of(RequestReader.query(context));
    QuotationTally tally = service.tally(parameters.address().request(), parameters.by());
    write(context, "application/json", TallyJson.of(tally, parameters.by(), parameters.limit()));
  }

  /** Handles {@code GET /api/v1/trends}. */
  void trends(Context context) throws IOException {
    TrendParameters parameters = TrendParameters.of(RequestReader.query(context));
    Trends trends =
        service.trends(
            parameters.address().request(),
            parameters.texts(),
            parameters.interval(),
            parameters.split());
    write(context, "application/json", TrendsJson.of(trends));
  }

  /** Handles {@code GET /api/v1/releases/{id}/related}. */
  void related(Context context) throws IOException {
    int size = SearchParameters.ofRelated(RequestReader.query(context));
    ReleaseId id = RequestReader.releaseId(context).orElseThrow(NotFoundResponse::new);
    RelatedResult related = service.related(id, size).orElseThrow(NotFoundResponse::new);
    write(context, "application/json", RelatedJson.of(related));
  }

  /** Handles {@code GET /api/v1/releases/{id}/duplicates}. */
  void duplicates(Context context) throws IOException {
    SearchParameters.none(RequestReader.query(context));
    ReleaseId id = RequestReader.releaseId(context).orElseThrow(NotFoundResponse::new);
    RelatedResult duplicates = service.duplicates(id).orElseThrow(NotFoundResponse::new);
    write(context, "application/json", RelatedJson.of(duplicates));
  }

  /** Handles {@code GET /api/v1/releases/{id}}. */
  void release(Context context) throws IOException {
    AcceptHeader accept = AcceptHeader.parse(RequestReader.header(context, Header.ACCEPT));
    ReleaseFormat format = ReleaseFormat.requested(RequestReader.query(context), accept);
    StoredRelease found = PageHandlers.find(context, service);
    write(context, format.contentType(), format.write(found));
  }

  /** Handles {@code GET /api/v1/speakers/{key}}. */
  void speaker(Context context) throws IOException {
    SearchParameters.none(RequestReader.query(context));
    String asked = RequestReader.key(context, "key");
    if (RequestReader.sentOn(context, asked, service.currentKey(FacetField.SPEAKER, asked))) {
      return;
    }
    SpeakerProfile profile = service.speaker(asked).orElseThrow(NotFoundResponse::new);
    write(context, "application/json", SpeakerJson.of(profile));
  }

  /** Handles {@code GET /api/v1/suggest}. */
  void suggest(Context context) throws IOException {
    String typed = SearchParameters.ofSuggestions(RequestReader.query(context));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("query", typed);
    ArrayNode suggestions = answer.putArray("suggestions");
    for (Suggestion suggestion : service.suggest(typed, SUGGESTED)) {
      suggestions
          .addObject()
          .put("kind", suggestion.kind().key())
          .put("value", suggestion.value())
          .put("count", suggestion.count());
    }
    write(context, "application/json", answer);
  }

  /** Handles {@code GET /openapi.json}. */
  void description(Context context) {
    SearchParameters.none(RequestReader.query(context));
    context.contentType("application/json").result(description.content());
  }

  /** Handles {@code GET /health}. */
  void health(Context context) throws IOException {
    IndexStatus status = service.status();
    ObjectNode health = JsonNodeFactory.instance.objectNode();
    context.header(Header.CACHE_CONTROL, "no-store");
    health.put("status", status.trouble() == null ? "ok" : "degraded");
    health.put("generation", status.generation());
    health.put("created", status.created().toString());
    health.put("age_seconds", status.age().toSeconds());
    health.put("followed_seconds", status.sinceFollowed().toSeconds());
    health.put("releases", status.releases());
    health.put("quotations", status.quotations());
    if (status.trouble() != null) {
      health.put("trouble", status.trouble());
    }
    write(context, "application/json", health);
  }

  /** Responds with JSON, which is always UTF-8 (RFC 8259, section 8.1). */
  static void write(Context context, String mediaType, ObjectNode document) {
    write(context, mediaType, document.toString());
  }

  /** Responds with text in UTF-8, whatever the media type says about charsets. */
  private static void write(Context context, String mediaType, String text) {
    context.contentType(mediaType).result(text.getBytes(StandardCharsets.UTF_8));
  }
}
