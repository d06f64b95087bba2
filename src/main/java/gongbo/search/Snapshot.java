package gongbo.search;

import gongbo.index.Generation;
import gongbo.index.ReleaseCodec;
import gongbo.index.Schema;
import gongbo.korean.KoreanAnalysis;
import gongbo.release.Release;
import java.io.IOException;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** One generation, open: everything that an answer is made from. */
final class Snapshot {
  private final String id;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final FacetsConfig facetsConfig = Schema.facetsConfig();
  private final SortedSetDocValuesReaderState facetState;
  private final KoreanAnalysis analysis;
  private final Lexicon lexicon;

  private Snapshot(Generation generation, DirectoryReader reader, RankingWeights weights)
      throws IOException {
    this.id = generation.id();
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new RarestTermBm25(weights.saturation(), weights.length()));
    this.facetState = new DefaultSortedSetDocValuesReaderState(reader, facetsConfig);
    this.analysis = generation.analysis();
    this.lexicon = new Lexicon(reader);
    reader.getReaderCacheHelper().addClosedListener(key -> analysis.close());
  }

  static Snapshot open(Generation generation, RankingWeights weights) throws IOException {
    DirectoryReader reader = generation.open();
    try {
      return new Snapshot(generation, reader, weights);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  String id() {
    return id;
  }

  DirectoryReader reader() {
    return reader;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  FacetsConfig facetsConfig() {
    return facetsConfig;
  }

  SortedSetDocValuesReaderState facetState() {
    return facetState;
  }

  KoreanAnalysis analysis() {
    return analysis;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The release of a document. */
  Release release(StoredFields fields, int document) throws IOException {
    BytesRef stored = fields.document(document).getBinaryValue(Schema.RELEASE);
    if (stored == null) {
      throw new IOException("document " + document + " holds no release");
    }
    return ReleaseCodec.decode(stored.bytes, stored.offset, stored.length);
  }
}
