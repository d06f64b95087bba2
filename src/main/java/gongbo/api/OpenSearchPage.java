package gongbo.api;

import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.PublicAddress;

/**
 * The description that a browser adds the search box by (OpenSearch 1.1, draft 6).
 *
 * @param messages the words of its language
 * @param self its own address
 * @param results the address of the results, with a place for the query
 * @param feed the same of the feed
 */
public record OpenSearchPage(Messages messages, String self, String results, String feed) {
  /** The path of the description. */
  public static final String PATH = "/opensearch.xml";

  public static final String MEDIA_TYPE = "application/opensearchdescription+xml";

  private static final String TERMS = "q={searchTerms}";

  public static OpenSearchPage of(Language language, PublicAddress site) {
    String query = "?lang=" + language.code();
    return new OpenSearchPage(
        Messages.of(language),
        site.url(OpenSearchPage.PATH + query),
        site.url("/search" + query + "&" + TERMS),
        site.url("/feed" + query + "&" + TERMS + "&size=" + FeedPage.SIZE));
  }
}
