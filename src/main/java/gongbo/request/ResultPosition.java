package gongbo.request;

import gongbo.release.ReleaseId;
import gongbo.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * The position of a release among results, from which its page links to them and to its neighbours.
 *
 * @param search the results
 * @param number the position, from 1; 0 when the release was not opened from results
 */
public record ResultPosition(SearchAddress search, int number) {
  /** The parameter with the number. */
  static final String NUMBER = "at";

  /** Returns the position of a release that was not opened from results. */
  public static ResultPosition nowhere(SearchAddress search) {
    return new ResultPosition(search, 0);
  }

  public boolean isNowhere() {
    return number == 0;
  }

  /** Returns the position moved by a number of hits; not before the first. */
  public ResultPosition moved(int steps) {
    return new ResultPosition(search, Math.max(0, number + steps));
  }

  /** Returns the request for the release at this position alone. */
  public SearchRequest request() {
    return search.withSize(1).withPage(number).request().uncounted();
  }

  /**
   * Returns the page of the results that contains this position, or the last one within {@link
   * SearchRequest#MAX_DEPTH} where the position is on a page that reaches beyond it.
   */
  public SearchAddress page() {
    int size = Math.max(1, search.size());
    return search.withPage(Math.min(Math.ceilDiv(number, size), SearchRequest.MAX_DEPTH / size));
  }

  /** Returns the address of a release at this position. */
  public String toRelease(ReleaseId id) {
    List<FormField> fields = new ArrayList<>(search.withPage(1).fields());
    if (!isNowhere()) {
      fields.add(new FormField(NUMBER, Integer.toString(number)));
    }
    return "/releases/" + SearchAddress.encode(id.value()) + SearchAddress.query(fields);
  }
}
