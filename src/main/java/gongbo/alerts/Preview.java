package gongbo.alerts;

import gongbo.release.PublicationTime;
import gongbo.search.DateRange;
import gongbo.search.Hit;
import gongbo.search.PartialDate;
import gongbo.search.SearchRequest;
import gongbo.search.SearchRequest.Sort;
import gongbo.search.SearchResult;
import gongbo.search.SearchService;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a search would have sent.
 *
 * @param week the number of releases of the last 7 days
 * @param month the number of releases of the last 30 days
 * @param examples the newest of them
 */
public record Preview(long week, long month, List<Hit> examples) {
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  /** The number of examples: enough to see whether the search is the right one. */
  private static final int EXAMPLES = 3;

  public Preview {
    examples = List.copyOf(examples);
  }

  /** Searches what would have been sent until some time. */
  public static Preview of(SavedSearch search, SearchService service, Instant now)
      throws IOException {
    LocalDate today = LocalDate.ofInstant(now, PublicationTime.KOREA);
    SearchRequest request = search.request().fullMatches().sort(Sort.NEWEST);
    Optional<DateRange> week = since(today.minusDays(WEEK - 1L), request);
    Optional<DateRange> month = since(today.minusDays(MONTH - 1L), request);
    if (month.isEmpty()) {
      return new Preview(0, 0, List.of());
    }
    SearchResult<Hit> found = service.search(request.published(month.get()).size(EXAMPLES));
    long ofWeek =
        week.isEmpty() ? 0 : service.search(request.published(week.get()).size(0)).total();
    return new Preview(ofWeek, found.total(), found.hits());
  }

  /** Returns the days of a search from some day on; empty when it ends before. */
  private static Optional<DateRange> since(LocalDate day, SearchRequest request) {
    DateRange asked = request.filters().published();
    PartialDate from = asked.from();
    PartialDate to = asked.to();
    PartialDate first = from != null && from.first().isAfter(day) ? from : PartialDate.of(day);
    return to != null && to.last().isBefore(first.first())
        ? Optional.empty()
        : Optional.of(new DateRange(first, to));
  }
}
