package gongbo.search;

import gongbo.korean.KoreanAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the other words of a query say about a word: with which words releases print them. */
final class SpellingContext {
  /** The fewest releases with both words; one alone is chance. */
  private static final int FEWEST = 2;

  /** The other words that are asked; the first ones say enough. */
  private static final int MOST_WORDS = 4;

  private final KoreanAnalysis analysis;
  private final SpellingCorrector.WordLookup index;
  private final int releases;
  private final List<QueryClause> clauses;
  private @Nullable List<List<QueryWord>> others;

  /**
   * @param releases the number of releases of the index
   * @param clauses the rest of the query
   */
  SpellingContext(
      KoreanAnalysis analysis,
      SpellingCorrector.WordLookup index,
      int releases,
      List<QueryClause> clauses) {
    this.analysis = analysis;
    this.index = index;
    this.releases = releases;
    this.clauses = List.copyOf(clauses);
  }

  /** Returns the context of the clause at an index. */
  SpellingContext without(List<QueryClause> clauses, int at) {
    List<QueryClause> rest = new ArrayList<>(clauses);
    rest.remove(at);
    return new SpellingContext(analysis, index, releases, rest);
  }

  /** Returns the other words that the index has; asked only for a word that may be wrong. */
  private List<List<QueryWord>> others() throws IOException {
    if (others == null) {
      List<List<QueryWord>> known = new ArrayList<>();
      for (QueryClause clause : clauses) {
        List<QueryWord> words = known.size() == MOST_WORDS ? List.of() : content(clause);
        if (!words.isEmpty() && index.releases(words) > 0) {
          known.add(words);
        }
      }
      others = known;
    }
    return others;
  }

  /** Returns whether there are other words that the index has. */
  boolean isEmpty() throws IOException {
    return others().isEmpty();
  }

  /**
   * Returns how much more often releases with another word of the query print a text than all
   * releases do, as a logarithm: 0 for a text that no other word supports.
   */
  float support(String text) throws IOException {
    List<QueryWord> words = content(text);
    int own = words.isEmpty() ? 0 : index.releases(words);
    double best = 0;
    for (List<QueryWord> other : others()) {
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
    return QueryWord.of(text, analysis).apart().filter(QueryWord::isContentWord).toList();
  }
}
