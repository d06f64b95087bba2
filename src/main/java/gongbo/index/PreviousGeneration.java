package gongbo.index;

import gongbo.index.Generation.IndexKind;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The generation that an incremental run starts from. Thread-safe.
 *
 * <p>Its unchanged documents are merged into the new one without analysis, with their current
 * {@link VolatileMetadata}. For an addition its files are copied, not linked, so that damage to one
 * generation leaves the other intact.
 */
final class PreviousGeneration implements Closeable {
  private final Generation generation;
  private final DirectoryReader reader;
  private final DirectoryReader quotations;

  /** The documents of the unchanged releases. */
  private final FixedBitSet kept;

  /** The documents of releases that were read from another place. */
  private final FixedBitSet moved;

  /** The changed metadata by document, encoded. */
  private final Map<Integer, byte[]> remarks = new ConcurrentHashMap<>();

  PreviousGeneration(Generation generation) throws IOException {
    this.generation = generation;
    this.reader = generation.open(IndexKind.RELEASES);
    this.quotations = generation.open(IndexKind.QUOTATIONS);
    this.kept = new FixedBitSet(Math.max(1, reader.maxDoc()));
    this.moved = new FixedBitSet(kept.length());
  }

  Generation generation() {
    return generation;
  }

  /**
   * Returns a release with its previous findings if at most its volatile metadata has changed; null
   * otherwise.
   */
  @Nullable Release unchanged(RawRelease raw) throws IOException {
    Release before = release(raw.id());
    if (before == null) {
      return null;
    }
    Release now = before.withRaw(raw);
    if (!VolatileMetadata.onlyDiffer(before, now)) {
      return null;
    }
    // This is set again: a former piece of a release may be all of it by now.
    int document = document(raw.id());
    synchronized (moved) {
      if (now.equals(before)) {
        moved.clear(document);
      } else {
        moved.set(document);
      }
    }
    return now;
  }

  /** Returns whether a release was read from another place. */
  boolean hasMoved() {
    synchronized (moved) {
      return moved.cardinality() > 0;
    }
  }

  /** Returns the release with an id as it was extracted before; null when there is none. */
  @Nullable Release release(ReleaseId id) throws IOException {
    int document = document(id);
    return document < 0 ? null : RecordCodec.stored(reader.storedFields(), document, Release.class);
  }

  private static Release stored(@Nullable BytesRef bytes) throws IOException {
    if (bytes == null) {
      throw new IOException("a document holds no release");
    }
    return RecordCodec.decode(bytes, Release.class);
  }

  /**
   * Retains the documents of a release if at most its volatile metadata has changed.
   *
   * @param before the result of {@link #unchanged}
   * @param now the same release, linked again
   * @return whether they are retained
   */
  boolean keep(Release before, Release now) throws IOException {
    if (!VolatileMetadata.onlyDiffer(before, now)) {
      return false;
    }
    int document = document(now.id());
    set(kept, document);
    if (isSet(moved, document) || !now.keywords().equals(before.keywords())) {
      remarks.put(document, RecordCodec.encode(VolatileMetadata.of(now)));
    }
    return true;
  }

  private static void set(FixedBitSet documents, int document) {
    synchronized (documents) {
      documents.set(document);
    }
  }

  private static boolean isSet(FixedBitSet documents, int document) {
    synchronized (documents) {
      return documents.get(document);
    }
  }

  /** Returns the retained documents of releases, with their current metadata. */
  List<CodecReader> keptReleases() throws IOException {
    List<CodecReader> readers = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      int first = leaf.docBase;
      FixedBitSet live = new FixedBitSet(leaf.reader().maxDoc());
      for (int document = 0; document < live.length(); document++) {
        if (kept.get(first + document)) {
          live.set(document);
        }
      }
      readers.add(
          new RetainedDocuments(
              SlowCodecReaderWrapper.wrap(leaf.reader()),
              live,
              (document, stored) -> remarked(first + document, stored)));
    }
    return readers;
  }

  private byte @Nullable [] remarked(int document, RetainedDocuments.Stored stored)
      throws IOException {
    byte[] remark = remarks.get(document);
    return remark == null
        ? null
        : RecordCodec.encode(
            RecordCodec.decode(new BytesRef(remark), VolatileMetadata.class)
                .on(stored(stored.bytes())));
  }

  /** Returns the retained documents of quotations. */
  List<CodecReader> keptQuotations() throws IOException {
    List<CodecReader> readers = new ArrayList<>();
    for (LeafReaderContext leaf : quotations.leaves()) {
      FixedBitSet live = new FixedBitSet(leaf.reader().maxDoc());
      TermsEnum releases = Terms.getTerms(leaf.reader(), Schema.RELEASE).iterator();
      for (BytesRef id = releases.next(); id != null; id = releases.next()) {
        if (kept.get(document(new ReleaseId(id.utf8ToString())))) {
          live.or(releases.postings(null, PostingsEnum.NONE));
        }
      }
      readers.add(
          new RetainedDocuments(
              SlowCodecReaderWrapper.wrap(leaf.reader()), live, (document, stored) -> null));
    }
    return readers;
  }

  /** Copies an index into a folder that has none. */
  void copy(IndexKind part, Directory to) throws IOException {
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
    IOUtils.close(reader, quotations);
  }
}
