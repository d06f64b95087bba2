package gongbo.pages;

import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.Outline;
import gongbo.release.ProgrammeItem;
import gongbo.release.Region;
import gongbo.release.Release;
import gongbo.release.Speaker;
import gongbo.release.Topic;
import gongbo.release.Venue;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.PartialDate;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a release. Each value links to the releases that share it.
 *
 * @param publisher the publisher; null when unknown
 * @param published the day of publication; null when unknown
 * @param events the days of its events
 * @param venues the venues of its events
 * @param programme the programme of its events
 * @param topics the topics
 * @param speakers the speakers
 * @param keywords the keywords
 * @param imprint the administrative details
 */
@RecordBuilder
public record ReleaseFacts(
    @Nullable Link publisher,
    @Nullable Link published,
    List<Link> events,
    List<VenueFact> venues,
    List<Slot> programme,
    List<Link> topics,
    List<Speaking> speakers,
    List<Link> keywords,
    ReleaseDetails imprint) {
  /** The most keywords shown. */
  private static final int KEYWORDS = 8;

  /** The speakers shown before the text on a phone. */
  private static final int FIRST = 4;

  /**
   * A place.
   *
   * @param venue the name
   * @param region the region; null when unknown
   * @param online whether people can take part online as well
   */
  public record VenueFact(Link venue, @Nullable Link region, boolean online) {}

  /**
   * An item of a programme.
   *
   * @param time the start, and the end where it is printed
   * @param happening the text, linked to its place in the body
   */
  public record Slot(String time, Link happening) {}

  /**
   * A speaker.
   *
   * @param name the name
   * @param post affiliation and title; empty when unknown
   * @param acts the roles
   */
  public record Speaking(Link name, String post, List<String> acts) {
    public Speaking {
      acts = List.copyOf(acts);
    }
  }

  public ReleaseFacts {
    events = List.copyOf(events);
    venues = List.copyOf(venues);
    programme = List.copyOf(programme);
    topics = List.copyOf(topics);
    speakers = List.copyOf(speakers);
    keywords = List.copyOf(keywords);
  }

  static ReleaseFacts of(Release release, Messages messages) {
    SearchAddress all = SearchAddress.in(messages.language());
    return ReleaseFactsBuilder.builder()
        .publisher(publisher(release, all))
        .published(release.publishedDay().map(day -> published(day, all, messages)).orElse(null))
        .events(
            Finding.values(release.eventDates()).stream()
                .map(event -> event(event, all, messages))
                .toList())
        .venues(
            Finding.values(release.venues()).stream()
                .map(venue -> place(venue, all, messages))
                .toList())
        .programme(
            release.programme().stream().map(found -> slot(found, release.raw().body())).toList())
        .topics(
            Finding.values(release.topics()).stream()
                .map(topic -> topic(topic, all, messages))
                .toList())
        .speakers(
            Finding.values(release.speakers()).stream()
                .map(speaker -> speaking(speaker, all, messages))
                .toList())
        .keywords(
            release.keywords().stream()
                .limit(KEYWORDS)
                .map(keyword -> Link.to(keyword, all.withText(keyword).toString()))
                .toList())
        .imprint(ReleaseDetails.of(release.raw().particulars(), messages))
        .build();
  }

  /** Returns the speakers shown at first. */
  public List<Speaking> firstSpeakers() {
    return speakers.subList(0, Math.min(FIRST, speakers.size()));
  }

  /** Returns the other speakers. */
  public List<Speaking> otherSpeakers() {
    return speakers.subList(firstSpeakers().size(), speakers.size());
  }

  private static @Nullable Link publisher(Release release, SearchAddress all) {
    String name = release.publisherName();
    return name.isEmpty() ? null : Link.to(name, all.toProfile(FacetField.PUBLISHER, name));
  }

  private static Link published(LocalDate day, SearchAddress all, Messages messages) {
    DateRange range = DateRange.of(PartialDate.of(day));
    return Link.to(messages.date(day), all.withPublished(range).toString());
  }

  private static Link event(EventDate event, SearchAddress all, Messages messages) {
    DateRange range = new DateRange(PartialDate.of(event.start()), PartialDate.of(event.end()));
    return Link.to(messages.dates(event), all.withEvent(range).toString());
  }

  private static VenueFact place(Venue venue, SearchAddress all, Messages messages) {
    Region region = venue.region();
    String ofRegion =
        region == null ? null : all.with(FacetField.REGION, region.label()).toString();
    return new VenueFact(
        Link.to(
            venue.name(),
            venue.regional() && ofRegion != null
                ? ofRegion
                : all.toProfile(FacetField.VENUE, venue.name())),
        region == null || ofRegion == null ? null : Link.to(messages.region(region), ofRegion),
        venue.online());
  }

  private static Slot slot(Finding<ProgrammeItem> found, Outline body) {
    ProgrammeItem item = found.value();
    return new Slot(
        item.start() + (item.end() == null ? "" : "–" + item.end()),
        Link.to(item.text(), "#" + body.paragraphIdAt(found.span().start())));
  }

  private static Link topic(Topic topic, SearchAddress all, Messages messages) {
    return Link.to(messages.topic(topic), all.toProfile(FacetField.TOPIC, topic.label()));
  }

  private static Speaking speaking(Speaker speaker, SearchAddress all, Messages messages) {
    return new Speaking(
        Link.to(speaker.name(), all.toProfile(speaker)),
        QuotationSummary.post(speaker.affiliation(), speaker.title()),
        speaker.acts().stream().map(messages::act).toList());
  }
}
