package gongbo.search;

import gongbo.index.Generation;
import gongbo.korean.KoreanAnalysis;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;

/** One generation, open: everything that an answer is made from. */
final class Snapshot {
  private final String id;
  private final OpenIndex releases;
  private final OpenIndex quotations;
  private final KoreanAnalysis analysis;
  private final Suggester suggester;

  private Snapshot(String id, OpenIndex releases, OpenIndex quotations, KoreanAnalysis analysis)
      throws IOException {
    this.id = id;
    this.releases = releases;
    this.quotations = quotations;
    this.analysis = analysis;
    this.suggester = Suggester.of(releases);
  }

  /**
   * Opens a generation. Closing the reader of its releases closes all of it, so that one count of
   * references keeps everything together.
   */
  static Snapshot open(Generation generation, RankingWeights weights) throws IOException {
    DirectoryReader releases = generation.open(Generation.Part.RELEASES);
    try {
      DirectoryReader quotations = generation.open(Generation.Part.QUOTATIONS);
      releases.getReaderCacheHelper().addClosedListener(key -> quotations.close());
      KoreanAnalysis analysis = generation.analysis();
      releases.getReaderCacheHelper().addClosedListener(key -> analysis.close());
      return new Snapshot(
          generation.id(),
          OpenIndex.of(releases, weights),
          OpenIndex.of(quotations, weights),
          analysis);
    } catch (IOException | RuntimeException e) {
      releases.close();
      throw e;
    }
  }

  String id() {
    return id;
  }

  /** Its releases, whose reader counts who uses the snapshot. */
  OpenIndex releases() {
    return releases;
  }

  OpenIndex quotations() {
    return quotations;
  }

  KoreanAnalysis analysis() {
    return analysis;
  }

  Suggester suggester() {
    return suggester;
  }
}
