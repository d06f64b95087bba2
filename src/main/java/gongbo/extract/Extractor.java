package gongbo.extract;

import gongbo.config.ConfigFolder;
import gongbo.config.Renamings;
import gongbo.extract.english.EnglishExtractor;
import gongbo.extract.english.EnglishFindings;
import gongbo.extract.topics.TopicFindings;
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
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the metadata of releases: publisher, dates, venues, speakers, quotations, topics,
 * organisers and aliases. Instances are immutable and safe for use by multiple threads.
 */
public final class Extractor {
  private final MentionRules mentionRules;
  private final PublisherRules publisherRules;
  private final EventLines eventLines;
  private final EventDateRules eventDateRules;
  private final VenueRules venueRules;
  private final QuotationAttributor quotationRules;
  private final SpeakerRoleRules speakerRules;
  private final TopicRules topicRules;
  private final IndirectQuotationRules statementRules;
  private final OrganiserRules organiserRules;
  private final AliasRules aliasRules;
  private final EnglishExtractor english;

  private Extractor(
      Gazetteer gazetteer,
      Renamings renamings,
      Map<String, LinearModel> models,
      EnglishExtractor english) {
    this.english = english;
    PlaceRegions regions = new PlaceRegions(gazetteer);
    PlaceNames places = new PlaceNames(gazetteer, regions);
    SpeechVerbs speechVerbs = new SpeechVerbs(gazetteer);
    mentionRules = new MentionRules(gazetteer);
    publisherRules = new PublisherRules(gazetteer, renamings);
    eventLines = new EventLines(gazetteer, places);
    eventDateRules = new EventDateRules(gazetteer, places);
    venueRules = new VenueRules(gazetteer, regions, places);
    quotationRules = new QuotationAttributor(gazetteer, speechVerbs);
    speakerRules =
        new SpeakerRoleRules(gazetteer, speechVerbs, new RoleModel(gazetteer, speechVerbs, models));
    topicRules = new TopicRules(gazetteer);
    statementRules = new IndirectQuotationRules(gazetteer, speechVerbs);
    organiserRules = new OrganiserRules(gazetteer);
    aliasRules = new AliasRules(gazetteer);
  }

  /**
   * Returns an extractor with the gazetteers of a configuration.
   *
   * @throws gongbo.config.ConfigException if a gazetteer or the file of models is missing or
   *     invalid
   */
  public static Extractor of(ConfigFolder config) {
    return new Extractor(
        Gazetteer.of(config),
        Renamings.of(config),
        LinearModel.of(config),
        EnglishExtractor.of(config));
  }

  /** Returns an extractor without models, which reports what the rules find. */
  static Extractor ofRules(ConfigFolder config) {
    return new Extractor(
        Gazetteer.of(config), Renamings.of(config), Map.of(), EnglishExtractor.of(config));
  }

  /**
   * Returns a release with all metadata that can be extracted from it without regard to other
   * releases.
   */
  public Release extract(RawRelease raw) {
    AnnotatedText annotated = AnnotatedText.of(raw);
    Finding<PublicationTime> published = PublishedRules.find(annotated);
    LocalDate day = published == null ? null : published.value().day();
    Finding<Publisher> publisher = publisherRules.find(annotated, day);
    Agency agency = publisherRules.publishingAgency(annotated);
    if (EnglishExtractor.reads(raw)) {
      return ofEnglish(annotated, publisher, published, agency);
    }

    LocalDate anchor = day == null ? dayInYearOf(annotated) : day;
    List<EventLines.EventLine> lines = eventLines.find(annotated, anchor);
    EventDateRules.Events events = eventDateRules.find(annotated, lines, day, anchor);
    List<Finding<Venue>> venues = venueRules.find(annotated, lines, events);

    MentionIndex mentionIndex = MentionIndex.of(annotated, mentionRules);
    List<Finding<Quotation>> direct = quotationRules.find(annotated, mentionIndex);
    List<Finding<Speaker>> speakers =
        speakerRules.find(
            annotated, mentionIndex, direct, publisherRules.defaultAffiliation(annotated));
    TopicFindings topics = topicRules.find(annotated, agency == null ? null : agency.topic());
    return ReleaseBuilder.builder()
        .raw(raw)
        .publisher(publisher)
        .published(published)
        .eventDates(events.dates())
        .eventTimes(EventTimeRules.find(annotated, events.dates(), lines))
        .programme(ProgrammeRules.find(raw.body()))
        .venues(venues)
        .speakers(NameVariantRules.withSpellings(annotated, mentionIndex, speakers))
        .quotations(inOrder(direct, statementRules.find(annotated, mentionIndex)))
        .topics(topics.topics())
        .topicWords(topics.words())
        .organisers(organiserRules.find(annotated))
        .aliases(aliasRules.find(annotated, mentionIndex))
        .keywords(List.of())
        .cluster(null)
        .build();
  }

  /** Returns an English release with its metadata, of which the publisher is known already. */
  private Release ofEnglish(
      AnnotatedText annotated,
      @Nullable Finding<Publisher> publisher,
      @Nullable Finding<PublicationTime> published,
      @Nullable Agency agency) {
    RawRelease raw = annotated.raw();
    EnglishFindings found =
        english.extract(
            raw,
            published == null ? null : published.value().day(),
            agency == null ? null : agency.topic());
    return ReleaseBuilder.builder(Release.withoutFindings(raw))
        .publisher(publisher)
        .published(published)
        .eventDates(found.eventDates())
        .venues(found.venues())
        .speakers(found.speakers())
        .quotations(found.quotations())
        .topics(found.topics())
        .topicWords(found.topicWords())
        .organisers(organiserRules.find(annotated))
        .aliases(aliasRules.find(annotated, MentionIndex.of(annotated, mentionRules)))
        .build();
  }

  private static List<Finding<Quotation>> inOrder(
      List<Finding<Quotation>> direct, List<Finding<Quotation>> indirect) {
    return Stream.concat(direct.stream(), indirect.stream())
        .sorted(Comparator.comparingInt(quotation -> quotation.span().start()))
        .toList();
  }

  /**
   * Returns the middle of the first year that the release mentions, against which incomplete dates
   * are resolved when the day of publication is unknown; null if it mentions none.
   */
  private static @Nullable LocalDate dayInYearOf(AnnotatedText annotated) {
    for (String text : List.of(annotated.raw().title(), annotated.text())) {
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
