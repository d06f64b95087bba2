package gongbo.search;

import gongbo.korean.KoreanAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the other words of a query say about a word: with which words releases print them. */
final class SpellingContext {
  /** The fewest releases with both words; one alone is chance. */
  private static final int FEWEST = 2;

  /** The other words that are asked; the first ones say enough. */
  private static final int MOST_WORDS = 4;

  private final KoreanAnalysis analysis;
  private final SpellingCorrector.WordLookup index;
  private final int releases;
  private final List<List<QueryWord>> others = new ArrayList<>();

  /**
   * @param releases the number of releases of the index
   */
  SpellingContext(KoreanAnalysis analysis, SpellingCorrector.WordLookup index, int releases) {
    this.analysis = analysis;
    this.index = index;
    this.releases = releases;
  }

  /** Returns the context of one of the clauses. */
  SpellingContext without(List<QueryClause> clauses, QueryClause word) throws IOException {
    SpellingContext context = new SpellingContext(analysis, index, releases);
    for (QueryClause clause : clauses) {
      List<QueryWord> words =
          clause == word || context.others.size() == MOST_WORDS ? List.of() : content(clause);
      if (!words.isEmpty() && index.releases(words) > 0) {
        context.others.add(words);
      }
    }
    return context;
  }

  /** Returns whether there are other words that the index has. */
  boolean isEmpty() {
    return others.isEmpty();
  }

  /**
   * Returns how much more often releases with another word of the query print a text than all
   * releases do, as a logarithm: 0 for a text that no other word supports.
   */
  float support(String text) throws IOException {
    List<QueryWord> words = content(text);
    int own = words.isEmpty() ? 0 : index.releases(words);
    double best = 0;
    for (List<QueryWord> other : others) {
      List<QueryWord> both = new ArrayList<>(words);
      both.addAll(other);
      int together = own < FEWEST ? 0 : index.releases(both);
      if (together >= FEWEST) {
        double expected = (double) own * index.releases(other) / releases;
        best = Math.max(best, Math.log(together / expected));
      }
    }
    return (float) best;
  }

  private List<QueryWord> content(QueryClause clause) {
    if (clause instanceof QueryClause.Word(String word)) {
      return content(word);
    }
    return clause instanceof QueryClause.Phrase(String phrase)
        ? List.of(QueryWord.adjacent(phrase, analysis))
        : List.of();
  }

  private List<QueryWord> content(String text) {
    return QueryWord.of(text, analysis).stream().filter(QueryWord::isContentWord).toList();
  }
}
