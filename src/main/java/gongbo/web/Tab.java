package gongbo.web;

/** The ways of looking at what a query finds. */
enum Tab {
  /** The releases themselves. */
  RELEASES("/search"),

  /** Who said what in them. */
  QUOTATIONS("/quotes"),

  /** Who speaks in them. */
  PEOPLE("/people"),

  /** How many there are, month by month. */
  TRENDS("/trends");

  private final String path;

  Tab(String path) {
    this.path = path;
  }

  /** Where the pages of this tab are. */
  String path() {
    return path;
  }
}
