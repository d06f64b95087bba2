package gongbo.request;

/** The ways of looking at what a query finds. */
public enum Tab {
  /** The releases themselves. */
  RELEASES("/search", "/api/v1/search", "/api/v1/export"),

  /** Who said what in them. */
  QUOTATIONS("/quotes", "/api/v1/quotes", "/api/v1/quotes/export"),

  /** Who speaks in them. */
  PEOPLE("/people", "/api/v1/search", "/api/v1/export"),

  /** How many there are, month by month. */
  TRENDS("/trends", "/api/v1/search", "/api/v1/export");

  private final String path;
  private final String api;
  private final String export;

  Tab(String path, String api, String export) {
    this.path = path;
    this.api = api;
    this.export = export;
  }

  /** Where the pages of this tab are. */
  public String path() {
    return path;
  }

  /** Where programs find the same. */
  String api() {
    return api;
  }

  /** Where all of it can be had at once. */
  String export() {
    return export;
  }
}
