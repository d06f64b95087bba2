package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.entities.KnowledgeBase;
import gongbo.entities.WordCount;
import gongbo.index.Generation;
import gongbo.index.Schema;
import gongbo.korean.KoreanAnalysis;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

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
@RecordBuilder
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
      return IndexSnapshotBuilder.builder()
          .id(generation.id())
          .created(generation.manifest().created())
          .releases(releases)
          .quotations(OpenIndex.of(quotationReader, weights, knowledge))
          .analysis(analysis)
          .synonyms(synonyms(config, analysis, releases))
          .askingWords(QuestionStopwords.of(config))
          .names(names)
          .posts(OfficeHolders.of(config, releases))
          .similarWords(new FuzzyWordIndex(common))
          .suggester(Suggester.of(releases, names, common, analysis))
          .build();
    } catch (IOException | RuntimeException | Error e) {
      reader.close();
      throw e;
    }
  }

  private static Synonyms synonyms(ConfigFolder config, KoreanAnalysis analysis, OpenIndex releases)
      throws IOException {
    LearnedSynonyms learned =
        LearnedSynonyms.of(
            releases.knowledge().abbreviations(),
            Definitions.of(releases.reader()),
            releases.searcher());
    return Synonyms.of(
        config,
        analysis,
        new ClassifyingSuffixes(releases, analysis),
        new LetterSpellings(releases.lexicon()),
        learned);
  }

  /** Returns the release with an id, or with a former id, if this generation has it. */
  Optional<StoredRelease> release(ReleaseId release) throws IOException {
    Optional<StoredRelease> found = release(Schema.ID, release);
    return found.isPresent() ? found : release(Schema.FORMER_ID, release);
  }

  private Optional<StoredRelease> release(String field, ReleaseId release) throws IOException {
    TopDocs found = releases.searcher().search(new TermQuery(new Term(field, release.value())), 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(
            new StoredRelease(releases.stored(found.scoreDocs[0].doc, Release.class), id));
  }

  /**
   * Returns the contents and state of this generation.
   *
   * @param trouble the reason why a newer generation is not open; null when there is none
   * @param now the present time
   * @param sinceFollowed the time since {@code CURRENT} was last compared with this generation
   */
  IndexStatus status(@Nullable String trouble, Instant now, Duration sinceFollowed)
      throws IOException {
    DirectoryReader reader = releases.reader();
    return IndexStatusBuilder.builder()
        .generation(id)
        .created(created)
        .age(Duration.between(created, now))
        .sinceFollowed(sinceFollowed)
        .releases(reader.numDocs())
        .quotations(quotations.reader().numDocs())
        .people(names.count(FacetField.SPEAKER))
        .places(names.count(FacetField.VENUE))
        .glosses(releases.knowledge().abbreviations().size())
        .oldest(day(PointValues.getMinPackedValue(reader, Schema.PUBLISHED)))
        .newest(day(PointValues.getMaxPackedValue(reader, Schema.PUBLISHED)))
        .trouble(trouble)
        .build();
  }

  private static @Nullable LocalDate day(byte @Nullable [] packed) {
    return packed == null
        ? null
        : LocalDateTime.ofEpochSecond(
                NumericUtils.sortableBytesToLong(packed, 0), 0, ZoneOffset.UTC)
            .toLocalDate();
  }
}
