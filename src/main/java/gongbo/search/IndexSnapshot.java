package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.entities.KnowledgeBase;
import gongbo.entities.WordCount;
import gongbo.index.Generation;
import gongbo.korean.KoreanAnalysis;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;

/**
 * One generation, open: everything that an answer is made from.
 *
 * @param id the generation's id
 * @param created when it was finished
 * @param releases its releases, whose reader counts who uses the snapshot
 * @param quotations what is quoted in them
 * @param analysis how both were analysed
 * @param synonyms the words that mean the same in it
 * @param askingWords the words that only make a question of a query
 * @param names who and what has a name in it
 * @param posts who in it heads what
 * @param similarWords the words that a slip can have made another one of
 * @param suggester what somebody may be typing
 */
record IndexSnapshot(
    String id,
    Instant created,
    OpenIndex releases,
    OpenIndex quotations,
    KoreanAnalysis analysis,
    Synonyms synonyms,
    QuestionStopwords askingWords,
    EntityNames names,
    OfficeHolders posts,
    FuzzyWordIndex similarWords,
    Suggester suggester) {

  /**
   * Opens a generation. Closing the reader of its releases closes all of it, so that one count of
   * references keeps everything together.
   */
  static IndexSnapshot open(Generation generation, RankingWeights weights, ConfigFolder config)
      throws IOException {
    DirectoryReader reader = generation.open(Generation.IndexKind.RELEASES);
    try {
      DirectoryReader quotationReader = generation.open(Generation.IndexKind.QUOTATIONS);
      reader.getReaderCacheHelper().addClosedListener(key -> quotationReader.close());
      KnowledgeBase knowledge = generation.knowledge();
      KoreanAnalysis analysis = generation.analysis();
      reader.getReaderCacheHelper().addClosedListener(key -> analysis.close());
      OpenIndex releases = OpenIndex.of(reader, weights, knowledge);
      EntityNames names = EntityNames.of(releases, config);
      List<WordCount> common = generation.vocabulary();
      return new IndexSnapshot(
          generation.id(),
          generation.manifest().created(),
          releases,
          OpenIndex.of(quotationReader, weights, knowledge),
          analysis,
          Synonyms.of(config, analysis, knowledge.abbreviations()),
          QuestionStopwords.of(config),
          names,
          OfficeHolders.of(config, releases),
          new FuzzyWordIndex(common),
          Suggester.of(releases, names, common, analysis));
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }
}
