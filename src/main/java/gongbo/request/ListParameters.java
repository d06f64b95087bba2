package gongbo.request;

import gongbo.search.FacetOptions;

/**
 * The parameters of a list of names.
 *
 * @param prefix the prefix of the names as typed; empty for all
 * @param page the number of the page, from 1
 * @param size names per page
 */
public record ListParameters(String prefix, int page, int size) {
  /**
   * Reads the parameters of a list of speakers, venues, publishers or topics.
   *
   * @throws BadParametersException when some are unknown or wrong
   */
  public static ListParameters of(String query) {
    ParameterReader reader = new ParameterReader(query);
    String prefix = reader.text(SearchParameters.PREFIX);
    int size = reader.number("size", FacetOptions.DEFAULT_LIMIT, 1, FacetOptions.MAX_LIMIT);
    int page = reader.number("page", 1, Integer.MAX_VALUE).orElse(1);
    reader.finish(SearchAddress.in(Language.KOREAN));
    return new ListParameters(prefix, page, size);
  }
}
