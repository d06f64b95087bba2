package gongbo.request;

import gongbo.release.ReleaseId;
import gongbo.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * A release's place among results, so that its page leads back to them, and to its neighbours.
 *
 * @param search the results
 * @param number which of them it is, from 1; 0 where it was not reached by them
 */
public record ResultPosition(SearchAddress search, int number) {
  /** The parameter that tells the number. */
  static final String NUMBER = "at";

  /** The place of a release that was not reached by results. */
  public static ResultPosition nowhere(SearchAddress search) {
    return new ResultPosition(search, 0);
  }

  public boolean isNowhere() {
    return number == 0;
  }

  /** The place that many further on; before the first there is none. */
  public ResultPosition moved(int steps) {
    return new ResultPosition(search, Math.max(0, number + steps));
  }

  /** What asks the search for the one release at this place. */
  public SearchRequest request() {
    return search.withSize(1).withPage(number).request().uncounted();
  }

  /** The page of the results that has it. */
  public SearchAddress page() {
    return search.withPage(Math.ceilDiv(number, Math.max(1, search.size())));
  }

  /** The address of a release at this place. */
  public String toRelease(ReleaseId id) {
    List<FormField> fields = new ArrayList<>(search.withPage(1).fields());
    if (!isNowhere()) {
      fields.add(new FormField(NUMBER, Integer.toString(number)));
    }
    return "/releases/" + SearchAddress.encode(id.value()) + SearchAddress.query(fields);
  }
}
