package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.entities.WordCount;
import gongbo.index.Generation;
import gongbo.index.Schema;
import gongbo.index.Withholding;
import gongbo.korean.KoreanAnalysis;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/**
 * An open generation at a moment: everything that an answer is made from.
 *
 * @param number distinguishes the snapshots that a process takes
 * @param generation the generation
 * @param releases the index of releases, whose reader counts references to the snapshot
 * @param quotations the index of quotations
 * @param withheld what is not in these indexes
 * @param synonyms the synonyms
 * @param askingWords the stopwords of questions
 * @param names the names of entities
 * @param posts the holders of offices
 * @param similarWords the words for spelling correction
 * @param suggester the completions
 * @param days the days of publication
 */
@RecordBuilder
record IndexSnapshot(
    long number,
    OpenGeneration generation,
    OpenIndex releases,
    OpenIndex quotations,
    Withheld withheld,
    Synonyms synonyms,
    QuestionStopwords askingWords,
    EntityNames names,
    OfficeHolders posts,
    Deferred<FuzzyWordIndex> similarWords,
    Deferred<Suggester> suggester,
    Deferred<Days> days) {
  private static final AtomicLong NUMBERS = new AtomicLong();

  /**
   * The days of publication.
   *
   * @param oldest the first one; null when no release is dated
   * @param newest the last one; null when no release is dated
   */
  record Days(@Nullable LocalDate oldest, @Nullable LocalDate newest) {
    static Days of(OpenIndex releases) throws IOException {
      return new Days(day(HitOrder.OLDEST, releases), day(HitOrder.NEWEST, releases));
    }
  }

  /** Opens a generation of which everything is shown. */
  static IndexSnapshot open(Generation generation, RankingWeights weights, ConfigFolder config)
      throws IOException {
    return OpenGeneration.snapshot(generation, weights, config, Withholding.NOTHING);
  }

  /**
   * Makes a snapshot of what is visible. Closing the reader of releases closes all of it, so that
   * one reference count covers everything.
   */
  static IndexSnapshot of(
      OpenGeneration generation, OpenIndex releases, OpenIndex quotations, Withheld withheld)
      throws IOException {
    SearchConfig config = generation.config();
    Deferred<Synonyms> synonyms = Deferred.begun(() -> synonyms(generation, releases));
    EntityNames names = EntityNames.of(releases, config.regions());
    Deferred<List<WordCount>> common =
        Deferred.of(
            () -> new VisibleFrequency(releases.reader()).of(generation.vocabulary().get()));
    return IndexSnapshotBuilder.builder()
        .number(NUMBERS.incrementAndGet())
        .generation(generation)
        .releases(releases)
        .quotations(quotations)
        .withheld(withheld)
        .synonyms(synonyms.get())
        .askingWords(config.askingWords())
        .names(names)
        .posts(OfficeHolders.of(config.agencies(), releases))
        .similarWords(Deferred.of(() -> new FuzzyWordIndex(common.get())))
        .suggester(
            Deferred.of(() -> Suggester.of(releases, names, common.get(), generation.analysis())))
        .days(Deferred.of(() -> Days.of(releases)))
        .build();
  }

  /**
   * Reads and computes what no request has asked for yet, so that none has to wait for it: first
   * what takes longest and the search box asks for.
   */
  void complete() throws IOException {
    var unusedSuggester = suggester.get();
    var unusedWords = similarWords.get();
    generation.config().synonyms().get().complete();
    posts.complete();
    var unusedDays = days.get();
    var unusedFacets = quotations.facetState();
  }

  /** Returns the day of publication that comes first in an order; null when no release is dated. */
  private static @Nullable LocalDate day(HitOrder order, OpenIndex releases) throws IOException {
    ScoreDoc[] first =
        releases
            .searcher()
            .search(new FieldExistsQuery(Schema.PUBLISHED), 1, order.sort(releases.searcher()))
            .scoreDocs;
    return first.length == 0
        ? null
        : releases.stored(first[0].doc, Release.class).publishedDay().orElse(null);
  }

  /** Takes another snapshot of the generation. */
  IndexSnapshot showing(Withholding withholding) throws IOException {
    return generation.snapshot(withholding);
  }

  /** The id of the generation. */
  String id() {
    return generation.id();
  }

  /** The analyzers. */
  KoreanAnalysis analysis() {
    return generation.analysis();
  }

  private static Synonyms synonyms(OpenGeneration generation, OpenIndex releases)
      throws IOException {
    LearnedSynonyms learned =
        LearnedSynonyms.of(
            releases.entities().abbreviations(),
            Definitions.of(releases.reader()),
            releases.searcher());
    return Synonyms.of(
        generation.config().synonyms().get(),
        new ClassifyingSuffixes(releases, generation.analysing().get()),
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
            new StoredRelease(releases.stored(found.scoreDocs[0].doc, Release.class), id()));
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
    return IndexStatusBuilder.builder()
        .generation(id())
        .snapshot(number)
        .created(generation.created())
        .age(Duration.between(generation.created(), now))
        .sinceFollowed(sinceFollowed)
        .releases(releases.reader().numDocs())
        .quotations(quotations.reader().numDocs())
        .people(names.count(FacetField.SPEAKER))
        .places(names.count(FacetField.VENUE))
        .glosses(releases.entities().abbreviations().size())
        .oldest(days.get().oldest())
        .newest(days.get().newest())
        .trouble(trouble)
        .build();
  }
}
