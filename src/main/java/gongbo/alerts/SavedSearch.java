package gongbo.alerts;

import gongbo.request.Language;
import gongbo.request.SearchAddress;
import gongbo.request.SearchParameters;
import gongbo.request.Tab;
import gongbo.search.SearchRequest;
import gongbo.search.SearchRequest.Sort;

/**
 * A search that is followed: text and filters, without order, page and language. It is kept as the
 * parameters of its address, which are a contract.
 *
 * @param query the parameters, encoded, such as {@code q=%EC%88%98%EC%86%8C}; empty for every
 *     release
 */
public record SavedSearch(String query) {
  /** Returns the search of a page. */
  public static SavedSearch of(SearchAddress address) {
    SearchAddress plain =
        address
            .withTab(Tab.RELEASES)
            .withLanguage(Language.KOREAN)
            .withSort(Sort.RELEVANCE)
            .withSize(SearchRequest.DEFAULT_SIZE);
    String query = SearchAddress.query(plain.fields());
    return new SavedSearch(query.isEmpty() ? "" : query.substring(1));
  }

  /**
   * Reads a search that a client sends as parameters.
   *
   * @throws gongbo.request.BadParametersException when some are unknown or wrong
   */
  public static SavedSearch parse(String parameters) {
    return of(SearchParameters.ofFeed(parameters));
  }

  /**
   * Returns the address of the results, newest first.
   *
   * @throws gongbo.request.BadParametersException when it was saved by a version that knew other
   *     parameters
   */
  public SearchAddress address(Language language) {
    return SearchParameters.ofFeed(query).withLanguage(language);
  }

  /**
   * Returns the request for its matches.
   *
   * @throws gongbo.request.BadParametersException when it was saved by a version that knew other
   *     parameters
   */
  public SearchRequest request() {
    return address(Language.KOREAN).request().uncounted();
  }
}
