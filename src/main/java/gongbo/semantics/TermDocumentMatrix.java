package gongbo.semantics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.ejml.data.DMatrixRMaj;

/**
 * The sparse matrix of a sample of documents (rows, of length 1) and the established terms
 * (columns, in order) with tf-idf weights. The sample depends on the ids and the number of
 * documents alone.
 */
final class TermDocumentMatrix {
  /** The most documents of a sample, about; more of them change the vectors little. */
  private static final int SAMPLE = 20_000;

  /** The fewest documents of an established term, in the index and in the sample. */
  private static final int ESTABLISHED = 3;

  /** In a large collection, an established term is in one of this many documents, or in more. */
  private static final int RARE = 5_000;

  /** A term that is in more than one of this many documents says nothing about a subject. */
  private static final int COMMON = 8;

  private final List<BytesRef> terms = new ArrayList<>();
  private final int documents;

  /** The row of each document in the index; −1 outside the sample. */
  private final int[] rowOf;

  private final int rows;
  private float[] idfs = new float[0];

  /** Where the entries of each column end. */
  private int[] ends = new int[0];

  private int[] entryRows = new int[0];
  private float[] entryWeights = new float[0];
  private int entries;

  /**
   * Reads the matrix of an index.
   *
   * @param idField the doc values with the ids
   * @param textField the terms, with frequencies
   */
  TermDocumentMatrix(IndexReader index, String idField, String textField) throws IOException {
    this.documents = index.numDocs();
    this.rowOf = new int[index.maxDoc()];
    this.rows = sample(index, idField);
    Terms all = MultiTerms.getTerms(index, textField);
    if (all != null) {
      addColumns(all.iterator());
    }
    normalize();
  }

  private int sample(IndexReader index, String idField) throws IOException {
    int stride = Math.ceilDiv(documents, SAMPLE);
    Bits live = MultiBits.getLiveDocs(index);
    int sampled = 0;
    for (LeafReaderContext leaf : index.leaves()) {
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), idField);
      for (int document = 0; document < leaf.reader().maxDoc(); document++) {
        int number = leaf.docBase + document;
        boolean isSampled =
            ids.advanceExact(document)
                && (live == null || live.get(number))
                && Math.floorMod(hash(ids.lookupOrd(ids.ordValue())), stride) == 0;
        rowOf[number] = isSampled ? sampled++ : -1;
      }
    }
    return sampled;
  }

  private static int hash(BytesRef id) {
    return StringHelper.murmurhash3_x86_32(id, 0);
  }

  private void addColumns(TermsEnum all) throws IOException {
    int least = Math.max(ESTABLISHED, documents / RARE);
    int most = documents / COMMON;
    PostingsEnum postings = null;
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      if (all.docFreq() >= least && all.docFreq() <= most && isWord(term)) {
        postings = all.postings(postings, PostingsEnum.FREQS);
        addColumn(BytesRef.deepCopyOf(term), idf(all.docFreq()), postings);
      }
    }
  }

  /** Returns whether a term has two and more characters, one of them a letter. */
  private static boolean isWord(BytesRef term) {
    String word = term.utf8ToString();
    return word.length() > 1 && word.chars().anyMatch(Character::isLetter);
  }

  private float idf(int frequency) {
    return (float) Math.log((double) documents / frequency);
  }

  private void addColumn(BytesRef term, float idf, PostingsEnum postings) throws IOException {
    int before = entries;
    for (int document = postings.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      if (rowOf[document] >= 0) {
        entryRows = ArrayUtil.grow(entryRows, entries + 1);
        entryWeights = ArrayUtil.grow(entryWeights, entries + 1);
        entryRows[entries] = rowOf[document];
        entryWeights[entries++] = tf(postings.freq()) * idf;
      }
    }
    if (entries - before < ESTABLISHED) {
      entries = before;
      return;
    }
    idfs = ArrayUtil.grow(idfs, terms.size() + 1);
    ends = ArrayUtil.grow(ends, terms.size() + 1);
    idfs[terms.size()] = idf;
    ends[terms.size()] = entries;
    terms.add(term);
  }

  /** Returns the weight of a number of occurrences, at least 1, in a document. */
  static float tf(int frequency) {
    return (float) (1 + Math.log(frequency));
  }

  private void normalize() {
    double[] squares = new double[rows];
    for (int entry = 0; entry < entries; entry++) {
      squares[entryRows[entry]] += (double) entryWeights[entry] * entryWeights[entry];
    }
    for (int entry = 0; entry < entries; entry++) {
      entryWeights[entry] /= (float) Math.sqrt(squares[entryRows[entry]]);
    }
  }

  int rows() {
    return rows;
  }

  int columns() {
    return terms.size();
  }

  BytesRef term(int column) {
    return terms.get(column);
  }

  /** Returns the inverse document frequency of the term of a column. */
  float idfOf(int column) {
    return idfs[column];
  }

  /** Returns the product with a dense matrix that has a row for each column. */
  DMatrixRMaj times(DMatrixRMaj right) {
    DMatrixRMaj product = new DMatrixRMaj(rows, right.numCols);
    forEach((row, column, weight) -> addRow(product, row, weight, right, column));
    return product;
  }

  /** Returns the product of the transposed matrix with a dense one that has a row for each row. */
  DMatrixRMaj transposeTimes(DMatrixRMaj right) {
    DMatrixRMaj product = new DMatrixRMaj(columns(), right.numCols);
    forEach((row, column, weight) -> addRow(product, column, weight, right, row));
    return product;
  }

  private interface Entry {
    void accept(int row, int column, float weight);
  }

  private void forEach(Entry consumer) {
    int entry = 0;
    for (int column = 0; column < columns(); column++) {
      for (; entry < ends[column]; entry++) {
        consumer.accept(entryRows[entry], column, entryWeights[entry]);
      }
    }
  }

  /** Adds a row of one matrix, times a weight, to a row of another. */
  private static void addRow(DMatrixRMaj sum, int to, float weight, DMatrixRMaj from, int row) {
    int width = from.numCols;
    int target = to * width;
    int source = row * width;
    for (int i = 0; i < width; i++) {
      sum.data[target + i] += weight * from.data[source + i];
    }
  }
}
