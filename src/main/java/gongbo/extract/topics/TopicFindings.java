package gongbo.extract.topics;

import gongbo.release.Finding;
import gongbo.release.Topic;
import gongbo.release.TopicEvidence;
import java.util.List;

/**
 * The topics of a release and their evidence.
 *
 * @param topics the topics, the main one first
 * @param words the words that support each topic, in the same order
 */
public record TopicFindings(List<Finding<Topic>> topics, List<TopicEvidence> words) {}
