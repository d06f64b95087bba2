package gongbo.search;

import static java.util.stream.Collectors.joining;

import gongbo.config.ConfigFolder;
import gongbo.index.GenerationStore;
import gongbo.index.Schema;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.release.Utterance;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** Answers requests from the current generation of an index. Safe for use by many threads. */
public final class SearchService implements Closeable {
  private static final Logger LOG = System.getLogger(SearchService.class.getName());

  /** How often {@code CURRENT} is looked at. */
  private static final Duration FOLLOW = Duration.ofSeconds(1);

  static {
    // A pasted paragraph of 500 characters has some 120 words, each looked for in four fields.
    IndexSearcher.setMaxClauseCount(16_384);
  }

  /** Where 지난달 is told. */
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  private final RankingWeights weights;
  private final LiveIndex index;
  private final ScheduledExecutorService follower;

  private SearchService(LiveIndex index, RankingWeights weights) {
    this.weights = weights;
    this.index = index;
    this.follower =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("follow-current").unstarted(task));
    var unused =
        follower.scheduleWithFixedDelay(
            this::follow, FOLLOW.toMillis(), FOLLOW.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * A service over the current generation; it follows {@code CURRENT} by itself.
   *
   * @param indexFolder the folder of the generations, such as {@code index-data}
   * @param config the ranking weights and synonyms
   * @throws IOException when there is no generation or it cannot be opened
   * @throws gongbo.config.ConfigException when the weights cannot be used
   */
  public static SearchService open(Path indexFolder, ConfigFolder config) throws IOException {
    RankingWeights weights = RankingWeights.of(config);
    return new SearchService(
        new LiveIndex(new GenerationStore(indexFolder), weights, config), weights);
  }

  private void follow() {
    try {
      index.maybeRefresh();
      index.endLeases();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "the new generation cannot be opened; the old one answers on", e);
    }
  }

  /** Makes a hit of a document. */
  private interface HitMaker<H> {
    H make(OpenIndex index, Highlighter highlighter, int document, float score) throws IOException;
  }

  /**
   * The releases that a request asks for.
   *
   * @throws StaleGenerationException when it goes on in a generation that is not kept any more
   */
  public SearchResult<Hit> search(SearchRequest request) throws IOException {
    return search(
        request,
        Snapshot::releases,
        (index, highlighter, document, score) ->
            highlighter.hit(document, score, index.stored(document, Release.class)));
  }

  /**
   * The quotations that a request asks for: its text is looked for in the words quoted, all else in
   * the release they stand in, but the speaker is who said them.
   *
   * @throws StaleGenerationException when it goes on in a generation that is not kept any more
   */
  public SearchResult<QuotationHit> searchQuotations(SearchRequest request) throws IOException {
    return search(
        request,
        Snapshot::quotations,
        (index, highlighter, document, score) ->
            highlighter.quotationHit(document, score, index.stored(document, Utterance.class)));
  }

  private <H> SearchResult<H> search(
      SearchRequest request, Function<Snapshot, OpenIndex> part, HitMaker<H> hitMaker)
      throws IOException {
    Position after = request.after();
    Snapshot snapshot = after == null ? index.acquire() : index.acquire(after.generation());
    try {
      return search(request, snapshot, part.apply(snapshot), hitMaker);
    } finally {
      index.release(snapshot);
    }
  }

  private <H> SearchResult<H> search(
      SearchRequest request, Snapshot snapshot, OpenIndex searched, HitMaker<H> hitMaker)
      throws IOException {
    long start = System.nanoTime();
    QueryCompiler compiler =
        new QueryCompiler(
            snapshot.analysis(),
            weights,
            searched.lexicon(),
            snapshot.synonyms(),
            LocalDate.now(KOREA));
    Interpretation read =
        new Corrector(
                snapshot.analysis(),
                snapshot.releases().lexicon(),
                word -> searched.searcher().count(compiler.wordQuery(word)) > 0)
            .read(QueryParser.parse(request.text()));
    List<Clause> clauses = read.clauses();
    CompiledQuery query = compile(clauses, compiler, searched);
    DrillDownQuery drillDown = drillDown(request, query.matching(), searched);
    Position after = request.after();
    Order order = Order.of(request.sort(), clauses.isEmpty());
    int before = after == null ? (request.page() - 1) * request.size() : 0;
    var manager =
        new TopFieldCollectorManager(
            order.sort(),
            Math.max(1, before + request.size()),
            after == null ? null : order.mark(after),
            Integer.MAX_VALUE);
    SortedSetDocValuesReaderState facetState = searched.facetState();
    TopFieldDocs top;
    FacetCounter counter = new FacetCounter();
    if (request.counted() && facetState != null) {
      var found =
          new DrillSideways(searched.searcher(), searched.facetsConfig(), facetState)
              .search(drillDown, manager);
      top = found.collectorResult;
      counter = new FacetCounter(found.facets, facetState);
    } else {
      top = searched.searcher().search(drillDown, manager);
    }
    int from = Math.min(before, top.scoreDocs.length);
    int to = Math.min(before + request.size(), top.scoreDocs.length);
    int rank = (after == null ? before : after.rank()) + to - from;
    Position next =
        to > from && rank < top.totalHits.value()
            ? order.position(snapshot.id(), rank, (FieldDoc) top.scoreDocs[to - 1])
            : null;
    Highlighter highlighter = new Highlighter(searched.searcher(), query);
    List<H> hits = new ArrayList<>();
    for (ScoreDoc hit : Arrays.asList(top.scoreDocs).subList(from, to)) {
      hits.add(hitMaker.make(searched, highlighter, hit.doc, Order.scoreOf((FieldDoc) hit)));
    }
    return new SearchResult<>(
        top.totalHits.value(),
        snapshot.id(),
        Duration.ofNanos(System.nanoTime() - start),
        new Interpretation(
            clauses,
            read.corrections(),
            read.offers(),
            query.needed(),
            top.totalHits.value() < weights.few()
                ? relaxations(request, clauses, compiler, searched)
                : List.of()),
        hits,
        next,
        request.counted() ? counter.dates(request.published()) : List.of(),
        request.counted() ? counter.fields(request.selected()) : Map.of());
  }

