package gongbo.api;

import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.PublicAddress;

/**
 * The description document from which a browser adds the search box (OpenSearch 1.1, draft 6).
 *
 * @param messages the messages in the language of the document
 * @param self the address of the document
 * @param results the address of results, with a placeholder for the query
 * @param feed the address of the feed, with the same placeholder
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
