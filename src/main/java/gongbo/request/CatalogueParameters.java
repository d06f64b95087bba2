package gongbo.request;

import gongbo.search.FacetField;
import gongbo.search.FacetOptions;
import gongbo.search.FacetOptions.By;
import gongbo.search.SearchRequest;
import java.util.Set;

/**
 * The parameters of a page that lists the values of a field.
 *
 * @param address the search whose releases are counted, and the page
 * @param prefix the prefix of the values as typed; empty for all
 */
public record CatalogueParameters(SearchAddress address, String prefix) {
  /** Returns the request for the counts. */
  public SearchRequest request(FacetField field) {
    FacetOptions most =
        new FacetOptions(Set.of(field.key()), FacetOptions.MAX_LIMIT, prefix, By.COUNT, null);
    return address.withSize(0).request().listing(most);
  }

  /**
   * Reads the parameters of a page that lists speakers, publishers, venues or topics: those of a
   * results page, and a prefix.
   *
   * @throws BadParametersException when some are unknown or wrong
   */
  public static CatalogueParameters of(String query) {
    ParameterReader reader = new ParameterReader(query);
    SearchAddress address = SearchParameters.address(reader, reader.language());
    String prefix = reader.text(SearchParameters.PREFIX);
    reader.finish(address);
    return new CatalogueParameters(address, prefix);
  }
}
