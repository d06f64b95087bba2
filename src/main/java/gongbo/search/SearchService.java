package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.config.Renamings;
import gongbo.index.GenerationStore;
import gongbo.index.RecurringTask;
import gongbo.release.AttributedQuotation;
import gongbo.release.PublicationTime;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.search.SearchRequest.Sort;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Answers search requests from the current generation of an index. Thread-safe. */
public final class SearchService implements Closeable {
  /** The interval between checks of {@code CURRENT}. */
  private static final Duration FOLLOW = Duration.ofSeconds(1);

  /** The time after which not following {@code CURRENT} is reported. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  static {
    // A query has up to 40 words of several names, each searched alone and beside its neighbours.
    IndexSearcher.setMaxClauseCount(16_384);
  }

  private final RankingWeights weights;
  private final LiveIndex index;
  private final Renamings renamings;
  private final InstantSource clock;
  private final RecurringTask follower;

  private SearchService(
      LiveIndex index, RankingWeights weights, Renamings renamings, InstantSource clock) {
    this.weights = weights;
    this.index = index;
    this.renamings = renamings;
    this.clock = clock;
    this.follower = RecurringTask.start("following CURRENT", FOLLOW, FOLLOW, clock, index::follow);
  }

  /**
   * Opens a service over the current generation, which follows {@code CURRENT} by itself.
   *
   * @param indexFolder the folder of the generations, such as {@code index-data}
   * @param config the ranking weights and synonyms
   * @throws IOException when there is no generation, or it cannot be opened
   * @throws gongbo.config.ConfigException when the weights are invalid
   */
  public static SearchService open(Path indexFolder, ConfigFolder config) throws IOException {
    return open(indexFolder, config, InstantSource.system());
  }

  /** Opens a service with another clock, which decides when embargoes end. */
  public static SearchService open(Path indexFolder, ConfigFolder config, InstantSource clock)
      throws IOException {
    RankingWeights weights = RankingWeights.of(config);
    return new SearchService(
        new LiveIndex(new GenerationStore(indexFolder), weights, config, clock),
        weights,
        Renamings.of(config),
        clock);
  }

  /**
   * Searches releases.
   *
   * @throws StaleGenerationException when the cursor's generation is no longer open
   */
  public SearchResult<Hit> search(SearchRequest request) throws IOException {
    return search(
        request,
        IndexSnapshot::releases,
        (index, highlighter, document, rank) -> highlighter.hit(document, rank, index));
  }

  /**
   * Searches releases. Partial matches are hits and counted where none is full, or where the
   * request says so.
   *
   * @throws StaleGenerationException when the cursor's generation is no longer open
   */
  public SearchResult<Hit> searchFullMatches(SearchRequest request) throws IOException {
    return fullMatches(request, this::search);
  }

  /**
   * Searches quotations: the text in the quoted words, filters in the release, and the speaker
   * filter by who is quoted. Partial matches are hits where none is full, or where the request says
   * so.
   *
   * @throws StaleGenerationException when the cursor's generation is no longer open
   */
  public SearchResult<QuotationHit> searchQuotations(SearchRequest request) throws IOException {
    return fullMatches(request, this::quotations);
  }

  private interface Search<H> {
    SearchResult<H> of(SearchRequest request) throws IOException;
  }

  private static <H> SearchResult<H> fullMatches(SearchRequest request, Search<H> search)
      throws IOException {
    SearchRequest strict = request.fullMatches();
    SearchResult<H> full = search.of(strict);
    return full.total() > 0 || strict.equals(request) ? full : search.of(request);
  }

  private SearchResult<QuotationHit> quotations(SearchRequest request) throws IOException {
    return search(
        request,
        IndexSnapshot::quotations,
        (index, highlighter, document, rank) ->
            highlighter.quotationHit(
                document, rank, index.stored(document, AttributedQuotation.class)));
  }

  private <H> SearchResult<H> search(
      SearchRequest request,
      Function<IndexSnapshot, OpenIndex> part,
      ResultPage.HitMaker<H> hitMaker)
      throws IOException {
    long start = System.nanoTime();
    LocalDate today = today(request);
    IndexSnapshot snapshot = acquire(request);
    try {
      InterpretedQuery matching =
          InterpretedQuery.of(request, snapshot, part.apply(snapshot), weights, today);
      HitOrder order = HitOrder.of(request.sort(), matching);
      ResultPage page = ResultPage.of(request, matching, order);
      FieldDoc last = page.last();
      QueryInterpretation interpretation = matching.interpretation(page.total());
      RequestStages.begin("highlight");
      List<H> hits = page.hits(matching, order, hitMaker);
      RequestStages.begin("render");
      return SearchResultBuilder.<H>builder()
          .total(page.total())
          .generation(snapshot.id())
          .took(Duration.ofNanos(System.nanoTime() - start))
          .interpretation(interpretation)
          .hits(hits)
          .next(last == null ? null : order.position(snapshot.id(), today, page.nextRank(), last))
          .facets(page.counts())
          .build();
    } finally {
      index.release(snapshot);
    }
  }

