package gongbo.http;

import gongbo.api.McpTools;
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
import gongbo.search.SearchService;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.util.JavalinBindException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The HTTP server. It listens from construction until it is closed. */
public final class WebServer implements AutoCloseable {
  /**
   * The longest request line and headers together, in bytes. A query of maximum length takes 4,500:
   * three bytes of UTF-8 per syllable, three characters per byte. The rest is for facet values.
   */
  private static final int MAX_REQUEST_HEAD = 32 * 1024;

  /** The read methods; HEAD is handled like GET. */
  private static final Set<HandlerType> ASKING = Set.of(HandlerType.GET, HandlerType.POST);

  private final Javalin server;
  private final String host;

  private final Metrics metrics;
  private final McpHandler agents;
  private final ReindexHandler reindexes;

  private WebServer(
      Javalin server, String host, Metrics metrics, McpHandler agents, ReindexHandler reindexes) {
    this.server = server;
    this.host = host;
    this.metrics = metrics;
    this.agents = agents;
    this.reindexes = reindexes;
  }

  /**
   * Starts a server.
   *
   * @param service the search service; the caller closes it
   * @param settings the settings
   * @param reindexes the control of reindexes
   * @throws UncheckedIOException when the port cannot be bound; the cause is a {@link
   *     BindException} and the message names host and port
   */
  public static WebServer start(
      SearchService service, ServerSettings settings, ReindexControl reindexes) {
    RateLimit limit = RateLimit.perSecond(Math.max(1, settings.requestsPerSecond()));
    return settings.requestsPerSecond() == 0
        ? start(service, settings, reindexes, context -> {})
        : start(service, settings, reindexes, limit::check);
  }

  /**
   * Starts a server.
   *
   * @param gate a handler that runs before every request
   */
  static WebServer start(
      SearchService service, ServerSettings settings, ReindexControl reindexes, Handler gate) {
    String host = settings.host();
    int port = settings.port();
    Metrics metrics = new Metrics(service);
    McpHandler agents = new McpHandler(new McpTools(service));
    ReindexHandler reindex = new ReindexHandler(reindexes, settings.reindexToken());
    Javalin server =
        Javalin.create(
            config -> {
              configure(config, service, settings, reindexes, metrics, gate);
              config.routes.post(McpHandler.PATH, agents::call);
              config.routes.post(ReindexHandler.PATH, reindex::begin);
              read(config.routes, ReindexHandler.PATH, reindex::tell);
            });
    try {
      server.start(host, port);
    } catch (JavalinBindException e) {
      BindException cause = new BindException("cannot listen on " + host + " port " + port);
      cause.initCause(e);
      throw new UncheckedIOException(cause.getMessage(), cause);
    }
    return new WebServer(server, host, metrics, agents, reindex);
  }

  /** The port on which it listens. */
  public int port() {
    return server.port();
  }

