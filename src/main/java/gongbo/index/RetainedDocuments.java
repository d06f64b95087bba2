package gongbo.index;

import java.io.IOException;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A view of some documents of a segment for merging: their postings are unchanged, and their stored
 * fields may be replaced.
 */
final class RetainedDocuments extends FilterCodecReader {
  private final FixedBitSet live;
  private final int count;
  private final Replacement replacement;

  /** The stored fields of a document. */
  interface Stored {
    @Nullable BytesRef bytes() throws IOException;
  }

  /** Returns the new stored fields of a document; null to keep the old ones. */
  interface Replacement {
    byte @Nullable [] of(int document, Stored before) throws IOException;
  }

  RetainedDocuments(CodecReader segment, FixedBitSet live, Replacement replacement) {
    super(segment);
    this.live = live;
    this.count = live.cardinality();
    this.replacement = replacement;
  }

  @Override
  public Bits getLiveDocs() {
    return live;
  }

  @Override
  public int numDocs() {
    return count;
  }

  @Override
  public StoredFieldsReader getFieldsReader() {
    return new Replaced(super.getFieldsReader());
  }

  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return null;
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }

  private final class Replaced extends StoredFieldsReader {
    private final StoredFieldsReader before;

    Replaced(StoredFieldsReader before) {
      this.before = before;
    }

    @Override
    public void document(int document, StoredFieldVisitor visitor) throws IOException {
      byte[] now = replacement.of(document, () -> stored(document));
      FieldInfo field = getFieldInfos().fieldInfo(Schema.STORED);
      if (now == null) {
        before.document(document, visitor);
      } else if (visitor.needsField(field) == StoredFieldVisitor.Status.YES) {
        visitor.binaryField(field, now);
      }
    }

    private @Nullable BytesRef stored(int document) throws IOException {
      DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor(Schema.STORED);
      before.document(document, visitor);
      return visitor.getDocument().getBinaryValue(Schema.STORED);
    }

    @Override
    public StoredFieldsReader clone() {
      return new Replaced(before.clone());
    }

    @Override
    public StoredFieldsReader getMergeInstance() {
      return new Replaced(before.getMergeInstance());
    }

    @Override
    public void checkIntegrity() throws IOException {
      before.checkIntegrity();
    }

    @Override
    public void close() throws IOException {
      before.close();
    }
  }
}
