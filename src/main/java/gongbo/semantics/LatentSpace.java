package gongbo.semantics;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of terms and releases in a latent space of {@value #DIMENSIONS} dimensions. Safe for
 * use by many threads.
 *
 * <p>They are an index of their own in the folder of a generation: first a document for each
 * release, numbered as in the index of releases, then one for each term. A collection of fewer than
 * {@value #FEWEST_RELEASES} releases has none, and none has one in which all releases print the
 * same words.
 */
public final class LatentSpace implements Closeable {
  /** The number of dimensions of a vector. */
  public static final int DIMENSIONS = 128;

  /** The fewest releases to learn from: in fewer, nearly all words keep the same company. */
  public static final int FEWEST_RELEASES = 500;

  private static final String FOLDER = "semantics";
  private static final String TERM = "term";
  private static final String DIRECTION = "direction";
  private static final String LENGTH = "length";

  private final DirectoryReader index;
  private final LeafReader vectors;

  private LatentSpace(DirectoryReader index) {
    this.index = index;
    this.vectors = index.leaves().getFirst().reader();
  }

  /**
   * Learns the space of an index of releases, if it has enough of them, and writes it.
   *
   * @param generation the folder of the generation, which has no space yet
   * @param idField the doc values with the ids of releases
   * @param textField the terms to learn, with frequencies
   */
  public static void learn(Path generation, IndexReader releases, String idField, String textField)
      throws IOException, InterruptedException {
    if (releases.numDocs() >= FEWEST_RELEASES) {
      TermDocumentMatrix matrix = new TermDocumentMatrix(releases, idField, textField);
      if (matrix.columns() > 0) {
        write(generation, releases, textField, LatentSemanticAnalysis.termVectors(matrix));
      }
    }
  }

  /**
   * Writes the space of an index of releases with the terms of another generation, if it has some.
   *
   * @param from the folder of the generation whose terms were learned
   * @param generation the folder of the generation, which has no space yet
   */
  public static void extend(Path from, Path generation, IndexReader releases, String textField)
      throws IOException, InterruptedException {
    if (Files.exists(from.resolve(FOLDER))) {
      List<TermVector> terms;
      try (LatentSpace before = open(from)) {
        terms = before.terms();
      }
      write(generation, releases, textField, terms);
    }
  }

  private static void write(
      Path generation, IndexReader releases, String textField, List<TermVector> terms)
      throws IOException, InterruptedException {
    // Merging only neighbours keeps the order.
    IndexWriterConfig config =
        new IndexWriterConfig().setMergePolicy(new LogDocMergePolicy()).setCommitOnClose(false);
    try (Directory directory = directory(generation);
        IndexWriter writer = new IndexWriter(directory, config)) {
      ReleaseVectors.compute(
          releases,
          textField,
          terms,
          direction -> {
            Document document = new Document();
            document.add(new BinaryDocValuesField(DIRECTION, new BytesRef(direction)));
            writer.addDocument(document);
          });
      for (TermVector term : terms) {
        Document document = new Document();
        document.add(new StringField(TERM, term.term(), Field.Store.NO));
        document.add(new BinaryDocValuesField(DIRECTION, term.direction()));
        document.add(new NumericDocValuesField(LENGTH, Float.floatToIntBits(term.length())));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
      writer.commit();
    }
  }

  /** Checks for interruption: learning takes many seconds, in which nothing else notices it. */
  static void requireGoingOn() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private static Directory directory(Path generation) throws IOException {
    return FSDirectory.open(generation.resolve(FOLDER), NoLockFactory.INSTANCE);
  }

  /**
   * Opens the space of a generation; null where it has none.
   *
   * @param releases the index of its releases
   * @throws CorruptIndexException when it has vectors of another number of releases
   */
  public static @Nullable LatentSpace open(Path generation, IndexReader releases)
      throws IOException {
    if (!Files.exists(generation.resolve(FOLDER))) {
      return null;
    }
    LatentSpace space = open(generation);
    try {
      space.requireVectorsOf(releases.maxDoc());
      return space;
    } catch (IOException | RuntimeException e) {
      space.close();
      throw e;
    }
  }

  private static LatentSpace open(Path generation) throws IOException {
    Directory directory = directory(generation);
    try {
      DirectoryReader index = DirectoryReader.open(directory);
      index.getReaderCacheHelper().addClosedListener(key -> directory.close());
      return new LatentSpace(index);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private void requireVectorsOf(int releases) throws IOException {
    long found = vectors.maxDoc() - Terms.getTerms(vectors, TERM).size();
    if (found != releases) {
      throw new CorruptIndexException(
          "vectors of %d releases, not of %d".formatted(found, releases), FOLDER);
    }
  }

  private List<TermVector> terms() throws IOException {
    List<TermVector> terms = new ArrayList<>();
    TermsEnum all = Terms.getTerms(vectors, TERM).iterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      terms.add(vector(all, BytesRef.deepCopyOf(term)));
    }
    return terms;
  }

  private TermVector vector(TermsEnum at, BytesRef term) throws IOException {
    int document = at.postings(null, PostingsEnum.NONE).nextDoc();
    BinaryDocValues directions = DocValues.getBinary(vectors, DIRECTION);
    var lengths = DocValues.getNumeric(vectors, LENGTH);
    if (!directions.advanceExact(document) || !lengths.advanceExact(document)) {
      throw new IOException("the term " + term.utf8ToString() + " has no vector");
    }
    return new TermVector(
        term,
        BytesRef.deepCopyOf(directions.binaryValue()).bytes,
        Float.intBitsToFloat((int) lengths.longValue()));
  }

  /** Returns the vector of a term, times its inverse document frequency; null if it has none. */
  public float @Nullable [] term(String term) throws IOException {
    BytesRef bytes = new BytesRef(term);
    TermsEnum all = Terms.getTerms(vectors, TERM).iterator();
    return all.seekExact(bytes) ? vector(all, bytes).components() : null;
  }

  /** Returns the similarities of releases to a vector that has a direction. */
  public Similarities similarities(float[] vector) throws IOException {
    return new Similarities(DocValues.getBinary(vectors, DIRECTION), UnitVector.of(vector));
  }

  /** The similarities of releases to one vector. For one thread. */
  public static final class Similarities {
    private final BinaryDocValues directions;
    private final byte[] vector;

    private Similarities(BinaryDocValues directions, byte[] vector) {
      this.directions = directions;
      this.vector = vector;
    }

    /**
     * Returns the cosine of the vectors of a release and this one, from −1 to 1.
     *
     * @param release the number of the release in its index, not below that of the call before
     */
    public float cosine(int release) throws IOException {
      if (!directions.advanceExact(release)) {
        throw new IOException("release " + release + " has no vector");
      }
      BytesRef direction = directions.binaryValue();
      byte[] bytes =
          direction.offset == 0 && direction.length == direction.bytes.length
              ? direction.bytes
              : BytesRef.deepCopyOf(direction).bytes;
      return VectorUtil.dotProduct(vector, bytes) / (float) (UnitVector.ONE * UnitVector.ONE);
    }
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
