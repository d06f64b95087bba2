package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.korean.KoreanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The stopwords of questions: 누가, 뭐라고 말했나, 알려주세요, how many. */
final class QuestionStopwords {
  private static final String FILE = "asking-words.txt";

  /** The longest stopword, in words. */
  private static final int LONGEST = 2;

  private final Set<String> phrases;

  private QuestionStopwords(Set<String> phrases) {
    this.phrases = phrases;
  }

  /**
   * Reads the stopwords of a configuration.
   *
   * @throws gongbo.config.ConfigException when one is too long
   */
  static QuestionStopwords of(ConfigFolder config) {
    for (ConfigLine line : config.lines(FILE)) {
      if (line.text().split(" ", -1).length > LONGEST) {
        throw line.error("has more than " + LONGEST + " words: " + line.text());
      }
    }
    return new QuestionStopwords(
        config.lines(FILE).stream().map(ConfigLine::text).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * A query split into content and stopwords.
   *
   * @param clauses the clauses with content
   * @param stopwords the stopwords, as typed
   */
  record Filtered(List<QueryClause> clauses, List<String> stopwords) {}

  /** Removes the stopwords; a query of stopwords alone is unchanged. */
  Filtered filter(List<QueryClause> clauses) {
    boolean isKorean = QueryClause.typed(clauses).chars().anyMatch(KoreanText::isSyllable);
    List<QueryClause> content = new ArrayList<>();
    List<String> stopwords = new ArrayList<>();
    int at = 0;
    while (at < clauses.size()) {
      int end = stopwordEnd(clauses, at, isKorean);
      if (end > at) {
        stopwords.add(QueryClause.typed(clauses.subList(at, end)));
        at = end;
      } else {
        content.add(clauses.get(at++));
      }
    }
    return content.isEmpty() ? new Filtered(clauses, List.of()) : new Filtered(content, stopwords);
  }

  private int stopwordEnd(List<QueryClause> clauses, int from, boolean isKorean) {
    for (int to = Math.min(clauses.size(), from + LONGEST); to > from; to--) {
      List<QueryClause> words = clauses.subList(from, to);
      if (words.stream().allMatch(clause -> clause instanceof QueryClause.Word)
          && isStopword(QueryClause.typed(words), isKorean)) {
        return to;
      }
    }
    return from;
  }

  /** English stopwords are words of English queries; {@code WHO} and {@code ITS} are names. */
  private boolean isStopword(String typed, boolean isKorean) {
    String words = typed.replaceFirst("[?.!]+$", "");
    if (KoreanText.isLatin(words.isEmpty() ? ' ' : words.charAt(0))) {
      boolean isAbbreviation = words.length() > 1 && words.equals(words.toUpperCase(Locale.ROOT));
      return !isKorean && !isAbbreviation && phrases.contains(words.toLowerCase(Locale.ROOT));
    }
    return phrases.contains(words);
  }
}
