package gongbo.search;

import gongbo.search.QueryEntityLinker.LinkedEntity;
import gongbo.search.QueryInterpretation.Recognised;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.Query;

/**
 * A request interpreted and compiled for one index of a generation. Results, counts, lists and
 * exports all start here, so that they agree on the matching releases.
 */
final class InterpretedQuery {
  /** The required words of a long query, of which one word more or less says little. */
  private static final int LONG_QUERY = 6;

  /** A match of a passage has at least one word of so many. */
  private static final int WORDS_OF_PASSAGE = 3;

  private final SearchRequest request;
  private final OpenIndex index;
  private final QueryCompiler compiler;
  private final List<String> ignored;
  private final SpellingCorrector.CorrectedQuery corrected;
  private final QueryNarrower narrower;
  private final LinkedClauses linked;
  private final Narrowing narrowing;
  private final CompiledQuery query;
  private final RankingWeights weights;
  private final boolean isPassage;

  private InterpretedQuery(
      SearchRequest request,
      OpenIndex index,
      QueryCompiler compiler,
      List<String> ignored,
      SpellingCorrector.CorrectedQuery corrected,
      QueryNarrower narrower,
      RankingWeights weights,
      boolean isPassage)
      throws IOException {
    this.request = request;
    this.index = index;
    this.compiler = compiler;
    this.ignored = ignored;
    this.corrected = corrected;
    this.narrower = narrower;
    this.weights = weights;
    this.isPassage = isPassage;
    RequestStages.begin("link");
    this.linked = compiler.link(corrected.clauses());
    this.narrowing = narrower.narrowing(linked, request);
    RequestStages.begin("compile");
    this.query = compile();
  }

  /**
   * Interprets a request.
   *
   * @param index the index to search
   * @param today the day to which relative dates such as 지난달 refer
   */
  static InterpretedQuery of(
      SearchRequest request,
      IndexSnapshot snapshot,
      OpenIndex index,
      RankingWeights weights,
      LocalDate today)
      throws IOException {
    return of(request, snapshot, index, weights, today, false);
  }

  /**
   * Interprets a request whose text is a passage, in which no time or person is a filter and no
   * letter is corrected.
   */
  static InterpretedQuery ofPassage(
      SearchRequest request,
      IndexSnapshot snapshot,
      OpenIndex index,
      RankingWeights weights,
      LocalDate today)
      throws IOException {
    return of(request, snapshot, index, weights, today, true);
  }

  private static InterpretedQuery of(
      SearchRequest request,
      IndexSnapshot snapshot,
      OpenIndex index,
      RankingWeights weights,
      LocalDate today,
      boolean isPassage)
      throws IOException {
    Synonyms synonyms = request.refinement().synonyms(snapshot.synonyms());
    QueryEntityLinker linker =
        new QueryEntityLinker(
            snapshot.names(), snapshot.posts(), synonyms, snapshot.analysis(), today);
    RequestStages.begin("parse");
    QueryParser.ParsedQuery parsed = QueryParser.parse(request.text());
    QuestionStopwords.Filtered filtered = snapshot.askingWords().filter(parsed.clauses());
    QueryCompiler compiler =
        new QueryCompiler(
            snapshot.analysis(), weights, index, synonyms, linker, !filtered.stopwords().isEmpty());
    List<String> ignored =
        Stream.concat(parsed.ignored().stream(), filtered.stopwords().stream()).toList();
    RequestStages.begin("correct");
    SpellingCorrector.CorrectedQuery corrected =
        new SpellingCorrector(
                snapshot.analysis(),
                snapshot.releases().lexicon(),
                snapshot.similarWords(),
                snapshot.suggester(),
                words -> index.count(compiler.wordQueries(words)),
                isPassage)
            .correct(filtered.clauses());
    boolean isSpoken = index.equals(snapshot.quotations());
    QueryNarrower narrower =
        new QueryNarrower(compiler, index, new Narrowing(Set.of(), isSpoken), !isPassage);
    return new InterpretedQuery(
        request, index, compiler, ignored, corrected, narrower, weights, isPassage);
  }

  /**
   * Takes compounds apart and then requires fewer words until there are enough releases, or one
   * word is left. Where a passage stands, most of its words do.
   */
  private CompiledQuery compile() throws IOException {
    if (isPassage) {
      return requiring(words -> Math.ceilDiv(words, WORDS_OF_PASSAGE));
    }
    CompiledQuery compiled = compiler.compile(linked, required(), narrowing);
    if (compiled.hasCompounds()) {
      if (isStrict() || isEnough(compiled)) {
        return compiled;
      }
      compiled = compiler.compile(linked, Requirement.apart(weights.required()::of), narrowing);
    }
    return isStrict() || compiled.needed() <= 1 || isEnough(compiled)
        ? compiled
        : withFewerWords(compiled.needed());
  }

  private boolean isStrict() {
    return request.refinement().words() == WordMatch.ALL;
  }

