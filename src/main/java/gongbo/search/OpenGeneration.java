package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.entities.KnowledgeBase;
import gongbo.entities.WordCount;
import gongbo.index.Generation;
import gongbo.index.Withholding;
import gongbo.korean.KoreanAnalysis;
import gongbo.semantics.LatentSpace;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;

/**
 * A generation as it is on disk, whatever is shown of it. It is closed after its last {@linkplain
 * IndexSnapshot snapshot}.
 *
 * @param id the id of the generation
 * @param created when it was finished
 * @param program the digest of the code that built it; empty when it is unknown
 * @param releases the index of releases, whose reader counts references to the generation
 * @param quotations the index of quotations
 * @param knowledge what was learned from the releases
 * @param vocabulary the common words
 * @param space the vectors of terms and releases; null where there are none
 * @param analysis the analyzers of both
 * @param weights the weights of ranking
 * @param config the configuration, as far as a server reads it
 */
@RecordBuilder
record OpenGeneration(
    String id,
    Instant created,
    String program,
    DirectoryReader releases,
    DirectoryReader quotations,
    KnowledgeBase knowledge,
    List<WordCount> vocabulary,
    @Nullable LatentSpace space,
    KoreanAnalysis analysis,
    RankingWeights weights,
    SearchConfig config) {

  /** Opens a generation. The caller passes its reference on to a snapshot. */
  private static OpenGeneration open(
      Generation generation, RankingWeights weights, ConfigFolder config) throws IOException {
    DirectoryReader releases = generation.open(Generation.IndexKind.RELEASES);
    try {
      DirectoryReader quotations = generation.open(Generation.IndexKind.QUOTATIONS);
      releases.getReaderCacheHelper().addClosedListener(key -> quotations.close());
      KoreanAnalysis analysis = generation.analysis();
      releases.getReaderCacheHelper().addClosedListener(key -> analysis.close());
      LatentSpace space = generation.space(releases);
      if (space != null) {
        releases.getReaderCacheHelper().addClosedListener(key -> space.close());
      }
      return OpenGenerationBuilder.builder()
          .id(generation.id())
          .created(generation.manifest().created())
          .program(generation.manifest().program())
          .releases(releases)
          .quotations(quotations)
          .knowledge(generation.knowledge())
          .vocabulary(generation.vocabulary())
          .space(space)
          .analysis(analysis)
          .weights(weights)
          .config(SearchConfig.of(config, analysis))
          .build();
    } catch (IOException | RuntimeException | Error e) {
      releases.close();
      throw e;
    }
  }

  /** Opens a generation and takes the first snapshot of it. */
  static IndexSnapshot snapshot(
      Generation generation, RankingWeights weights, ConfigFolder config, Withholding withholding)
      throws IOException {
    return open(generation, weights, config).show(withholding);
  }

  /** Takes a further snapshot while another one is open. */
  IndexSnapshot snapshot(Withholding withholding) throws IOException {
    releases.incRef();
    return show(withholding);
  }

  /** Takes a snapshot that takes over a reference to the generation. */
  private IndexSnapshot show(Withholding withholding) throws IOException {
    DirectoryReader reader;
    try {
      reader = VisibleReader.of(releases, withholding.releases());
    } catch (IOException | RuntimeException | Error e) {
      releases.decRef();
      throw e;
    }
    try {
      Withheld withheld = Withheld.in(releases, withholding);
      OpenIndex visible = OpenIndex.of(reader, weights, knowledge, space);
      OpenIndex quoted =
          OpenIndex.of(
              VisibleReader.of(quotations, withholding.quotations(withheld.ids())),
              weights,
              knowledge,
              null);
      return IndexSnapshot.of(this, visible, quoted, withheld);
    } catch (IOException | RuntimeException | Error e) {
      reader.close();
      throw e;
    }
  }
}
