package gongbo.search;

import gongbo.index.Schema;
import gongbo.korean.KoreanAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * Finds the name of a thing with or without the suffix that classifies it: {@code 럼피스킨} and {@code
 * 럼피스킨병}.
 *
 * <p>Whether the stem alone is the name of the thing is decided by an index. Both must be printed
 * as words of their own. Then either the stem is a long, rare word that is not a compound, as names
 * of diseases are; or the two stand in the same releases, and the stem is not that of a verb, as
 * {@code 감염} of {@code 감염병} is.
 */
final class ClassifyingSuffixes {
  private static final List<String> SUFFIXES = List.of("병", "증", "호");

  /** The endings that make a verb or an adjective of a noun. */
  private static final List<String> VERBAL = List.of("하는", "한", "하다", "된", "되는", "될", "됐다", "스러운");

  /** The suffixes of diseases; a ship may have the name of anything. */
  private static final Set<String> OF_DISEASES = Set.of("병", "증");

  /** The shortest stem, in letters, that is distinctive. */
  private static final int SHORTEST_NAME = 3;

  /** The greatest share of all releases that print a distinctive stem. */
  private static final double RARE = 0.005;

  /** The fewest releases with both names, and the least share of those of either name. */
  private static final int FEWEST_TOGETHER = 3;

  private static final double TOGETHER = 0.4;

  /** The share of the releases of a noun that has endings of verbs, from which on it is one. */
  private static final double VERBAL_SHARE = 0.02;

  private final IndexSearcher searcher;
  private final Lexicon lexicon;
  private final KoreanAnalysis analysis;

  ClassifyingSuffixes(OpenIndex index, KoreanAnalysis analysis) {
    this.searcher = index.searcher();
    this.lexicon = index.lexicon();
    this.analysis = analysis;
  }

  /**
   * Returns a word without its suffix and with each, as far as they are the same name.
   *
   * @throws UncheckedIOException when the index cannot be read
   */
  List<Synonym> variants(String word) {
    List<Synonym> variants = new ArrayList<>();
    try {
      for (String suffix : SUFFIXES) {
        String stem =
            word.endsWith(suffix) ? word.substring(0, word.length() - suffix.length()) : word;
        if (stem.length() >= 2 && isSameName(stem, stem + suffix)) {
          variants.add(
              new Synonym(stem.equals(word) ? stem + suffix : stem, Synonym.Origin.SPELLING, 0));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return variants;
  }

  private boolean isSameName(String stem, String name) throws IOException {
    int ofStem = lexicon.releases(stem);
    int ofName = lexicon.releases(name);
    if (ofStem == 0 || ofName == 0) {
      return false;
    }
    if (OF_DISEASES.contains(name.substring(stem.length())) && isDistinctive(stem, ofStem)) {
      return true;
    }
    int together = together(stem, name);
    return together >= Math.max(FEWEST_TOGETHER, TOGETHER * Math.max(ofStem, ofName))
        && !isVerbal(stem, ofStem);
  }

  private boolean isDistinctive(String stem, int releases) {
    return stem.length() >= SHORTEST_NAME
        && releases <= Math.max(FEWEST_TOGETHER, RARE * searcher.getIndexReader().numDocs())
        && analysis.morphemesOf(stem).size() == 1;
  }

  private int together(String stem, String name) throws IOException {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    for (String word : List.of(stem, name)) {
      both.add(new TermQuery(new Term(Schema.WORDS, word)), Occur.FILTER);
    }
    return searcher.count(both.build());
  }

  private boolean isVerbal(String stem, int ofStem) throws IOException {
    int verbal = 0;
    for (String ending : VERBAL) {
      verbal += lexicon.releases(stem + ending);
    }
    return verbal > VERBAL_SHARE * ofStem;
  }
}
