package gongbo.index;

import gongbo.index.Generation.Part;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The generation that an incremental run goes on from. Safe for use by many threads.
 *
 * <p>Its index files are copied, not linked: what damages one generation must leave the other
 * whole.
 */
final class Predecessor implements Closeable {
  private final Generation generation;
  private final DirectoryReader reader;
  private final FixedBitSet met;

  Predecessor(Generation generation) throws IOException {
    this.generation = generation;
    this.reader = generation.open(Part.RELEASES);
    this.met = new FixedBitSet(Math.max(1, reader.maxDoc()));
  }

  Generation generation() {
    return generation;
  }

  /** The release as it was extracted before, if it is the same as before; null otherwise. */
  @Nullable Release unchanged(RawRelease raw) throws IOException {
    Release before = release(raw.id());
    return before != null && before.raw().equals(raw) ? before : null;
  }

  /** The release of an id as it was extracted before; null when there is none. */
  @Nullable Release release(ReleaseId id) throws IOException {
    int document = document(id);
    if (document < 0) {
      return null;
    }
    StoredFields stored = reader.storedFields();
    BytesRef bytes = stored.document(document).getBinaryValue(Schema.STORED);
    if (bytes == null) {
      throw new IOException("document " + document + " holds no release");
    }
    return RecordCodec.decode(bytes, Release.class);
  }

  /** A release is dealt with. Returns whether there is one of that id here. */
  boolean meet(ReleaseId id) throws IOException {
    int document = document(id);
    if (document >= 0) {
      synchronized (met) {
        met.set(document);
      }
    }
    return document >= 0;
  }

  /** The ids of the releases that nobody met: they are gone. */
  List<String> unmet() throws IOException {
    List<String> ids = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues values = leaf.reader().getSortedDocValues(Schema.ID);
      if (values == null) {
        throw new IOException("the releases have no ids");
      }
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (!met.get(leaf.docBase + values.docID())) {
          ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
        }
      }
    }
    return ids;
  }

  /** Copies one of its indexes into a folder that has none. */
  void copy(Part part, Directory to) throws IOException {
    try (Directory from = part.in(generation.folder())) {
      for (String file : from.listAll()) {
        to.copyFrom(from, file, file, IOContext.DEFAULT);
      }
    }
  }

  private int document(ReleaseId id) throws IOException {
    BytesRef term = new BytesRef(id.value());
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum terms = Terms.getTerms(leaf.reader(), Schema.ID).iterator();
      if (terms.seekExact(term)) {
        return leaf.docBase + terms.postings(null, PostingsEnum.NONE).nextDoc();
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
