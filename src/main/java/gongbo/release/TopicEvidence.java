package gongbo.release;

import java.util.List;

/**
 * The words of a release that told one of its topics.
 *
 * @param topic the topic
 * @param words the words that told most of it, the most telling first; none where the publisher
 *     alone told it
 */
public record TopicEvidence(Topic topic, List<String> words) {
  public TopicEvidence {
    words = List.copyOf(words);
  }
}