  /**
   * Returns whether there are two pages of full matches, or so many partial ones that ranking finds
   * the best among them.
   */
  private boolean isEnough(CompiledQuery compiled) throws IOException {
    return index.hasAtLeast(weights.required().fewHits(), compiled.full())
        || index.hasAtLeast(weights.required().candidates(), compiled.matching());
  }

  /** Requires the most words below a number with which there are enough releases. */
  private CompiledQuery withFewerWords(int needed) throws IOException {
    List<Integer> steps = new ArrayList<>();
    for (int fewer = fewer(needed); fewer > 1; fewer = fewer(fewer)) {
      steps.add(fewer);
    }
    // Each step finds what the one before finds.
    CompiledQuery best = null;
    int low = 0;
    int high = steps.size();
    while (low < high) {
      int middle = (low + high) / 2;
      int fewer = steps.get(middle);
      CompiledQuery compiled = requiring(all -> fewer);
      if (isEnough(compiled)) {
        best = compiled;
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return best == null ? requiring(all -> 1) : best;
  }

  private CompiledQuery requiring(IntUnaryOperator words) throws IOException {
    return compiler.compile(linked, Requirement.apart(words), narrowing);
  }

  /** Returns the next smaller number of words; a long query takes few steps to one word. */
  private static int fewer(int needed) {
    return needed > LONG_QUERY ? needed * 2 / 3 : needed - 1;
  }

  /** Returns what a match must have at first. */
  private Requirement required() {
    return isStrict() ? Requirement.FULL : Requirement.whole(weights.required()::of);
  }

  /** The text as typed. */
  String text() {
    return request.text();
  }

  /** The index to search. */
  OpenIndex index() {
    return index;
  }

  /** The compiled text, without the filters of the request. */
  CompiledQuery query() {
    return query;
  }

  /** Returns whether the text is empty, so that every release matches equally. */
  boolean isEverything() {
    return corrected.clauses().isEmpty();
  }

  /** The query of text and filters. */
  DrillDownQuery narrowed() {
    return Filters.narrow(query.matching(), request, index);
  }

  /** Returns the number of matches. */
  long count() throws IOException {
    return count(query.matching());
  }

  private long count(Query matching) throws IOException {
    return index.searcher().count(Filters.narrow(matching, request, index));
  }

  /** Returns the number of matches with all content words. */
  private long complete(long total) throws IOException {
    return query.tiers().complete() == null ? total : count(query.full());
  }

  /**
   * Returns how the text was interpreted.
   *
   * @param total the number of matches; relaxations are computed only where they fill less than a
   *     page
   */
  QueryInterpretation interpretation(long total) throws IOException {
    RequestStages.begin("relax");
    boolean few = total < weights.required().fewHits() && request.after() == null;
    long complete = complete(total);
    return QueryInterpretationBuilder.builder()
        .clauses(corrected.clauses())
        .corrections(corrected.corrections())
        .offers(corrected.offers())
        .ignored(ignored)
        .recognised(recognised())
        .synonyms(query.synonyms())
        .needed(query.needed())
        .complete(complete)
        .partial(total - complete)
        .relaxations(few ? relaxer().relaxations() : List.of())
        .build();
  }

  private QueryRelaxer relaxer() {
    return new QueryRelaxer(request, corrected.clauses(), this::countOf);
  }

  /** Returns the number of matches of other clauses with the filters of another request. */
  private long countOf(List<QueryClause> clauses, SearchRequest other) throws IOException {
    LinkedClauses rest = compiler.link(clauses);
    Narrowing applied = narrower.narrowing(rest, other);
    Query matching = compiler.compile(rest, required(), applied).matching();
    return index.searcher().count(Filters.narrow(matching, other, index));
  }

  private List<Recognised> recognised() {
    List<Recognised> recognised = new ArrayList<>();
    for (LinkedEntity entity : query.linked().entities()) {
      OfficeHolders.Holder holder = entity.holder();
      String typed = query.linked().typed(entity);
      recognised.add(
          QueryInterpretationRecognisedBuilder.builder()
              .typed(typed)
              .meant(entity.meant())
              .releases(entity.releases())
              .held(holder == null ? null : holder.held())
              .applied(narrowing.has(entity))
              .narrowed(instead(entity, entity.meant()))
              .literal(instead(entity, new QueryClause.Phrase(typed)))
              .build());
    }
    return recognised;
  }

  /** Returns the query with recognised words replaced by a clause. */
  private String instead(LinkedEntity entity, QueryClause other) {
    List<QueryClause> clauses = new ArrayList<>();
    int word = 0;
    for (QueryClause clause : corrected.clauses()) {
      boolean typed = clause instanceof QueryClause.Word;
      if (typed && word == entity.from()) {
        clauses.add(other);
      } else if (!typed || word < entity.from() || word >= entity.to()) {
        clauses.add(clause);
      }
      word += typed ? 1 : 0;
    }
    return QueryClause.typed(clauses);
  }
}
