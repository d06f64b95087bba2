package gongbo.search;

import gongbo.korean.Morpheme;
import gongbo.semantics.LatentSpace;
import gongbo.semantics.Vectors;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Builds the query that scores releases by how close their subject is to that of some words,
 * whether or not they print them: the cosine of their vectors in the latent space, or 0 where it is
 * negative. It matches every release.
 *
 * <p>For one query and one thread: the same words are compiled again for each number of words and
 * each entity to apply, and built once.
 */
final class SubjectQueryBuilder {
  private final @Nullable LatentSpace space;
  private final SynonymQueryBuilder names;
  private final float weight;
  private final Map<List<SearchedWord>, Optional<Query>> built = new HashMap<>();

  /**
   * @param space the vectors; null where there are none
   * @param names knows how rare a word is
   * @param weight the score of a cosine of 1, times the rarity of the words that have vectors
   */
  SubjectQueryBuilder(@Nullable LatentSpace space, SynonymQueryBuilder names, float weight) {
    this.space = space;
    this.names = names;
    this.weight = weight;
  }

  /** Returns the query for the subject of some words; empty where none of them has a vector. */
  Optional<Query> of(List<SearchedWord> words) throws IOException {
    Optional<Query> known = built.get(words);
    if (known != null) {
      return known;
    }
    Optional<Query> query = space == null ? Optional.empty() : build(words, space);
    built.put(words, query);
    return query;
  }

  private Optional<Query> build(List<SearchedWord> words, LatentSpace space) throws IOException {
    float[] subject = new float[LatentSpace.DIMENSIONS];
    float boost = 0;
    for (SearchedWord word : words) {
      float[] vector = vector(word, space);
      float length = Vectors.length(vector);
      if (length > 0) {
        boost += weight * names.idf(word);
        // The square root keeps a long vector, that of a word about one subject alone, from
        // outweighing all others.
        Vectors.add(vector, 1 / (float) Math.sqrt(length), subject);
      }
    }
    if (boost == 0 || Vectors.length(subject) == 0) {
      return Optional.empty();
    }
    Query similar =
        new FunctionScoreQuery(MatchAllDocsQuery.INSTANCE, new Similarity(space, subject));
    return Optional.of(new BoostQuery(similar, boost));
  }

  /** Returns the mean vector of the established names of a word. */
  private static float[] vector(SearchedWord word, LatentSpace space) throws IOException {
    float[] sum = new float[LatentSpace.DIMENSIONS];
    int found = 0;
    for (QueryWord name : word.names().toList()) {
      float[] vector = vector(name, space);
      found += Vectors.length(vector) > 0 ? 1 : 0;
      Vectors.add(vector, 1, sum);
    }
    float[] mean = new float[sum.length];
    Vectors.add(sum, 1f / Math.max(1, found), mean);
    return mean;
  }

  /** Returns the vector of a word as one term, or the sum of those of its morphemes. */
  private static float[] vector(QueryWord word, LatentSpace space) throws IOException {
    float[] whole = space.term(word.term());
    if (whole != null) {
      return whole;
    }
    float[] sum = new float[LatentSpace.DIMENSIONS];
    for (Morpheme part : word.morphemes()) {
      float[] vector = space.term(part.term());
      if (vector != null) {
        Vectors.add(vector, 1, sum);
      }
    }
    return sum;
  }

  /** The similarity of each release to a subject. */
  private static final class Similarity extends DoubleValuesSource {
    private final LatentSpace space;
    private final float[] subject;

    Similarity(LatentSpace space, float[] subject) {
      this.space = space;
      this.subject = subject;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext segment, @Nullable DoubleValues scores)
        throws IOException {
      LatentSpace.Similarities similarities = space.similarities(subject);
      return new DoubleValues() {
        private int release;

        @Override
        public boolean advanceExact(int document) {
          release = segment.docBase + document;
          return true;
        }

        @Override
        public double doubleValue() throws IOException {
          return Math.max(0, similarities.cosine(release));
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext segment, int document, Explanation matching)
        throws IOException {
      DoubleValues values = getValues(segment, null);
      values.advanceExact(document);
      return Explanation.match(values.doubleValue(), toString());
    }

    @Override
    public boolean needsScores() {
      return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
      return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
      return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Similarity same
          && same.space == space
          && Arrays.equals(same.subject, subject);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(subject);
    }

    @Override
    public String toString() {
      return "similarity to the subject of the query";
    }
  }
}
