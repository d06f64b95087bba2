package gongbo.pages;

import gongbo.request.ResultPosition;
import gongbo.search.Hit;
import gongbo.search.SearchRequest;
import gongbo.search.SearchService;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The neighbours of a release among results.
 *
 * @param previous the hit before; null when there is none
 * @param next the hit after; null when there is none
 */
public record AdjacentResults(@Nullable Hit previous, @Nullable Hit next) {
  static final AdjacentResults NONE = new AdjacentResults(null, null);

  public static AdjacentResults of(ResultPosition place, SearchService service) throws IOException {
    return place.isNowhere()
        ? NONE
        : new AdjacentResults(at(place.moved(-1), service), at(place.moved(1), service));
  }

  private static @Nullable Hit at(ResultPosition place, SearchService service) throws IOException {
    return place.isNowhere() || place.number() > SearchRequest.MAX_DEPTH
        ? null
        : service.search(place.request()).hits().stream().findFirst().orElse(null);
  }
}
