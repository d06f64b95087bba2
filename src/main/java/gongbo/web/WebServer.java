package gongbo.web;

import gongbo.search.SearchService;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.util.JavalinBindException;
import java.io.UncheckedIOException;
import java.net.BindException;

/** The HTTP server. It listens from its start to its close. */
public final class WebServer implements AutoCloseable {
  /**
   * The longest request line and headers together, in bytes. A query at its limit takes 4,500,
   * three bytes of UTF-8 for a syllable and three characters for a byte; the rest is for facet
   * values.
   */
  private static final int MAX_REQUEST_HEAD = 32 * 1024;

  private final Javalin server;
  private final String host;

  private WebServer(Javalin server, String host) {
    this.server = server;
    this.host = host;
  }

  /**
   * Starts to serve.
   *
   * @param service what answers; closing it is up to the caller
   * @param host the address to listen on, such as {@code 127.0.0.1}, and no other
   * @param port the port; 0 takes a free one
   * @throws UncheckedIOException when the port cannot be had; its cause is a {@link BindException}
   *     and its message names both host and port
   */
  public static WebServer start(SearchService service, String host, int port) {
    Javalin server = Javalin.create(config -> configure(config, service));
    try {
      server.start(host, port);
    } catch (JavalinBindException e) {
      BindException cause = new BindException("cannot listen on " + host + " port " + port);
      cause.initCause(e);
      throw new UncheckedIOException(cause.getMessage(), cause);
    }
    return new WebServer(server, host);
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Its address, such as {@code http://127.0.0.1:8080}. */
  public String url() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + port();
  }

  /** Stops listening, and waits for the requests under way. */
  @Override
  public void close() {
    server.stop();
  }

  private static void configure(JavalinConfig config, SearchService service) {
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
    config.jetty.modifyServer(server -> server.setErrorHandler(new UnreadableRequests()));
    route(config.routes, new Pages(service), new Api(service));
    Failures.register(config.routes);
  }

  private static void route(RoutesConfig routes, Pages pages, Api api) {
    routes.before(
        context -> {
          SecurityHeaders.ALL.forEach(context::header);
          context.header(Header.CACHE_CONTROL, "no-cache");
          context.header(Header.VARY, "Accept-Encoding");
          Requests.refuseContent(context);
        });
    read(routes, "/", pages::home);
    read(routes, "/search", pages::search);
    read(routes, "/releases/{id}", pages::release);
    read(routes, Stylesheet.PATH, Pages::stylesheet);
    read(routes, "/api/v1/search", api::search);
    read(routes, "/api/v1/quotes", api::quotes);
    read(routes, "/api/v1/releases/{id}", api::release);
    read(routes, "/health", api::health);
  }

  /** Javalin answers HEAD with 200 by itself wherever GET is known, even where GET gives 404. */
  private static void read(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
