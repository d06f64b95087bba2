package gongbo.request;

import gongbo.search.FacetField;
import gongbo.search.FacetOptions;

/**
 * The parameters of a tally.
 *
 * @param address the search for quotations
 * @param by the field to count by
 * @param limit the most entries to list
 */
public record TallyParameters(SearchAddress address, FacetField by, int limit) {
  /**
   * Reads the parameters of {@code GET /api/v1/quotes/tally}.
   *
   * @throws BadParametersException when some are unknown or wrong
   */
  public static TallyParameters of(String query) {
    ParameterReader reader = new ParameterReader(query);
    SearchAddress address =
        SearchParameters.narrowed(reader, Language.KOREAN).withText(reader.text("q"));
    FacetField by =
        reader.choice(
            "by",
            SearchParameters.choices(
                "speaker", FacetField.SPEAKER, "publisher", FacetField.PUBLISHER),
            FacetField.SPEAKER);
    int limit = reader.number("limit", FacetOptions.DEFAULT_LIMIT, 1, FacetOptions.MAX_LIMIT);
    reader.finish(address);
    return new TallyParameters(address, by, limit);
  }
}
