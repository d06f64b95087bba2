package gongbo.http;

import gongbo.api.FeedPage;
import gongbo.api.OpenSearchPage;
import gongbo.pages.ApiPage;
import gongbo.pages.Templates;
import gongbo.request.Language;
import gongbo.request.PublicAddress;
import gongbo.request.SearchAddress;
import gongbo.request.SearchParameters;
import gongbo.search.SearchService;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The handlers of what feed readers, browsers and crawlers request on their own. */
final class FeedHandlers {
  /** The seconds for which a document that changes only with the program may be cached: a day. */
  private static final String A_DAY = "public, max-age=86400";

  /** The rules for crawlers: results are endless combinations of the same releases. */
  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /search?
      Allow: /search?q=
      Disallow: /search?q=*&
      Disallow: /feed
      Disallow: /rss
      Disallow: /api/
      """;

  private static final String ROBOTS_OF_ALERTS =
      """
      Disallow: /follow
      Disallow: /alerts/
      """;

  private final SearchService service;
  private final @Nullable URI publicAddress;
  private final boolean alerts;
  private final ApiDescription description;

  /**
   * @param alerts whether searches can be followed
   */
  FeedHandlers(
      SearchService service,
      @Nullable URI publicAddress,
      boolean alerts,
      ApiDescription description) {
    this.alerts = alerts;
    this.service = service;
    this.publicAddress = publicAddress;
    this.description = description;
  }

  /** Handles {@code GET /feed}. */
  void feed(Context context) throws IOException {
    write(context, "application/atom+xml; charset=utf-8", Templates.render(page(context)));
  }

  /** Handles {@code GET /rss}, for readers without support of Atom. */
  void rss(Context context) throws IOException {
    write(context, "application/rss+xml; charset=utf-8", Templates.renderRss(page(context)));
  }

  private FeedPage page(Context context) throws IOException {
    SearchAddress address = SearchParameters.ofFeed(RequestReader.query(context));
    return FeedPage.of(
        address,
        service.search(address.request().fullMatches().uncounted()),
        RequestReader.publicAddress(context, publicAddress));
  }

  /**
   * Handles {@code GET /opensearch.xml}. The templates of the format begin with a scheme
   * (OpenSearch 1.1, draft 6, "OpenSearch URL template syntax").
   */
  void description(Context context) {
    Language language = SearchParameters.ofOtherPage(RequestReader.query(context)).language();
    OpenSearchPage page =
        OpenSearchPage.of(language, RequestReader.absoluteAddress(context, publicAddress));
    context.header(Header.CACHE_CONTROL, A_DAY);
    write(context, OpenSearchPage.MEDIA_TYPE, Templates.render(page));
  }

  /** Handles {@code GET /api}, the documentation of the API. */
  void api(Context context) {
    Language language = SearchParameters.ofOtherPage(RequestReader.query(context)).language();
    ApiPage page =
        ApiPage.of(
            language, description.content(), RequestReader.publicAddress(context, publicAddress));
    PageHandlers.write(context, Templates.render(page));
  }

  /** Handles {@code GET /robots.txt}. The address of a sitemap in it is an absolute one. */
  void robots(Context context) {
    PublicAddress site = RequestReader.publicAddress(context, publicAddress);
    context.header(Header.CACHE_CONTROL, A_DAY);
    write(
        context,
        "text/plain; charset=utf-8",
        ROBOTS
            + (alerts ? ROBOTS_OF_ALERTS : "")
            + (site.origin() == null ? "" : "Sitemap: " + site.url(SitemapHandlers.PATH) + "\n"));
  }

  private static void write(Context context, String mediaType, String text) {
    context.contentType(mediaType).result(text.getBytes(StandardCharsets.UTF_8));
  }
}
