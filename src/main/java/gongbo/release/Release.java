package gongbo.release;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A release together with the information extracted from it.
 *
 * @param raw the release as read from its source
 * @param publisher the publisher, from the metadata or the text; null when unknown
 * @param published the time of publication in Korean time; null when unknown
 * @param eventDates the dates of its events
 * @param eventTimes the times of day of its events, as far as they are given
 * @param programme the items of a printed programme, in the order of the text
 * @param venues the venues of its events
 * @param speakers the named persons who are quoted or speak at an event
 * @param quotations the quotations, in the order of the text
 * @param topics the policy fields, the main one first
 * @param topicWords the evidence for the topics
 * @param organisers the organisations that hold the events
 * @param aliases the alternative names it defines, in the order of the text
 * @param keywords the most distinctive words, the most distinctive first; empty before the corpus
 *     was analysed
 * @param cluster the first release of its cluster of near-duplicates, possibly itself; null when it
 *     is in none, or before the corpus was analysed
 */
@RecordBuilder
public record Release(
    RawRelease raw,
    @Nullable Finding<Publisher> publisher,
    @Nullable Finding<PublicationTime> published,
    List<Finding<EventDate>> eventDates,
    List<Finding<EventTime>> eventTimes,
    List<Finding<ProgrammeItem>> programme,
    List<Finding<Venue>> venues,
    List<Finding<Speaker>> speakers,
    List<Finding<Quotation>> quotations,
    List<Finding<Topic>> topics,
    List<TopicEvidence> topicWords,
    List<Finding<Organiser>> organisers,
    List<Finding<Alias>> aliases,
    List<String> keywords,
    @Nullable ReleaseId cluster) {
  public Release {
    eventDates = List.copyOf(eventDates);
    eventTimes = List.copyOf(eventTimes);
    programme = List.copyOf(programme);
    venues = List.copyOf(venues);
    speakers = List.copyOf(speakers);
    quotations = List.copyOf(quotations);
    topics = List.copyOf(topics);
    topicWords = List.copyOf(topicWords);
    organisers = List.copyOf(organisers);
    aliases = List.copyOf(aliases);
    keywords = List.copyOf(keywords);
  }

  /** Returns a release in which nothing has been found yet, not even in its metadata. */
  public static Release withoutFindings(RawRelease raw) {
    return ReleaseBuilder.builder()
        .raw(raw)
        .publisher(null)
        .published(null)
        .eventDates(List.of())
        .eventTimes(List.of())
        .programme(List.of())
        .venues(List.of())
        .speakers(List.of())
        .quotations(List.of())
        .topics(List.of())
        .topicWords(List.of())
        .organisers(List.of())
        .aliases(List.of())
        .keywords(List.of())
        .cluster(null)
        .build();
  }

  /** Returns the same findings for another reading of the release. */
  public Release withRaw(RawRelease other) {
    return ReleaseBuilder.builder(this).raw(other).build();
  }

  /** Returns this release with the knowledge that only all releases together provide. */
  public Release withEntities(
      List<Finding<Venue>> knownVenues,
      List<Finding<Speaker>> knownSpeakers,
      List<String> knownKeywords,
      @Nullable ReleaseId knownCluster) {
    return ReleaseBuilder.builder(this)
        .venues(knownVenues)
        .speakers(knownSpeakers)
        .keywords(knownKeywords)
        .cluster(knownCluster)
        .build();
  }

  /** Returns the id in the source. */
  public ReleaseId id() {
    return raw.id();
  }

  /** Returns the headline. */
  public String title() {
    return raw.title();
  }

  /** Returns the day of publication; empty when unknown. */
  public Optional<LocalDate> publishedDay() {
    return Optional.ofNullable(published).map(Finding::value).map(PublicationTime::day);
  }

  /** Returns the name of the publisher; empty when unknown. */
  public String publisherName() {
    return publisher == null ? "" : publisher.value().name();
  }
}
