package gongbo.search;

import gongbo.korean.Morpheme;
import gongbo.semantics.LatentSpace;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.function.FunctionScoreQuery;
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
 */
final class SubjectQueryBuilder {
  private final @Nullable LatentSpace space;

  /**
   * @param space the vectors; null where there are none
   */
  SubjectQueryBuilder(@Nullable LatentSpace space) {
    this.space = space;
  }

  /** Returns the query for the subject of some words; empty where none of them has a vector. */
  Optional<Query> of(List<SearchedWord> words) throws IOException {
    if (space == null) {
      return Optional.empty();
    }
    float[] subject = new float[LatentSpace.DIMENSIONS];
    for (SearchedWord word : words) {
      float[] vector = vector(word, space);
      float length = length(vector);
      if (length > 0) {
        // The square root keeps a long vector, that of a word about one subject alone, from
        // outweighing all others.
        add(vector, 1 / (float) Math.sqrt(length), subject);
      }
    }
    return length(subject) == 0
        ? Optional.empty()
        : Optional.of(
            new FunctionScoreQuery(MatchAllDocsQuery.INSTANCE, new Similarity(space, subject)));
  }

  /** Returns the mean vector of the established names of a word. */
  private static float[] vector(SearchedWord word, LatentSpace space) throws IOException {
    float[] sum = new float[LatentSpace.DIMENSIONS];
    int found = 0;
    for (QueryWord name : word.names().toList()) {
      float[] vector = vector(name, space);
      found += length(vector) > 0 ? 1 : 0;
      add(vector, 1, sum);
    }
    float[] mean = new float[sum.length];
    add(sum, 1f / Math.max(1, found), mean);
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
        add(vector, 1, sum);
      }
    }
    return sum;
  }

  private static void add(float[] vector, float weight, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * vector[i];
    }
  }

  private static float length(float[] vector) {
    double squares = 0;
    for (float component : vector) {
      squares += (double) component * component;
    }
    return (float) Math.sqrt(squares);
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
