package gongbo.web;

import gongbo.search.SearchService;

/** The HTTP server. */
public final class WebServer implements AutoCloseable {
  private WebServer() {}

  /**
   * Starts to serve.
   *
   * @param service what answers
   * @param host the address to listen on, such as {@code 127.0.0.1}
   * @param port the port; 0 takes a free one
   */
  public static WebServer start(SearchService service, String host, int port) {
    return new WebServer();
  }

  /** The port it listens on. */
  public int port() {
    return 0;
  }

  @Override
  public void close() {}
}
