package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The stopwords of questions: 누가, 뭐라고 말했나, 알려주세요. */
final class QuestionStopwords {
  private static final String FILE = "asking-words.txt";

  /** The longest stopword, in words. */
  private static final int LONGEST = 2;

  private final Set<String> all;

  private QuestionStopwords(Set<String> all) {
    this.all = all;
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
   * @param aside the stopwords, as typed
   */
  record Asked(List<QueryClause> clauses, List<String> aside) {}

  /** Removes the stopwords; a query of stopwords alone is unchanged. */
  Asked asked(List<QueryClause> clauses) {
    List<QueryClause> telling = new ArrayList<>();
    List<String> aside = new ArrayList<>();
    int at = 0;
    while (at < clauses.size()) {
      int end = endOfAsking(clauses, at);
      if (end > at) {
        aside.add(QueryClause.typed(clauses.subList(at, end)));
        at = end;
      } else {
        telling.add(clauses.get(at++));
      }
    }
    return telling.isEmpty() ? new Asked(clauses, List.of()) : new Asked(telling, aside);
  }

  private int endOfAsking(List<QueryClause> clauses, int from) {
    for (int to = Math.min(clauses.size(), from + LONGEST); to > from; to--) {
      List<QueryClause> words = clauses.subList(from, to);
      if (words.stream().allMatch(clause -> clause instanceof QueryClause.Word)
          && all.contains(QueryClause.typed(words).replaceFirst("[?.!]+$", ""))) {
        return to;
      }
    }
    return from;
  }
}