  /** Explains the scores of the releases on a page, in the order of the page. */
  public List<ScoreExplanation> explain(SearchRequest request) throws IOException {
    IndexSnapshot snapshot = acquire(request);
    try {
      return ScoreExplanation.of(request, matching(request, snapshot, snapshot.releases()));
    } finally {
      index.release(snapshot);
    }
  }

  /** A cursor continues in the generation and relative to the day in which it began. */
  private IndexSnapshot acquire(SearchRequest request) throws IOException {
    PageCursor after = request.after();
    return after == null ? index.acquire() : index.acquire(after.generation());
  }

  private LocalDate today(SearchRequest request) {
    PageCursor after = request.after();
    return after == null ? today() : after.today();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PublicationTime.KOREA);
  }

  /** A question to a generation, or to a part of one. */
  private interface Question<P, A> {
    A of(P part) throws IOException;
  }

  /** Asks the current generation, which stays open for the answer. */
  private <A> A ask(Question<IndexSnapshot, A> question) throws IOException {
    IndexSnapshot snapshot = index.acquire();
    try {
      return question.of(snapshot);
    } finally {
      index.release(snapshot);
    }
  }

  /** Returns the release with an id, if the current generation has it. */
  public Optional<StoredRelease> release(ReleaseId id) throws IOException {
    return ask(snapshot -> snapshot.release(id));
  }

  /** Returns whether a release was withdrawn, by this id or another one that it had. */
  public boolean isWithdrawn(ReleaseId id) throws IOException {
    return ask(snapshot -> snapshot.withheld().isWithdrawn(id));
  }

  /** Returns the releases that are indexed and not shown: withdrawn, or under an embargo. */
  public List<WithheldRelease> withheld() throws IOException {
    return ask(snapshot -> snapshot.withheld().releases());
  }

  /**
   * Returns a cursor over the full matches of a request, unless it asks for partial ones.
   *
   * @throws WithdrawnMeanwhileException when a release was withdrawn a moment ago
   */
  public ResultIterator<Release> walk(SearchRequest request) throws IOException {
    return walk(request, IndexSnapshot::releases, Release.class);
  }

  /** Returns a cursor over all quotations of a request, as {@link #walk} over releases. */
  public ResultIterator<AttributedQuotation> walkQuotations(SearchRequest request)
      throws IOException {
    return walk(request, IndexSnapshot::quotations, AttributedQuotation.class);
  }

  private <R extends Record> ResultIterator<R> walk(
      SearchRequest request, Function<IndexSnapshot, OpenIndex> part, Class<R> type)
      throws IOException {
    IndexSnapshot snapshot = index.acquire();
    try {
      InterpretedQuery matching = matching(request.fullMatches(), snapshot, part.apply(snapshot));
      HitOrder order = HitOrder.of(request.sort(), matching);
      return new ResultIterator<>(index, snapshot, matching, order, type);
    } catch (IOException | RuntimeException e) {
      index.release(snapshot);
      throw e;
    }
  }

  /**
   * Counts the releases that match in full over time, or as many words as the request says.
   *
   * @param filters the filters of every text; the text of this request is ignored
   * @param texts at most {@link Trends#MAX_TEXTS}
   * @param split whether to count by publisher
   */
  public Trends trends(
      SearchRequest filters, List<String> texts, Trends.Interval interval, boolean split)
      throws IOException {
    return ask(
        snapshot -> {
          List<InterpretedQuery> matchings = new ArrayList<>();
          for (String text : texts) {
            matchings.add(
                matching(filters.text(text).fullMatches(), snapshot, snapshot.releases()));
          }
          InterpretedQuery everything = matching(filters.text(""), snapshot, snapshot.releases());
          return new TrendCounter(interval, split).count(snapshot.id(), everything, matchings);
        });
  }

  /** Returns a matcher of searches against some releases of the current generation. */
  public ReleaseMatcher matcher() throws IOException {
    return new ReleaseMatcher(index, index.acquire(), weights, today());
  }

  /** Counts the full matches by speaker or publisher, unless the request asks for partial ones. */
  public QuotationTally tally(SearchRequest request, FacetField field) throws IOException {
    return ask(
        snapshot ->
            QuotationTallyCounter.count(
                snapshot.id(),
                matching(request.fullMatches(), snapshot, snapshot.quotations()),
                field));
  }

  /**
   * Verifies whether a speaker is quoted with some words.
   *
   * @param speaker the name of the speaker; null for anyone
   */
  public QuoteVerification verify(String text, @Nullable String speaker) throws IOException {
    return ask(snapshot -> new QuoteVerifier(text, speaker, snapshot, weights, today()).verify());
  }

  private InterpretedQuery matching(SearchRequest request, IndexSnapshot snapshot, OpenIndex part)
      throws IOException {
    return InterpretedQuery.of(request, snapshot, part, weights, today(request));
  }

  /** Returns the releases related to one, if the current generation has it. */
  public Optional<RelatedResult> related(ReleaseId id, int most) throws IOException {
    return around(id, neighbourhood -> neighbourhood.nearest(most));
  }

  /** Returns the near-duplicates of a release, if the current generation has it. */
  public Optional<RelatedResult> duplicates(ReleaseId id) throws IOException {
    return around(id, RelatedReleases::duplicates);
  }

  private Optional<RelatedResult> around(
      ReleaseId id, Question<RelatedReleases, List<RelatedResult.RelatedRelease>> question)
      throws IOException {
    return ask(
        snapshot -> {
          Optional<StoredRelease> centre = snapshot.release(id);
          return centre.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new RelatedResult(
                      snapshot.id(),
                      question.of(new RelatedReleases(centre.get().release(), snapshot))));
        });
  }

  /** Returns the speakers, publishers, topics or venues with a prefix. */
  public ValueList values(FacetField field, String typed) throws IOException {
    return ask(
        snapshot -> new ValueList(snapshot.id(), snapshot.suggester().get().values(field, typed)));
  }

  /**
   * Returns the key of a value in the current generation: itself, or the key of the entity that it
   * was merged into.
   */
  public String currentKey(FacetField field, String key) throws IOException {
    return ask(snapshot -> snapshot.releases().currentKey(field, key));
  }

  /** Returns the profile of a publisher, topic or venue, if any release has it. */
  public Optional<EntityProfile> profile(FacetField field, String name) throws IOException {
    SearchRequest request =
        SearchRequest.of("").selected(Map.of(field, Set.of(name))).sort(Sort.NEWEST).size(0);
    return ask(
        snapshot -> {
          InterpretedQuery releases = matching(request, snapshot, snapshot.releases());
          InterpretedQuery quotations = matching(request, snapshot, snapshot.quotations());
          return new EntityProfiler(snapshot.id(), field, name)
              .profile(request, releases, quotations);
        });
  }

  /**
   * Suggests completions: people, publishers, places, topics, words and titles.
   *
   * @param typed the text in the search box
   * @param most the number of suggestions per kind
   */
  public List<Suggestion> suggest(String typed, int most) throws IOException {
    return ask(snapshot -> snapshot.suggester().get().suggest(typed, most));
  }

  /**
   * Returns the profile of a speaker, if any release has one.
   *
   * @param nameOrKey a name, which means everyone who has it, or a key, which means one person
   */
  public Optional<SpeakerProfile> speaker(String nameOrKey) throws IOException {
    return ask(snapshot -> Optional.ofNullable(SpeakerProfiler.profile(nameOrKey, snapshot)));
  }

  /**
   * Returns the earlier and later names of a publisher, earliest first, as far as releases have
   * them.
   */
  public List<String> otherNames(String publisher) throws IOException {
    return ask(
        snapshot ->
            renamings.others(publisher).stream()
                .filter(name -> snapshot.names().has(FacetField.PUBLISHER, name))
                .toList());
  }

  /** Returns the most frequent post of a speaker, by name or key. */
  public Optional<SpeakerProfile.Role> mainRole(String nameOrKey) throws IOException {
    return ask(snapshot -> SpeakerProfiler.mainRole(nameOrKey, snapshot));
  }

  /** Returns what identifies the generation that answers and what is shown of it. */
  public String version() throws IOException {
    return ask(snapshot -> snapshot.id() + '.' + snapshot.number());
  }

  /** Returns the contents and state of the current generation. */
  public IndexStatus status() throws IOException {
    String refused = index.trouble();
    String trouble = refused == null ? follower.stuckFor(PATIENCE).orElse(null) : refused;
    return ask(snapshot -> snapshot.status(trouble, clock.instant(), follower.sinceSuccess()));
  }

  @Override
  public void close() throws IOException {
    follower.close();
    index.close();
  }
}
