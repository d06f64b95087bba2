package gongbo.release;

import java.util.List;

/**
 * The words of a release that indicate one of its topics.
 *
 * @param topic the topic
 * @param words the words with the highest weight, the highest first; empty when only the publisher
 *     indicates the topic
 */
public record TopicEvidence(Topic topic, List<String> words) {
  public TopicEvidence {
    words = List.copyOf(words);
  }
}