  /** The address, such as {@code http://127.0.0.1:8080}. */
  public String url() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + port();
  }

  /** The routes: method and path, such as {@code GET /releases/{id}}. */
  Set<String> routes() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> ASKING.contains(endpoint.method))
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .collect(Collectors.toSet());
  }

  /** Stops listening and waits for running requests. */
  @Override
  public void close() {
    reindexes.close();
    server.stop();
    agents.close();
    metrics.close();
  }

  private static void configure(
      JavalinConfig config,
      SearchService service,
      ServerSettings settings,
      ReindexControl reindexes,
      Metrics metrics,
      Handler gate) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(MAX_REQUEST_HEAD);
          http.setSendServerVersion(false);
        });
    config.jetty.modifyServer(server -> server.setErrorHandler(new UnreadableRequestHandler()));
    AccessLog log = new AccessLog(settings.log());
    config.requestLogger.http(
        (context, millis) -> {
          metrics.answered(context, millis);
          log.answered(context, millis);
        });
    config.routes.before(WebServer::prepare);
    config.routes.before(new Cors(settings.origins())::allow);
    config.routes.before(gate);
    EntityTags tags = new EntityTags(service);
    SearchRecorder searches = new SearchRecorder(metrics, new ZeroResultLog(settings.misses()));
    route(
        config.routes,
        tags,
        new PageHandlers(service, searches, reindexes, settings.publicAddress()),
        new ApiHandlers(service, searches),
        new ExportHandlers(service),
        new FeedHandlers(service, settings.publicAddress()));
    catalogues(config.routes, tags, service);
    SitemapHandlers sitemaps = new SitemapHandlers(service, settings.publicAddress());
    read(config.routes, SitemapHandlers.PATH, tags.sparing(sitemaps::index));
    read(config.routes, SitemapHandlers.MONTH_PATH, tags.sparing(sitemaps::month));
    read(config.routes, "/metrics", metrics::scrape);
    FailureHandler.register(config.routes);
  }

  /** Sets the headers of every response. */
  private static void prepare(Context context) {
    RequestId.give(context);
    SecurityHeaders.ALL.forEach(context::header);
    // Responses may be cached but must be revalidated, so that a new generation shows at once.
    context.header(Header.CACHE_CONTROL, "no-cache");
    // The format of failures depends on the accepted media types.
    context.header(Header.VARY, "Accept, Accept-Encoding");
    RequestReader.refuseContent(context);
  }

  private static void route(
      RoutesConfig routes,
      EntityTags tags,
      PageHandlers pages,
      ApiHandlers api,
      ExportHandlers exports,
      FeedHandlers feeds) {
    read(routes, "/", tags.sparing(pages::home));
    read(routes, Tab.RELEASES.path(), tags.sparing(pages::search));
    read(routes, Tab.QUOTATIONS.path(), tags.sparing(pages::quotes));
    read(routes, Tab.PEOPLE.path(), tags.sparing(pages::people));
    read(routes, Tab.TRENDS.path(), tags.sparing(pages::trends));
    for (FacetField field : SearchAddress.PROFILE_FIELDS) {
      read(
          routes,
          CataloguePage.pathOf(field),
          tags.sparing(context -> pages.catalogue(context, field)));
      read(
          routes,
          SearchAddress.profilePath(field) + "{name}",
          tags.sparing(context -> pages.profile(context, field)));
    }
    read(routes, "/releases/{id}", tags.sparing(pages::release));
    read(routes, PageShell.SUGGESTIONS, tags.sparing(pages::suggestions));
    read(routes, StatusPage.PATH, pages::status);
    read(routes, EmbedPage.PATH, tags.sparing(pages::embed));
    read(routes, StaticAsset.EMBED.href(), PageHandlers::embedded);
    read(routes, StaticAsset.PATH, PageHandlers::asset);
    read(routes, "/api/v1/search", tags.sparing(api::search));
    read(routes, "/api/v1/quotes", tags.sparing(api::quotes));
    read(routes, "/api/v1/quotes/tally", tags.sparing(api::tally));
    read(routes, "/api/v1/quotes/export", exports::quotations);
    read(routes, "/api/v1/export", exports::releases);
    read(routes, "/api/v1/trends", tags.sparing(api::trends));
    read(routes, "/api/v1/suggest", tags.sparing(api::suggest));
    read(routes, "/api/v1/speakers/{key}", tags.sparing(api::speaker));
    read(routes, "/api/v1/releases/{id}", tags.sparing(api::release));
    read(routes, "/api/v1/releases/{id}/related", tags.sparing(api::related));
    read(routes, "/api/v1/releases/{id}/duplicates", tags.sparing(api::duplicates));
    read(routes, "/openapi.json", tags.sparing(ApiHandlers::description));
    read(routes, "/feed", tags.sparing(feeds::feed));
    read(routes, ApiPage.PATH, tags.sparing(feeds::api));
    read(routes, "/rss", tags.sparing(feeds::rss));
    read(routes, OpenSearchPage.PATH, feeds::description);
    read(routes, "/robots.txt", feeds::robots);
    read(routes, "/health", api::health);
  }

  private static void catalogues(RoutesConfig routes, EntityTags tags, SearchService service) {
    Map<String, FacetField> lists =
        Map.of(
            "/api/v1/speakers", FacetField.SPEAKER,
            "/api/v1/venues", FacetField.VENUE,
            "/api/v1/publishers", FacetField.PUBLISHER,
            "/api/v1/topics", FacetField.TOPIC);
    lists.forEach(
        (path, field) -> {
          CatalogueHandlers catalogue = new CatalogueHandlers(service, field);
          read(routes, path, tags.sparing(catalogue::list));
          if (field != FacetField.SPEAKER) {
            read(routes, path + "/{key}", tags.sparing(catalogue::item));
          }
        });
  }

  /**
   * Javalin responds to HEAD with 200 wherever a GET route exists, even if GET responds with 404.
   */
  private static void read(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
