package gongbo.web;

import gongbo.release.ReleaseId;
import gongbo.search.Hit;
import gongbo.search.SearchResult;
import gongbo.search.SearchService;
import gongbo.search.StoredRelease;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;

/** The pages for people. */
final class Pages {
  private final SearchService service;
  private final Metrics metrics;

  Pages(SearchService service, Metrics metrics) {
    this.service = service;
    this.metrics = metrics;
  }

  /** {@code GET /}. */
  void home(Context context) throws IOException {
    SearchAddress address = SearchParameters.ofOtherPage(Requests.query(context));
    HomePage page =
        HomePage.of(address.language(), service.status(), service.search(HomePage.request()));
    write(context, Templates.render(page));
  }

  /** {@code GET /search}. */
  void search(Context context) throws IOException {
    SearchAddress address = SearchParameters.ofPage(Requests.query(context)).address();
    SearchResult<Hit> result = service.search(address.request());
    metrics.searched(result.total());
    write(context, Templates.render(ResultsPage.of(address, result)));
  }

  /** {@code GET /releases/{id}}. */
  void release(Context context) throws IOException {
    SearchAddress address = SearchParameters.ofOtherPage(Requests.query(context));
    StoredRelease found = find(context, service);
    write(context, Templates.render(ReleasePage.of(found.release(), address)));
  }

  /** Answers with a page. */
  static void write(Context context, String html) {
    context.contentType("text/html; charset=utf-8").result(html);
  }

  /** The stylesheet. An address with the digest of its content never gives other content. */
  static void stylesheet(Context context) {
    boolean exact = Requests.query(context).equals("v=" + Stylesheet.VERSION);
    context.header(
        Header.CACHE_CONTROL,
        exact ? "public, max-age=31536000, immutable" : "public, max-age=300");
    context.contentType("text/css; charset=utf-8").result(Stylesheet.content());
  }

  /**
   * The release that a path names.
   *
   * @throws NotFoundResponse when there is none
   */
  static StoredRelease find(Context context, SearchService service) throws IOException {
    Optional<ReleaseId> id = Requests.releaseId(context);
    Optional<StoredRelease> found = id.isEmpty() ? Optional.empty() : service.release(id.get());
    return found.orElseThrow(NotFoundResponse::new);
  }
}
