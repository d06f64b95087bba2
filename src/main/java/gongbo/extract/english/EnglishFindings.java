package gongbo.extract.english;

import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.Quotation;
import gongbo.release.Speaker;
import gongbo.release.Topic;
import gongbo.release.TopicEvidence;
import gongbo.release.Venue;
import java.util.List;

/**
 * What was found in an English release.
 *
 * @param eventDates the dates of its events
 * @param venues the venues of its events
 * @param speakers the named persons who are quoted or speak at an event
 * @param quotations the quotations, in the order of the text
 * @param topics the topics, the main one first
 * @param topicWords the words that support each topic, in the same order
 */
public record EnglishFindings(
    List<Finding<EventDate>> eventDates,
    List<Finding<Venue>> venues,
    List<Finding<Speaker>> speakers,
    List<Finding<Quotation>> quotations,
    List<Finding<Topic>> topics,
    List<TopicEvidence> topicWords) {
  public EnglishFindings {
    eventDates = List.copyOf(eventDates);
    venues = List.copyOf(venues);
    speakers = List.copyOf(speakers);
    quotations = List.copyOf(quotations);
    topics = List.copyOf(topics);
    topicWords = List.copyOf(topicWords);
  }
}
