package gongbo.http;

import gongbo.api.OpenSearchPage;
import gongbo.pages.ApiPage;
import gongbo.pages.CataloguePage;
import gongbo.pages.EmbedPage;
import gongbo.pages.PageShell;
import gongbo.pages.StaticAsset;
import gongbo.pages.StatusPage;
import gongbo.request.SearchAddress;
import gongbo.request.Tab;
import gongbo.search.FacetField;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Registers the routes of the server and lists them. */
final class Routes {
  private static final Map<String, FacetField> CATALOGUES =
      Map.of(
          "/api/v1/speakers", FacetField.SPEAKER,
          "/api/v1/venues", FacetField.VENUE,
          "/api/v1/publishers", FacetField.PUBLISHER,
          "/api/v1/topics", FacetField.TOPIC);

  private final RoutesConfig config;
  private final EntityTags tags;
  private final RequestLane searches;
  private final Set<String> registered;

  /**
   * Creates a register.
   *
   * @param searches the lane of everything that reads the index
   * @param tags answers conditional requests of the routes that {@link #cached} registers
   * @param registered receives each route: method and path, such as {@code GET /releases/{id}}
   */
  Routes(RoutesConfig config, RequestLane searches, EntityTags tags, Set<String> registered) {
    this.config = config;
    this.searches = searches;
    this.tags = tags;
    this.registered = registered;
  }

  void add(PageHandlers pages) {
    cached("/", pages::home);
    cached(Tab.RELEASES.path(), pages::search);
    cached(Tab.QUOTATIONS.path(), pages::quotes);
    cached(Tab.PEOPLE.path(), pages::people);
    cached(Tab.TRENDS.path(), pages::trends);
    cached(Tab.TRENDS.path() + ".svg", pages::trendsDrawing);
    cached(Tab.TRENDS.path() + ".csv", pages::trendsTable);
    for (FacetField field : SearchAddress.PROFILE_FIELDS) {
      cached(CataloguePage.pathOf(field), context -> pages.catalogue(context, field));
      cached(SearchAddress.profilePath(field) + "{name}", context -> pages.profile(context, field));
    }
    cached("/releases/{id}", pages::release);
    cached(PageShell.SUGGESTIONS, pages::suggestions);
    cached(EmbedPage.PATH, pages::embed);
    read(StaticAsset.EMBED.href(), PageHandlers::embedded);
    read(StaticAsset.PATH, PageHandlers::asset);
  }

  void add(ApiHandlers api) {
    cached("/api/v1/search", api::search);
    cached("/api/v1/quotes", api::quotes);
    cached("/api/v1/quotes/tally", api::tally);
    cached("/api/v1/trends", api::trends);
    cached("/api/v1/suggest", api::suggest);
    cached("/api/v1/speakers/{key}", api::speaker);
    cached("/api/v1/releases/{id}", api::release);
    cached("/api/v1/releases/{id}/related", api::related);
    cached("/api/v1/releases/{id}/duplicates", api::duplicates);
    cached("/openapi.json", api::description);
    read("/health", api::health);
  }

  void add(ExportHandlers exports) {
    read("/api/v1/quotes/export", exports::quotations);
    read("/api/v1/export", exports::releases);
  }

  void add(FeedHandlers feeds) {
    cached("/feed", feeds::feed);
    cached(ApiPage.PATH, feeds::api);
    cached("/rss", feeds::rss);
    read(OpenSearchPage.PATH, feeds::description);
    read("/robots.txt", feeds::robots);
  }

  void add(SitemapHandlers sitemaps) {
    cached(SitemapHandlers.PATH, sitemaps::index);
    cached(SitemapHandlers.MONTH_PATH, sitemaps::month);
  }

  void add(Function<FacetField, CatalogueHandlers> catalogues) {
    CATALOGUES.forEach(
        (path, field) -> {
          CatalogueHandlers catalogue = catalogues.apply(field);
          cached(path, catalogue::list);
          if (field != FacetField.SPEAKER) {
            cached(path + "/{key}", catalogue::item);
          }
        });
  }

  void add(McpHandler agents) {
    post(McpHandler.PATH, searches.in(agents::call));
  }

  void add(AlertHandlers alerts) {
    read(AlertHandlers.FOLLOW, searches.in(alerts::form));
    post(AlertHandlers.FOLLOW, alerts::follow);
    read(AlertHandlers.CONFIRM, alerts::toConfirm);
    post(AlertHandlers.CONFIRM, alerts::confirm);
    read(AlertHandlers.UNSUBSCRIBE, alerts::toUnsubscribe);
    post(AlertHandlers.UNSUBSCRIBE, alerts::unsubscribe);
    read(AlertHandlers.MANAGE, alerts::mine);
    post(AlertHandlers.MANAGE, alerts::change);
  }

  void add(AlertApiHandlers alerts) {
    read(AlertApiHandlers.PATH, alerts::subscription);
    post(AlertApiHandlers.PATH, alerts::subscribe);
    registered.add("DELETE " + AlertApiHandlers.PATH);
    config.delete(AlertApiHandlers.PATH, alerts::unsubscribe);
  }

  void addStatus(Handler status) {
    read(StatusPage.PATH, status);
  }

  void add(ReindexHandler reindex) {
    post(ReindexHandler.PATH, reindex::begin);
    read(ReindexHandler.PATH, reindex::tell);
  }

  void add(Metrics metrics) {
    read("/metrics", metrics::scrape);
  }

  private void cached(String path, Handler handler) {
    read(path, tags.sparing(searches.in(handler)));
  }

  /**
   * Javalin responds to HEAD with 200 wherever a GET route exists, even if GET responds with 404.
   */
  private void read(String path, Handler handler) {
    registered.add("GET " + path);
    config.get(path, handler);
    config.head(path, handler);
  }

  private void post(String path, Handler handler) {
    registered.add("POST " + path);
    config.post(path, handler);
  }
}
