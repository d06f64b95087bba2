package gongbo.extract;

import gongbo.config.ConfigFolder;
import gongbo.config.Renamings;
import gongbo.release.Finding;
import gongbo.release.PublicationTime;
import gongbo.release.Publisher;
import gongbo.release.Quotation;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.ReleaseBuilder;
import gongbo.release.Speaker;
import gongbo.release.Venue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the metadata of releases. Safe for use by many threads at once. */
public final class Extractor {
  private final MentionRules mentionRules;
  private final PublisherRules publisherRules;
  private final EventLines eventLines;
  private final EventDateRules eventDateRules;
  private final VenueRules venueRules;
  private final QuotationRules quotationRules;
  private final SpeakerRules speakerRules;
  private final TopicRules topicRules;
  private final StatementRules statementRules;
  private final OrganiserRules organiserRules;
  private final AliasRules aliasRules;

  private Extractor(Gazetteer gazetteer, Renamings renamings) {
    PlaceRegions regions = new PlaceRegions(gazetteer);
    PlaceNames places = new PlaceNames(gazetteer, regions);
    SpeechVerbs speechVerbs = new SpeechVerbs(gazetteer);
    mentionRules = new MentionRules(gazetteer);
    publisherRules = new PublisherRules(gazetteer, renamings);
    eventLines = new EventLines(gazetteer, places);
    eventDateRules = new EventDateRules(gazetteer, places);
    venueRules = new VenueRules(gazetteer, regions, places);
    quotationRules = new QuotationRules(gazetteer, speechVerbs);
    speakerRules = new SpeakerRules(gazetteer, speechVerbs);
    topicRules = new TopicRules(gazetteer);
    statementRules = new StatementRules(gazetteer, speechVerbs);
    organiserRules = new OrganiserRules(gazetteer);
    aliasRules = new AliasRules(gazetteer);
  }

  /**
   * An extractor that knows the gazetteers of a configuration.
   *
   * @throws gongbo.config.ConfigException when a gazetteer cannot be used
   */
  public static Extractor of(ConfigFolder config) {
    return new Extractor(Gazetteer.of(config), Renamings.of(config));
  }

  /** Everything that can be told from one release alone. */
  public Release extract(RawRelease raw) {
    AnnotatedText reading = AnnotatedText.of(raw);
    Finding<PublicationTime> published = PublishedRules.find(reading);
    LocalDate day = published == null ? null : published.value().day();
    Finding<Publisher> publisher = publisherRules.find(reading, day);
    Agency agency = publisherRules.agency(reading);

    LocalDate anchor = day == null ? dayInYearOf(reading) : day;
    List<EventLines.EventLine> lines = eventLines.find(reading, anchor);
    EventDateRules.Events events = eventDateRules.find(reading, lines, day, anchor);
    List<Finding<Venue>> venues = venueRules.find(reading, lines, events);

    MentionIndex cast = MentionIndex.of(reading, mentionRules);
    List<Finding<Quotation>> direct = quotationRules.find(reading, cast);
    List<Finding<Speaker>> speakers =
        speakerRules.find(reading, cast, direct, publisherRules.home(reading));
    TopicRules.Told topics = topicRules.find(reading, agency == null ? null : agency.topic());
    return ReleaseBuilder.builder()
        .raw(raw)
        .publisher(publisher)
        .published(published)
        .eventDates(events.dates())
        .eventTimes(EventTimeRules.find(reading, events.dates(), lines))
        .programme(ProgrammeRules.find(raw.body()))
        .venues(venues)
        .speakers(SpellingRules.spelled(reading, cast, speakers))
        .quotations(inOrder(direct, statementRules.find(reading, cast)))
        .topics(topics.topics())
        .topicWords(topics.words())
        .organisers(organiserRules.find(reading))
        .aliases(aliasRules.find(reading, cast))
        .keywords(List.of())
        .cluster(null)
        .build();
  }

  private static List<Finding<Quotation>> inOrder(
      List<Finding<Quotation>> direct, List<Finding<Quotation>> indirect) {
    return Stream.concat(direct.stream(), indirect.stream())
        .sorted(Comparator.comparingInt(quotation -> quotation.span().start()))
        .toList();
  }

  /**
   * The middle of the first year that the release prints, to which any day of that year is near.
   */
  private static @Nullable LocalDate dayInYearOf(AnnotatedText reading) {
    for (String text : List.of(reading.raw().title(), reading.text())) {
      for (int i = 0; i + 4 <= text.length(); i++) {
        boolean alone = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
        if (alone
            && text.startsWith("20", i)
            && isDigit(text.charAt(i + 2))
            && isDigit(text.charAt(i + 3))
            && (i + 4 == text.length() || !isDigit(text.charAt(i + 4)))) {
          return LocalDate.of(Integer.parseInt(text.substring(i, i + 4)), 7, 1);
        }
      }
    }
    return null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
