package gongbo.extract;

import gongbo.release.Finding;
import gongbo.release.Span;
import gongbo.release.Topic;
import gongbo.release.TopicEvidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a release is about, from the words it uses and from who publishes it.
 *
 * <p>Each word of {@code topics.tsv} counts for its topic, in the title more than in the text and
 * there less with every repetition; the publisher's own topic has a head start. The strongest topic
 * is the main one; a second is named when it comes close.
 */
final class TopicRules {
  /** Words that far into a text say little about what it is about. */
  private static final int READ = 2_500;

  /** A word of the title counts as much as this many of the text. */
  private static final double IN_TITLE = 3;

  /** The publisher's topic begins with the weight of a few words; measured on the corpus. */
  private static final double HOME = 10;

  /** A topic with less has hardly any words of its own in the text. */
  private static final double LEAST = 5;

  /** A second topic needs this share of the main one's weight. */
  private static final double SECOND = 0.55;

  /** So many of the words that told a topic are told themselves. */
  private static final int MOST_WORDS = 6;

  /** The names of agencies are no longer than this. */
  private static final int LONGEST_AGENCY = 10;

  private final Gazetteer gazetteer;
  private final PhraseTable<Gazetteer.TopicWord> words;

  TopicRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.words = gazetteer.topicWords();
  }

  /**
   * What was found.
   *
   * @param topics the topics, the main one first
   * @param words the words that told each of them
   */
  record Told(List<Finding<Topic>> topics, List<TopicEvidence> words) {}

  /** How often a topic's words were met, and where the first stands. */
  private static final class Score {
    final Map<String, Double> words = new LinkedHashMap<>();
    double weight;
    @Nullable Span first;
    boolean home;
  }

  Told find(AnnotatedText reading, @Nullable Topic home) {
    Map<Topic, Score> scores = new EnumMap<>(Topic.class);
    Map<String, Integer> met = new HashMap<>();
    count(reading.raw().title(), reading.raw().title().length(), Span.TextPart.TITLE, scores, met);
    count(reading.text(), Math.min(READ, reading.text().length()), Span.TextPart.BODY, scores, met);
    if (home != null) {
      Score score = scores.computeIfAbsent(home, topic -> new Score());
      score.weight += HOME;
      score.home = true;
    }
    List<Map.Entry<Topic, Score>> ranked = new ArrayList<>(scores.entrySet());
    ranked.sort((a, b) -> Double.compare(b.getValue().weight, a.getValue().weight));
    List<Finding<Topic>> found = new ArrayList<>();
    List<TopicEvidence> told = new ArrayList<>();
    for (Map.Entry<Topic, Score> entry : ranked) {
      Score score = entry.getValue();
      double main = ranked.get(0).getValue().weight;
      if (score.weight < LEAST || found.size() == 2) {
        break;
      }
      if (found.size() == 1 && score.weight < SECOND * main) {
        break;
      }
      double confidence = Math.min(1, score.weight / (main + LEAST));
      found.add(
          new Finding<>(
              entry.getKey(),
              score.first == null ? Span.METADATA : score.first,
              score.first == null ? "publisher" : score.home ? "words-and-publisher" : "words",
              confidence));
      told.add(new TopicEvidence(entry.getKey(), mostTelling(score)));
    }
    return new Told(found, told);
  }

  private static List<String> mostTelling(Score score) {
    return score.words.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void count(
      String text,
      int end,
      Span.TextPart part,
      Map<Topic, Score> scores,
      Map<String, Integer> met) {
    for (int i = 0; i < end; i++) {
      PhraseTable.Match<Gazetteer.TopicWord> match = words.at(text, i);
      if (match == null
          || !stands(text, i, match.phrase())
          || isOfAgency(text, i, i + match.phrase().length())) {
        continue;
      }
      int times = met.merge(match.phrase(), 1, Integer::sum);
      double weight =
          match.value().weight() * (part == Span.TextPart.TITLE ? IN_TITLE : 1.0 / times);
      Score score = scores.computeIfAbsent(match.value().topic(), topic -> new Score());
      score.weight += weight;
      score.words.merge(match.phrase(), weight, Double::sum);
      if (score.first == null) {
        score.first = new Span(part, i, i + match.phrase().length());
      }
      i += match.phrase().length() - 1;
    }
  }

  /** 복지 in 보건복지부 tells who publishes, and nothing of what is published. */
  private boolean isOfAgency(String text, int from, int to) {
    int start = from;
    while (start > 0
        && from - start < LONGEST_AGENCY
        && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    for (int end = Math.min(text.length(), start + LONGEST_AGENCY); end >= to; end--) {
      if (gazetteer.agency(text.substring(start, end)) != null) {
        return true;
      }
    }
    return false;
  }

  /** A word of two letters counts only where a word begins: 물가 is not in 건물가. */
  private static boolean stands(String text, int at, String phrase) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    if (Hangul.isLatin(phrase.charAt(0))) {
      int end = at + phrase.length();
      return !Hangul.isLatin(before) && (end == text.length() || !Hangul.isLatin(text.charAt(end)));
    }
    return phrase.length() > 2 || !Character.isLetter(before);
  }
}