  /** Asks for fewer of the words until there is a page of releases, or one word is enough. */
  private CompiledQuery compile(List<Clause> clauses, QueryCompiler compiler, OpenIndex searched)
      throws IOException {
    CompiledQuery query = compiler.compile(clauses, 0);
    int forgone = 0;
    while (query.needed() > 1 && searched.searcher().count(query.matching()) < weights.few()) {
      forgone++;
      query = compiler.compile(clauses, forgone);
    }
    return query;
  }

  /** What each word costs: how many there are of all the others together, the filters kept. */
  private static List<Interpretation.Relaxation> relaxations(
      SearchRequest request, List<Clause> clauses, QueryCompiler compiler, OpenIndex searched)
      throws IOException {
    List<Interpretation.Relaxation> relaxations = new ArrayList<>();
    for (int i = 0; clauses.size() > 1 && i < clauses.size(); i++) {
      List<Clause> rest = new ArrayList<>(clauses);
      Clause left = rest.remove(i);
      Query matching = compiler.compile(rest, 0).matching();
      long total = searched.searcher().count(drillDown(request, matching, searched));
      if (total > 0) {
        relaxations.add(
            new Interpretation.Relaxation(
                left.typed(), rest.stream().map(Clause::typed).collect(joining(" ")), total));
      }
    }
    return relaxations;
  }

  private static DrillDownQuery drillDown(
      SearchRequest request, Query matching, OpenIndex searched) {
    Query base = matching;
    if (!request.event().isAlways()) {
      base =
          new BooleanQuery.Builder()
              .add(matching, Occur.MUST)
              .add(eventQuery(request.event()), Occur.FILTER)
              .build();
    }
    DrillDownQuery drillDown = new DrillDownQuery(searched.facetsConfig(), base);
    for (Map.Entry<FacetField, Set<String>> selected : request.selected().entrySet()) {
      for (String value : selected.getValue()) {
        drillDown.add(selected.getKey().key(), value);
      }
    }
    if (!request.published().isAlways()) {
      drillDown.add(Schema.DATE, publishedQuery(request.published()));
    }
    return drillDown;
  }

  static Query publishedQuery(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    return LongField.newRangeQuery(
        Schema.PUBLISHED,
        from == null ? Long.MIN_VALUE : seconds(from),
        to == null ? Long.MAX_VALUE : seconds(to.plusDays(1)) - 1);
  }

  private static long seconds(LocalDate day) {
    return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  private static Query eventQuery(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    return LongRange.newIntersectsQuery(
        Schema.EVENT,
        new long[] {from == null ? Long.MIN_VALUE : from.toEpochDay()},
        new long[] {to == null ? Long.MAX_VALUE : to.toEpochDay()});
  }

  /** The release of that id, if the current generation has it. */
  public Optional<StoredRelease> release(ReleaseId id) throws IOException {
    Snapshot snapshot = index.acquire();
    try {
      OpenIndex releases = snapshot.releases();
      TopDocs found = releases.searcher().search(new TermQuery(new Term(Schema.ID, id.value())), 1);
      return found.scoreDocs.length == 0
          ? Optional.empty()
          : Optional.of(
              new StoredRelease(
                  releases.stored(found.scoreDocs[0].doc, Release.class), snapshot.id()));
    } finally {
      index.release(snapshot);
    }
  }

  /**
   * Speakers, publishers, topics and venues that somebody may be typing.
   *
   * @param typed what stands in the box
   * @param most how many of each kind
   */
  public List<Suggestion> suggest(String typed, int most) throws IOException {
    Snapshot snapshot = index.acquire();
    try {
      return snapshot.suggester().suggest(typed, most);
    } finally {
      index.release(snapshot);
    }
  }

  /** What the current generation knows of a speaker, if any release names one so. */
  public Optional<SpeakerProfile> speaker(String name) throws IOException {
    Snapshot snapshot = index.acquire();
    try {
      return Optional.ofNullable(SpeakerProfiler.profile(name, snapshot));
    } finally {
      index.release(snapshot);
    }
  }

  /** What the current generation holds. */
  public IndexStatus status() throws IOException {
    Snapshot snapshot = index.acquire();
    try {
      DirectoryReader releases = snapshot.releases().reader();
      return new IndexStatus(
          snapshot.id(),
          releases.numDocs(),
          snapshot.quotations().reader().numDocs(),
          day(PointValues.getMinPackedValue(releases, Schema.PUBLISHED)),
          day(PointValues.getMaxPackedValue(releases, Schema.PUBLISHED)));
    } finally {
      index.release(snapshot);
    }
  }

  private static @Nullable LocalDate day(byte @Nullable [] packed) {
    return packed == null
        ? null
        : LocalDateTime.ofEpochSecond(
                NumericUtils.sortableBytesToLong(packed, 0), 0, ZoneOffset.UTC)
            .toLocalDate();
  }

  @Override
  public void close() throws IOException {
    follower.shutdownNow();
    index.close();
  }
}
