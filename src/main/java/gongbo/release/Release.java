package gongbo.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  /** What can be told from one release alone, but for times, programme and words. */
  public Release(
      RawRelease raw,
      @Nullable Finding<Publisher> publisher,
      @Nullable Finding<PublicationTime> published,
      List<Finding<EventDate>> eventDates,
      List<Finding<Venue>> venues,
      List<Finding<Speaker>> speakers,
      List<Finding<Quotation>> quotations,
      List<Finding<Topic>> topics,
      List<Finding<Organiser>> organisers,
      List<Finding<Alias>> aliases) {
    this(
        raw,
        publisher,
        published,
        eventDates,
        List.of(),
        List.of(),
        venues,
        speakers,
        quotations,
        topics,
        List.of(),
        organisers,
        aliases,
        List.of(),
        null);
  }

  /** The same with the times of its events, their programme, and the words that told its topics. */
  public Release with(
      List<Finding<EventTime>> times,
      List<Finding<ProgrammeItem>> items,
      List<TopicEvidence> words) {
    return new Release(
        raw,
        publisher,
        published,
        eventDates,
        times,
        items,
        venues,
        speakers,
        quotations,
        topics,
        words,
        organisers,
        aliases,
        keywords,
        cluster);
  }

  /** The same findings in the release as it was read another time. */
  public Release withRaw(RawRelease read) {
    return new Release(
        read,
        publisher,
        published,
        eventDates,
        eventTimes,
        programme,
        venues,
        speakers,
        quotations,
        topics,
        topicWords,
        organisers,
        aliases,
        keywords,
        cluster);
  }

  /** The same with what all releases together tell of it. */
  public Release withKnown(
      List<Finding<Venue>> knownVenues,
      List<Finding<Speaker>> knownSpeakers,
      List<String> knownKeywords,
      @Nullable ReleaseId knownCluster) {
    return new Release(
        raw,
        publisher,
        published,
        eventDates,
        eventTimes,
        programme,
        knownVenues,
        knownSpeakers,
        quotations,
        topics,
        topicWords,
        organisers,
        aliases,
        knownKeywords,
        knownCluster);
  }

  /** Its name in the source. */
  public ReleaseId id() {
    return raw.id();
  }

  /** Its headline. */
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
