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
 * An open generation: everything that an answer is made from.
 *
 * @param id the id of the generation
 * @param created when it was finished
 * @param releases the index of releases, whose reader counts references to the snapshot
 * @param quotations the index of quotations
 * @param analysis the analyzers of both
 * @param synonyms the synonyms
 * @param askingWords the stopwords of questions
 * @param names the names of entities
 * @param posts the holders of offices
 * @param similarWords the words for spelling correction
 * @param suggester the completions
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
   * Opens a generation. Closing the reader of releases closes all of it, so that one reference
   * count covers everything.
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
