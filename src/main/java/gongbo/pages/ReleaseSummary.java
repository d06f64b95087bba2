package gongbo.pages;

import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.Release;
import gongbo.release.ReleaseKind;
import gongbo.release.Speaker;
import gongbo.release.Venue;
import gongbo.request.Messages;
import gongbo.request.ResultPosition;
import gongbo.request.SearchAddress;
import gongbo.search.HighlightedText;
import gongbo.search.Hit;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A release in a list.
 *
 * @param href the address of the page
 * @param title the title, with matches highlighted
 * @param snippets the passages that match
 * @param kind the kind of release; empty for an ordinary press release
 * @param publisher the publisher; empty when unknown
 * @param published the day of publication, as shown; empty when unknown
 * @param publishedDay the day of publication in ISO 8601
 * @param speakers the first speakers; empty when there are none
 * @param moreSpeakers the number of further speakers; empty when there are none
 * @param topics the topics
 * @param venue the first venue; empty when there is none
 * @param moreVenues the number of further venues; empty when there are none
 * @param events the first days of events; empty when there are none
 * @param moreEvents the number of further days; empty when there are none
 */
@RecordBuilder
public record ReleaseSummary(
    String href,
    HighlightedText title,
    List<HighlightedText> snippets,
    String kind,
    String publisher,
    String published,
    String publishedDay,
    String speakers,
    String moreSpeakers,
    List<String> topics,
    String venue,
    String moreVenues,
    String events,
    String moreEvents) {
  /** The speakers named in a summary: two lines of a phone. */
  private static final int SPEAKERS = 3;

  private static final int EVENTS = 2;

  public ReleaseSummary {
    snippets = List.copyOf(snippets);
    topics = List.copyOf(topics);
  }

  static ReleaseSummary of(Hit hit, SearchAddress address, Messages messages) {
    return of(hit, ResultPosition.nowhere(SearchAddress.in(address.language())), messages);
  }

  /** Returns the summary of a release that is not a hit. */
  static ReleaseSummary of(Release release, SearchAddress address, Messages messages) {
    HighlightedText title =
        new HighlightedText(List.of(new HighlightedText.Fragment(release.title(), false)));
    return of(release, title, List.of(), ResultPosition.nowhere(address), messages);
  }

  /** Returns the summary of a hit at a position among results. */
  static ReleaseSummary of(Hit hit, ResultPosition place, Messages messages) {
    return of(hit.release(), hit.title(), hit.snippets(), place, messages);
  }

  private static ReleaseSummary of(
      Release release,
      HighlightedText title,
      List<HighlightedText> snippets,
      ResultPosition place,
      Messages messages) {
    ReleaseKind kind = release.raw().particulars().kind();
    List<Speaker> speakers = Finding.values(release.speakers());
    List<Venue> venues = Finding.values(release.venues());
    List<EventDate> events = Finding.values(release.eventDates());
    @Nullable LocalDate day = release.publishedDay().orElse(null);
    return ReleaseSummaryBuilder.builder()
        .href(place.toRelease(release.id()))
        .title(DisplayTitle.of(title, kind))
        .snippets(snippets)
        .kind(kind == ReleaseKind.RELEASE ? "" : messages.kind(kind))
        .publisher(release.publisherName())
        .published(day == null ? "" : messages.date(day))
        .publishedDay(day == null ? "" : day.toString())
        .speakers(
            speakers.stream()
                .limit(SPEAKERS)
                .map(ReleaseSummary::nameAndPost)
                .collect(Collectors.joining(", ")))
        .moreSpeakers(others("speakers", speakers.size() - SPEAKERS, messages))
        .topics(Finding.values(release.topics()).stream().map(messages::topic).toList())
        .venue(venues.isEmpty() ? "" : venues.getFirst().name())
        .moreVenues(others("venues", venues.size() - 1, messages))
        .events(
            events.stream().limit(EVENTS).map(messages::dates).collect(Collectors.joining(", ")))
        .moreEvents(others("events", events.size() - EVENTS, messages))
        .build();
  }

  private static String nameAndPost(Speaker speaker) {
    String post = QuotationSummary.post(speaker.affiliation(), speaker.title());
    return post.isEmpty() ? speaker.name() : speaker.name() + " (" + post + ")";
  }

  private static String others(String what, int count, Messages messages) {
    return count > 0 ? messages.get("others." + what, count) : "";
  }
}
