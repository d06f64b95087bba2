package gongbo.http;

import gongbo.alerts.Alerts;
import gongbo.api.McpTools;
import gongbo.search.FacetField;
import gongbo.search.SearchService;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server. It listens from construction until it is closed. Where the settings have an
 * address for the operator, a second listener there answers everything, and the public one all but
 * the operator's pages.
 */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /**
   * The longest request line and headers together, in bytes. A query of maximum length takes 4,500:
   * three bytes of UTF-8 per syllable, three characters per byte. The rest is for facet values.
   */
  private static final int MAX_REQUEST_HEAD = 32 * 1024;

  private final Javalin server;
  private final @Nullable Javalin adminServer;
  private final SearchService service;
  private final ServerSettings settings;
  private final @Nullable Alerts alerts;
  private final ApiDescription description;
  private final EntityTags tags;
  private final Set<String> routes = new TreeSet<>();

  private final RequestLane searches;
  private final ExportHandlers exports;
  private final Metrics metrics;
  private final McpHandler agents;
  private final ReindexHandler reindexes;

  private WebServer(
      SearchService service,
      ServerSettings settings,
      ReindexControl reindexes,
      @Nullable Alerts alerts,
      Handler gate) {
    this.service = service;
    this.settings = settings;
    this.alerts = alerts;
    this.description = ApiDescription.of(alerts != null);
    ServerLimits limits = settings.limits();
    SlowRequestLog slow = new SlowRequestLog(limits.slow());
    this.searches =
        new RequestLane("search", limits.searches(), limits.waiting(), limits.request(), slow);
    this.exports = new ExportHandlers(service, limits);
    this.metrics = new Metrics(service);
    this.agents =
        new McpHandler(new McpTools(service), new TrustedHosts(settings, settings.host()));
    this.reindexes = new ReindexHandler(reindexes, settings.reindexToken());
    this.tags = new EntityTags(service);
    SearchRecorder recorder = new SearchRecorder(metrics, new ZeroResultLog(settings.misses()));
    PageHandlers pages =
        new PageHandlers(service, recorder, reindexes, settings.publicAddress(), alerts);
    ServerSettings.Endpoint admin = settings.admin();
    this.server =
        Javalin.create(
            config -> {
              configureJetty(config, limits);
              configureRequests(config, gate);
              config.routes.before(new Cors(settings.origins())::allow);
              Routes all = new Routes(config.routes, searches, tags, routes);
              addRoutes(all, pages, recorder);
              if (admin == null) {
                addOperatorRoutes(all, context -> pages.status(context, false));
              }
            });
    this.adminServer = admin == null ? null : adminServer(admin, pages, recorder);
  }

  /** Creates the listener for the operator, which no page of another site may read. */
  private Javalin adminServer(
      ServerSettings.Endpoint endpoint, PageHandlers pages, SearchRecorder recorder) {
    TrustedHosts trusted = new TrustedHosts(settings, endpoint.host());
    return Javalin.create(
        config -> {
          configureJetty(config, settings.limits());
          configureRequests(config, trusted::check);
          Routes all = new Routes(config.routes, searches, tags, new TreeSet<>());
          addRoutes(all, pages, recorder);
          addOperatorRoutes(all, context -> pages.status(context, true));
        });
  }

  /**
   * Starts a server.
   *
   * @param service the search service; the caller closes it
   * @param settings the settings
   * @param reindexes the control of reindexes
   * @param alerts the subscriptions, which the caller closes; null where searches cannot be
   *     followed by mail
   * @throws UncheckedIOException when the port cannot be bound; the cause is a {@link
   *     BindException} and the message names host and port
   */
  public static WebServer start(
      SearchService service,
      ServerSettings settings,
      ReindexControl reindexes,
      @Nullable Alerts alerts) {
    RateLimit limit = RateLimit.perSecond(Math.max(1, settings.requestsPerSecond()));
    return settings.requestsPerSecond() == 0
        ? start(service, settings, reindexes, alerts, context -> {})
        : start(service, settings, reindexes, alerts, limit::check);
  }

  /**
   * Starts a server.
   *
   * @param gate a handler that runs before every request
   */
  static WebServer start(
      SearchService service,
      ServerSettings settings,
      ReindexControl reindexes,
      @Nullable Alerts alerts,
      Handler gate) {
    WebServer web = new WebServer(service, settings, reindexes, alerts, gate);
    try {
      listen(web.server, settings.host(), settings.port());
      ServerSettings.Endpoint admin = settings.admin();
      if (web.adminServer != null && admin != null) {
        listen(web.adminServer, admin.host(), admin.port());
      }
    } catch (UncheckedIOException e) {
      web.close();
      throw e;
    }
    return web;
  }

  private static void listen(Javalin server, String host, int port) {
    try {
      server.start(host, port);
    } catch (JavalinBindException e) {
      BindException cause =
          new BindException("cannot listen on " + host + " port " + port + ": " + reason(e));
      cause.initCause(e);
      throw new UncheckedIOException(cause.getMessage(), cause);
    }
  }

  /** Returns the message of the innermost cause, such as {@code Address already in use}. */
  private static String reason(Throwable failure) {
    Throwable innermost = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      innermost = cause;
    }
    return innermost.getMessage() == null ? innermost.toString() : innermost.getMessage();
  }

  /** The port on which it listens. */
  public int port() {
    return server.port();
  }

  /** The address, such as {@code http://127.0.0.1:8080}. */
  public String url() {
    return url(settings.host(), port());
  }

  /** The address of the operator's pages, if it is one of its own. */
  public Optional<String> adminUrl() {
    ServerSettings.Endpoint admin = settings.admin();
    return admin == null || adminServer == null
        ? Optional.empty()
        : Optional.of(url(admin.host(), adminServer.port()));
  }

  private static String url(String host, int port) {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + port;
  }

  /** The lane of everything that reads the index. */
  RequestLane searches() {
    return searches;
  }

  /** The routes: method and path, such as {@code GET /releases/{id}}. */
  Set<String> routes() {
    return Set.copyOf(routes);
  }

  /** Stops listening and waits for running requests, as long as the settings say. */
  @Override
  public void close() {
    reindexes.close();
    stop(server);
    if (adminServer != null) {
      stop(adminServer);
    }
    searches.close();
    exports.close();
    agents.close();
    metrics.close();
  }

  private static void stop(Javalin server) {
    try {
      server.stop();
    } catch (JavalinException e) {
      LOG.warn("the server was stopped before every request was finished: {}", e.getMessage());
    }
  }

  private static void configureJetty(JavalinConfig config, ServerLimits limits) {
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
    config.jetty.modifyServer(
        jetty -> {
          jetty.setErrorHandler(new UnreadableRequestHandler());
          jetty.insertHandler(new ExportPaceHandler(limits.exportPace()));
          // Rejects new requests on open connections while those in flight are finished.
          jetty.insertHandler(new GracefulHandler());
          jetty.setStopTimeout(limits.stop().toMillis());
        });
  }

  private void configureRequests(JavalinConfig config, Handler gate) {
    AccessLog log = new AccessLog(settings.log());
    config.requestLogger.http(
        (context, millis) -> {
          metrics.answered(context, millis);
          log.answered(context, millis);
        });
    config.routes.before(WebServer::prepare);
    config.routes.before(gate);
    FailureHandler.register(config.routes);
  }

  private void addRoutes(Routes all, PageHandlers pages, SearchRecorder recorder) {
    all.add(pages);
    all.add(new ApiHandlers(service, recorder, description));
    all.add(exports);
    all.add(new FeedHandlers(service, settings.publicAddress(), alerts != null, description));
    all.add(new SitemapHandlers(service, settings.publicAddress()));
    all.add((FacetField field) -> new CatalogueHandlers(service, field));
    all.add(agents);
    if (alerts != null) {
      all.add(new AlertHandlers(service, alerts));
      all.add(new AlertApiHandlers(alerts));
    }
  }

  private void addOperatorRoutes(Routes all, Handler status) {
    all.addStatus(status);
    all.add(reindexes);
    all.add(metrics);
  }

  /** Sets the headers of every response. */
  private static void prepare(Context context) {
    RequestId.give(context);
    SecurityHeaders.ALL.forEach(context::header);
    // Responses may be cached but must be revalidated, so that a new generation shows at once.
    context.header(Header.CACHE_CONTROL, "no-cache");
    // The format of failures depends on the accepted media types.
    context.header(Header.VARY, "Accept, Accept-Encoding, Host");
    RequestReader.refuseContent(context);
  }
}
