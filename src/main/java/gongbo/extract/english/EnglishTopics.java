package gongbo.extract.english;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.extract.topics.TopicFindings;
import gongbo.extract.topics.TopicScores;
import gongbo.release.RawRelease;
import gongbo.release.Span;
import gongbo.release.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Determines the topics of an English release from the words of {@code english-topics.tsv} in its
 * title, its text and the name of its publisher.
 *
 * <p>The n-th occurrence of a word in the text counts 1/n of its weight. The topic with the highest
 * score comes first; a second one is reported if its score is close.
 */
final class EnglishTopics {
  /** The number of characters of the text that are read; later ones say little about the topic. */
  private static final int READ_LENGTH = 5_000;

  /** The factor for words in the title. */
  private static final double IN_TITLE = 2.5;

  /** The factor for words in the name of the publisher. */
  private static final double IN_PUBLISHER = 2.5;

  /** The bonus for the topic of a listed publisher. */
  private static final double PUBLISHER_BONUS = 10;

  /** The minimum score of a topic. */
  private static final double MIN_SCORE = 4;

  /** The minimum score of the second topic as a share of the first. */
  private static final double SECOND_SHARE = 0.6;

  /** The maximum number of words in an entry. */
  private static final int LONGEST_ENTRY = 3;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:[-’'.&][\\p{L}\\p{N}]+){0,9}\\.?");

  /** The weight of each topic, by word. */
  private final Map<String, Map<Topic, Double>> words = new HashMap<>();

  private EnglishTopics(ConfigFolder config) {
    for (ConfigLine line : config.lines("english-topics.tsv")) {
      List<String> columns = line.columns(3);
      Topic topic =
          Topic.ofLabel(columns.get(0))
              .orElseThrow(() -> line.error("names no topic: " + columns.get(0)));
      double weight = weight(line, columns.get(1));
      for (String word : ConfigLine.list(columns.get(2))) {
        addWord(topic, weight, word, line);
      }
    }
  }

  /** Adds an entry; one that no text would match is refused. */
  private void addWord(Topic topic, double weight, String entry, ConfigLine line) {
    List<String> parts =
        WORD.matcher(entry).results().map(result -> normal(result.group())).toList();
    if (!String.join(" ", parts).equals(entry) || parts.size() > LONGEST_ENTRY) {
      throw line.error("has an entry that is not one to three small words without ’s: " + entry);
    }
    Map<Topic, Double> weights = words.computeIfAbsent(entry, key -> new EnumMap<>(Topic.class));
    if (weights.put(topic, weight) != null) {
      throw line.error("repeats an entry of its topic: " + entry);
    }
  }

  /**
   * @throws gongbo.config.ConfigException if the file is missing or a line is invalid
   */
  static EnglishTopics of(ConfigFolder config) {
    return new EnglishTopics(config);
  }

  private static double weight(ConfigLine line, String number) {
    try {
      double weight = Double.parseDouble(number);
      if (weight > 0 && weight <= 10) {
        return weight;
      }
    } catch (NumberFormatException e) {
      throw line.error("has no number for a weight: " + number);
    }
    throw line.error("has a weight that is not above 0 and up to 10: " + number);
  }

  TopicFindings find(RawRelease raw, @Nullable Topic publisherTopic) {
    TopicScores scores = new TopicScores();
    Map<String, Integer> occurrences = new HashMap<>();
    String body = raw.body().text();
    count(raw.title(), Span.TextPart.TITLE, IN_TITLE, scores, occurrences);
    count(raw.publisher().name(), Span.TextPart.METADATA, IN_PUBLISHER, scores, new HashMap<>());
    count(
        body.substring(0, Math.min(READ_LENGTH, body.length())),
        Span.TextPart.BODY,
        1,
        scores,
        occurrences);
    if (publisherTopic != null) {
      scores.addPublisher(publisherTopic, PUBLISHER_BONUS);
    }
    return scores.best(MIN_SCORE, SECOND_SHARE, "english-words", "english-words");
  }

  private void count(
      String text,
      Span.TextPart part,
      double factor,
      TopicScores scores,
      Map<String, Integer> occurrences) {
    List<int[]> spans = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      spans.add(new int[] {matcher.start(), matcher.end()});
      tokens.add(normal(matcher.group()));
    }
    int i = 0;
    while (i < tokens.size()) {
      int length = Math.min(LONGEST_ENTRY, tokens.size() - i);
      Map<Topic, Double> weights = null;
      String entry = "";
      while (length > 0 && weights == null) {
        entry = String.join(" ", tokens.subList(i, i + length));
        weights = weights(entry);
        length--;
      }
      if (weights != null) {
        Span span =
            part == Span.TextPart.METADATA
                ? Span.METADATA
                : new Span(part, spans.get(i)[0], spans.get(i + length)[1]);
        double share =
            part == Span.TextPart.BODY ? 1.0 / occurrences.merge(entry, 1, Integer::sum) : 1;
        for (Map.Entry<Topic, Double> weight : weights.entrySet()) {
          scores.add(weight.getKey(), entry, factor * share * weight.getValue(), span);
        }
      }
      i += weights == null ? 1 : length + 1;
    }
  }

  private static String normal(String word) {
    String small = word.toLowerCase(Locale.ROOT).replace('\'', '’');
    if (small.endsWith("’s")) {
      small = small.substring(0, small.length() - 2);
    }
    boolean stop = small.endsWith(".") && small.indexOf('.') == small.length() - 1;
    return stop ? small.substring(0, small.length() - 1) : small;
  }

  /** Returns the weights of an entry or of its singular, or null. */
  private @Nullable Map<Topic, Double> weights(String entry) {
    Map<Topic, Double> exact = words.get(entry);
    if (exact != null || !entry.endsWith("s")) {
      return exact;
    }
    String singular = entry.substring(0, entry.length() - 1);
    Map<Topic, Double> found = words.get(singular);
    if (found == null && entry.endsWith("ies")) {
      found = words.get(entry.substring(0, entry.length() - 3) + "y");
    }
    if (found == null && entry.endsWith("es")) {
      found = words.get(entry.substring(0, entry.length() - 2));
    }
    return found;
  }
}
