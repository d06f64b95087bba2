package gongbo.request;

/** The views of the results of a query. */
public enum Tab {
  /** The releases. */
  RELEASES("/search", "/api/v1/search", "/api/v1/export"),

  /** The quotations in them. */
  QUOTATIONS("/quotes", "/api/v1/quotes", "/api/v1/quotes/export"),

  /** The people who speak in them. */
  PEOPLE("/people", "/api/v1/search", "/api/v1/export"),

  /** Their number over time. */
  TRENDS("/trends", "/api/v1/search", "/api/v1/export");

  private final String path;
  private final String api;
  private final String export;

  Tab(String path, String api, String export) {
    this.path = path;
    this.api = api;
    this.export = export;
  }

  /** The path of the pages. */
  public String path() {
    return path;
  }

  /** The path of the same results in the API. */
  String api() {
    return api;
  }

  /** The path of the export. */
  String export() {
    return export;
  }
}
