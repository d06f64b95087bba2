package gongbo.extract.topics;

import gongbo.release.Finding;
import gongbo.release.Span;
import gongbo.release.Topic;
import gongbo.release.TopicEvidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scores of the topics of one release. The topic with the highest score comes first; a second
 * one is reported if its score is close.
 */
public final class TopicScores {
  /** The maximum number of topics that are reported. */
  private static final int MOST_TOPICS = 2;

  /** The maximum number of words that are reported as evidence of a topic. */
  private static final int MOST_WORDS = 6;

  private final Map<Topic, Score> scores = new EnumMap<>(Topic.class);

  /** The score of a topic, with the words that contribute to it and the first occurrence of one. */
  private static final class Score {
    private final Map<String, Double> words = new LinkedHashMap<>();
    private double weight;
    private @Nullable Span first;
    private boolean isOfPublisher;
  }

  /** Adds the weight of a word at a place to the score of a topic. */
  public void add(Topic topic, String word, double weight, Span place) {
    Score score = scores.computeIfAbsent(topic, key -> new Score());
    score.weight += weight;
    score.words.merge(word, weight, Double::sum);
    if (score.first == null) {
      score.first = place;
    }
  }

  /** Adds a bonus to the score of the topic of the publisher. */
  public void addPublisher(Topic topic, double bonus) {
    Score score = scores.computeIfAbsent(topic, key -> new Score());
    score.weight += bonus;
    score.isOfPublisher = true;
  }

  /**
   * Returns the topics with the highest scores.
   *
   * @param least the minimum score of a topic
   * @param secondShare the minimum score of the second topic as a share of the first, 0 to 1
   * @param byWords the evidence of a topic with words
   * @param byBoth the evidence of a topic with words that is that of the publisher, too
   */
  public TopicFindings best(double least, double secondShare, String byWords, String byBoth) {
    List<Map.Entry<Topic, Score>> ranked = new ArrayList<>(scores.entrySet());
    ranked.sort((a, b) -> Double.compare(b.getValue().weight, a.getValue().weight));
    List<Finding<Topic>> found = new ArrayList<>();
    List<TopicEvidence> evidence = new ArrayList<>();
    for (Map.Entry<Topic, Score> entry : ranked) {
      Score score = entry.getValue();
      double main = ranked.getFirst().getValue().weight;
      boolean isClose = found.isEmpty() || score.weight >= secondShare * main;
      if (score.weight < least || found.size() == MOST_TOPICS || !isClose) {
        break;
      }
      String by = score.first == null ? "publisher" : score.isOfPublisher ? byBoth : byWords;
      found.add(
          new Finding<>(
              entry.getKey(),
              score.first == null ? Span.METADATA : score.first,
              by,
              Math.min(1, score.weight / (main + least))));
      evidence.add(new TopicEvidence(entry.getKey(), strongestWords(score)));
    }
    return new TopicFindings(found, evidence);
  }

  private static List<String> strongestWords(Score score) {
    return score.words.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
