package gongbo.extract.english;

import gongbo.config.ConfigFolder;
import gongbo.extract.topics.TopicFindings;
import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.RawRelease;
import gongbo.release.TextLanguage;
import gongbo.release.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Extracts metadata from releases in English. Instances are immutable and safe for use by multiple
 * threads.
 */
public final class EnglishExtractor {
  private final EnglishLexicon lexicon;
  private final EnglishTopics topics;

  private EnglishExtractor(EnglishLexicon lexicon, EnglishTopics topics) {
    this.lexicon = lexicon;
    this.topics = topics;
  }

  /**
   * Returns an extractor with the word lists of a configuration.
   *
   * @throws gongbo.config.ConfigException if a list is missing or invalid
   */
  public static EnglishExtractor of(ConfigFolder config) {
    return new EnglishExtractor(EnglishLexicon.of(config), EnglishTopics.of(config));
  }

  /** Returns true if a release is in English. */
  public static boolean reads(RawRelease raw) {
    return raw.particulars().language() == TextLanguage.ENGLISH;
  }

  /**
   * Extracts the metadata of a release.
   *
   * @param published the day of publication, against which dates are resolved; null when unknown,
   *     so that no dates are found
   * @param publisherTopic the default topic of the publisher; null when it has none
   */
  public EnglishFindings extract(
      RawRelease raw, @Nullable LocalDate published, @Nullable Topic publisherTopic) {
    EnglishText text = EnglishText.of(raw, lexicon);
    PersonMentions mentions = PersonMentions.of(text, lexicon);
    EnglishSpeakers speakers = EnglishSpeakers.of(text, lexicon, mentions);
    List<Finding<EventDate>> dates = List.of();
    Set<Integer> announcing = Set.of();
    if (published != null) {
      EnglishEventDates events = EnglishEventDates.of(text, lexicon, published);
      dates = events.dates();
      announcing = events.sentences();
    }
    TopicFindings found = topics.find(raw, publisherTopic);
    return new EnglishFindings(
        dates,
        EnglishVenues.find(text, lexicon, mentions, announcing),
        speakers.speakers(),
        speakers.quotations(),
        found.topics(),
        found.words());
  }
}
