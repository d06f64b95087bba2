package gongbo.release;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release with what was found in it: who said what, when, where and about what.
 *
 * @param raw the release as it was read
 * @param publisher who published it, from its metadata or from its text; null when unknown
 * @param published when it was published, Korean time; null when unknown
 * @param eventDates when the events it is about take place
 * @param eventTimes the times of day of those events, as far as they are told
 * @param programme what happens at them when, where that is printed, in the order of the text
 * @param venues where they take place
 * @param speakers the named persons it gives words or a speaking part
 * @param quotations what is quoted in it, in the order of the text
 * @param topics its fields of policy, the main one first
 * @param topicWords the words that told each of those fields
 * @param organisers which organisations hold the events
 * @param aliases the other names that it defines, in the order of the text
 * @param keywords the words that tell it from all other releases, the most telling first; none
 *     before they were looked at
 * @param cluster the release published first of all that print this text, which may be itself; null
 *     when no other does, or before they were looked at
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
  public Release withKnown(
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

  /** Its name in the source. */
  public ReleaseId id() {
    return raw.id();
  }

  /** Its headline. */
  public String title() {
    return raw.title();
  }
}
