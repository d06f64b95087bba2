package gongbo.extract;

import gongbo.extract.topics.TopicFindings;
import gongbo.extract.topics.TopicScores;
import gongbo.release.Span;
import gongbo.release.Topic;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Determines the topics of a release from its words and from its publisher.
 *
 * <p>Each word of {@code topics.tsv} adds its weight to the score of its topic. A word in the title
 * counts more than one in the text, and the n-th occurrence in the text counts 1/n. The default
 * topic of the publisher gets a bonus. The topic with the highest score comes first; a second one
 * is reported if its score is close.
 */
final class TopicRules {
  /** The number of characters of the text that are read; later words say little about the topic. */
  private static final int READ_LENGTH = 2_500;

  /** The factor for words in the title. */
  private static final double IN_TITLE = 3;

  /**
   * The bonus for the publisher's topic, about the weight of a few words; measured on the corpus.
   */
  private static final double PUBLISHER_BONUS = 10;

  /** The minimum score of a topic. */
  private static final double MIN_SCORE = 5;

  /** The minimum score of the second topic as a share of the first. */
  private static final double SECOND_SHARE = 0.55;

  /** The maximum length in characters of an agency's name. */
  private static final int LONGEST_AGENCY = 10;

  private final Gazetteer gazetteer;
  private final PhraseTable<Gazetteer.TopicWord> words;

  TopicRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.words = gazetteer.topicWords();
  }

  TopicFindings find(AnnotatedText annotated, @Nullable Topic publisherTopic) {
    TopicScores scores = new TopicScores();
    Map<String, Integer> occurrences = new HashMap<>();
    count(
        annotated.raw().title(),
        annotated.raw().title().length(),
        Span.TextPart.TITLE,
        scores,
        occurrences);
    count(
        annotated.text(),
        Math.min(READ_LENGTH, annotated.text().length()),
        Span.TextPart.BODY,
        scores,
        occurrences);
    if (publisherTopic != null) {
      scores.addPublisher(publisherTopic, PUBLISHER_BONUS);
    }
    return scores.best(MIN_SCORE, SECOND_SHARE, "words", "words-and-publisher");
  }

  private void count(
      String text,
      int end,
      Span.TextPart part,
      TopicScores scores,
      Map<String, Integer> occurrences) {
    for (int i = 0; i < end; i++) {
      PhraseTable.PhraseMatch<Gazetteer.TopicWord> match = words.at(text, i);
      if (match == null
          || !isWordMatch(text, i, match.phrase())
          || isOfAgency(text, i, i + match.phrase().length())) {
        continue;
      }
      int times = occurrences.merge(match.phrase(), 1, Integer::sum);
      double weight =
          match.value().weight() * (part == Span.TextPart.TITLE ? IN_TITLE : 1.0 / times);
      Span span = new Span(part, i, i + match.phrase().length());
      scores.add(match.value().topic(), match.phrase(), weight, span);
      i += match.phrase().length() - 1;
    }
  }

  /**
   * Returns true if a match is part of an agency's name, as 복지 in 보건복지부, which does not indicate
   * the topic.
   */
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

  /**
   * Returns true if a match is not inside another word: 물가 does not match in 건물가. Only phrases of
   * two characters and Latin words are tested.
   */
  private static boolean isWordMatch(String text, int at, String phrase) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    if (Hangul.isLatin(phrase.charAt(0))) {
      int end = at + phrase.length();
      return !Hangul.isLatin(before) && (end == text.length() || !Hangul.isLatin(text.charAt(end)));
    }
    return phrase.length() > 2 || !Character.isLetter(before);
  }
}
