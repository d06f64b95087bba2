package gongbo.semantics;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Computes the vectors of releases from those of their terms, in the order of the index. A block of
 * releases is computed at a time, so that memory does not grow with the collection.
 */
final class ReleaseVectors {
  /** The releases of a block: 16 MiB of components. */
  private static final int BLOCK = 32_768;

  private static final int DIMENSIONS = LatentSpace.DIMENSIONS;

  private final List<TermVector> terms;
  private final String textField;
  private final Consumer consumer;
  private float[] block = new float[0];

  /** Receives the direction of one release after the other. */
  interface Consumer {
    void accept(byte[] direction) throws IOException;
  }

  private ReleaseVectors(List<TermVector> terms, String textField, Consumer consumer) {
    this.terms = terms;
    this.textField = textField;
    this.consumer = consumer;
  }

  /** Computes the vectors of all documents of an index. */
  static void compute(
      IndexReader index, String textField, List<TermVector> terms, Consumer consumer)
      throws IOException, InterruptedException {
    ReleaseVectors vectors = new ReleaseVectors(terms, textField, consumer);
    for (LeafReaderContext leaf : index.leaves()) {
      for (int from = 0; from < leaf.reader().maxDoc(); from += BLOCK) {
        vectors.compute(leaf.reader(), from, Math.min(leaf.reader().maxDoc(), from + BLOCK));
      }
    }
  }

  private void compute(LeafReader segment, int from, int to)
      throws IOException, InterruptedException {
    block = new float[(to - from) * DIMENSIONS];
    TermsEnum printed = Terms.getTerms(segment, textField).iterator();
    PostingsEnum postings = null;
    for (TermVector term : terms) {
      LatentSpace.requireGoingOn();
      if (printed.seekExact(term.term())) {
        postings = printed.postings(postings, PostingsEnum.FREQS);
        add(term, postings, from, to);
      }
    }
    for (int document = 0; document < to - from; document++) {
      int offset = document * DIMENSIONS;
      consumer.accept(UnitVector.of(Arrays.copyOfRange(block, offset, offset + DIMENSIONS)));
    }
  }

  private void add(TermVector term, PostingsEnum postings, int from, int to) throws IOException {
    for (int document = postings.advance(from);
        document < to && document != DocIdSetIterator.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      term.addTo(block, (document - from) * DIMENSIONS, TermDocumentMatrix.tf(postings.freq()));
    }
  }
}
