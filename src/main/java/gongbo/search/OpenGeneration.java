package gongbo.search;

import gongbo.config.ConfigFolder;
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
 * @param entities the entities that the releases name
 * @param vocabulary the common words
 * @param space the vectors of terms and releases; null where there are none
 * @param analysing the analyzers of both
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
    KnownEntities entities,
    Deferred<List<WordCount>> vocabulary,
    @Nullable LatentSpace space,
    Deferred<KoreanAnalysis> analysing,
    RankingWeights weights,
    SearchConfig config) {

  /** Returns the analyzers of an opened generation. */
  KoreanAnalysis analysis() {
    return analysing.getUnchecked();
  }

  /** Opens a generation. The caller passes its reference on to a snapshot. */
  private static OpenGeneration open(
      Generation generation, RankingWeights weights, ConfigFolder config) throws IOException {
    // The dictionary and what is analysed with it take as long as opening all the rest.
    Deferred<KoreanAnalysis> analysing = Deferred.begun(generation::analysis);
    SearchConfig searchConfig = SearchConfig.of(config, analysing);
    DirectoryReader releases = generation.open(Generation.IndexKind.RELEASES);
    try {
      DirectoryReader quotations = generation.open(Generation.IndexKind.QUOTATIONS);
      releases.getReaderCacheHelper().addClosedListener(key -> quotations.close());
      LatentSpace space = generation.space(releases);
      if (space != null) {
        releases.getReaderCacheHelper().addClosedListener(key -> space.close());
      }
      releases
          .getReaderCacheHelper()
          .addClosedListener(key -> analysing.ifComputed(KoreanAnalysis::close));
      return OpenGenerationBuilder.builder()
          .id(generation.id())
          .created(generation.manifest().created())
          .program(generation.manifest().program())
          .releases(releases)
          .quotations(quotations)
          .entities(KnownEntities.of(generation))
          .vocabulary(Deferred.of(generation::vocabulary))
          .space(space)
          .analysing(analysing)
          .weights(weights)
          .config(searchConfig)
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
      OpenIndex visible = OpenIndex.of(reader, weights, entities, space);
      OpenIndex quoted =
          OpenIndex.of(
              VisibleReader.of(quotations, withholding.quotations(withheld.ids())),
              weights,
              entities,
              null);
      return IndexSnapshot.of(this, visible, quoted, withheld);
    } catch (IOException | RuntimeException | Error e) {
      reader.close();
      throw e;
    }
  }
}
