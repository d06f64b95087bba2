package gongbo.index;

import gongbo.index.Generation.IndexKind;
import gongbo.korean.KoreanAnalysis;
import gongbo.release.Release;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Writes the indexes of a generation. Thread-safe. */
final class GenerationWriter implements Closeable {
  /** Lucene's memory buffer for releases, in MiB. */
  private static final double BUFFER = 80;

  /** Lucene's memory buffer for quotations, which have a twentieth of the text. */
  private static final double QUOTATION_BUFFER = 16;

  /**
   * The segments per tier of the merge policy. Fewer cost little more time to write, and save bytes
   * and time in every search; measured in {@code reliability.md}.
   */
  private static final int SEGMENTS_PER_TIER = 4;

  private final DocumentMapper mapper = new DocumentMapper();
  private final Directory releaseFolder;
  private final Directory quotationFolder;
  private final IndexWriter releases;
  private final IndexWriter quotations;
  private final LongAdder deleted = new LongAdder();

  /**
   * @param base the generation to add to; null for a new one
   */
  GenerationWriter(Path folder, KoreanAnalysis analysis, @Nullable PreviousGeneration base)
      throws IOException {
    this.releaseFolder = IndexKind.RELEASES.in(folder);
    this.quotationFolder = IndexKind.QUOTATIONS.in(folder);
    if (base != null) {
      base.copy(IndexKind.RELEASES, releaseFolder);
      base.copy(IndexKind.QUOTATIONS, quotationFolder);
    }
    this.releases = new IndexWriter(releaseFolder, config(analysis, BUFFER));
    this.quotations = new IndexWriter(quotationFolder, config(analysis, QUOTATION_BUFFER));
  }

  private static IndexWriterConfig config(KoreanAnalysis analysis, double buffer) {
    return new IndexWriterConfig(Schema.analyzer(analysis))
        .setRAMBufferSizeMB(buffer)
        .setCodec(new Lucene104Codec(Lucene104Codec.Mode.BEST_COMPRESSION))
        .setMergePolicy(
            new TieredMergePolicy()
                .setSegmentsPerTier(SEGMENTS_PER_TIER)
                .setForceMergeDeletesPctAllowed(0))
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
  }

  void add(Release release) throws IOException {
    Document document = mapper.map(release);
    List<Document> quoted = mapper.mapQuotations(release);
    try {
      releases.addDocument(document);
      // Lucene counts the memory of an empty block and never returns it.
      if (!quoted.isEmpty()) {
        quotations.addDocuments(quoted);
      }
    } catch (AlreadyClosedException e) {
      throw new IOException("the index writer is closed", e);
    }
  }

  /** Deletes a release with its quotations. */
  void delete(String id) throws IOException {
    deleted.increment();
    releases.deleteDocuments(new Term(Schema.ID, id));
    quotations.deleteDocuments(new Term(Schema.RELEASE, id));
  }

  /** Adds retained documents of the previous generation without analysing them again. */
  void addKept(PreviousGeneration before) throws IOException {
    addKept(releases, before.keptReleases());
    addKept(quotations, before.keptQuotations());
  }

  private static void addKept(IndexWriter writer, List<CodecReader> segments) throws IOException {
    CodecReader[] kept =
        segments.stream().filter(segment -> segment.numDocs() > 0).toArray(CodecReader[]::new);
    if (kept.length > 0) {
      writer.addIndexes(kept);
    }
  }

  /** Commits and closes both indexes. */
  void commit() throws IOException {
    if (deleted.sum() > 0) {
      // A deleted document counts in document frequencies until it is merged away.
      releases.forceMergeDeletes();
      quotations.forceMergeDeletes();
    }
    // Closing waits for running merges and commits them as well.
    quotations.close();
    releases.close();
  }

  /** Discards what was not committed: a run that ends early has nothing to save. */
  @Override
  public void close() throws IOException {
    IOUtils.close(releases::rollback, quotations::rollback, releaseFolder, quotationFolder);
  }
}
