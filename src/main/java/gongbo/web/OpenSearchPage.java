package gongbo.web;

/**
 * The description that a browser adds the search box by (OpenSearch 1.1, draft 6).
 *
 * @param messages the words of its language
 * @param self its own address
 * @param results the address of the results, with a place for the query
 * @param feed the same of the feed
 */
public record OpenSearchPage(Messages messages, String self, String results, String feed) {
  static final String MEDIA_TYPE = "application/opensearchdescription+xml";

  private static final String TERMS = "q={searchTerms}";

  static OpenSearchPage of(Language language, PublicAddress site) {
    String query = "?lang=" + language.code();
    return new OpenSearchPage(
        Messages.of(language),
        site.url(PageShell.DESCRIPTION + query),
        site.url("/search" + query + "&" + TERMS),
        site.url("/feed" + query + "&" + TERMS + "&size=" + FeedPage.SIZE));
  }
}
