package gongbo.search;

import gongbo.search.QueryEntityLinker.LinkedEntity;
import gongbo.search.QueryInterpretation.Recognised;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.Query;

/**
 * A request interpreted and compiled for one index of a generation. Results, counts, lists and
 * exports all start here, so that they agree on the matching releases.
 */
final class InterpretedQuery {
  private final SearchRequest request;
  private final OpenIndex index;
  private final QueryCompiler compiler;
  private final List<String> ignored;
  private final SpellingCorrector.CorrectedQuery corrected;
  private final CompiledQuery query;
  private final RankingWeights weights;

  private InterpretedQuery(
      SearchRequest request,
      OpenIndex index,
      QueryCompiler compiler,
      List<String> ignored,
      SpellingCorrector.CorrectedQuery corrected,
      CompiledQuery query,
      RankingWeights weights) {
    this.request = request;
    this.index = index;
    this.compiler = compiler;
    this.ignored = ignored;
    this.corrected = corrected;
    this.query = query;
    this.weights = weights;
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
    Synonyms synonyms = request.refinement().synonyms(snapshot.synonyms());
    QueryEntityLinker linker =
        new QueryEntityLinker(
            snapshot.names(), snapshot.posts(), synonyms, snapshot.analysis(), today);
    QueryCompiler compiler =
        new QueryCompiler(snapshot.analysis(), weights, index, synonyms, linker);
    QueryParser.ParsedQuery parsed = QueryParser.parse(request.text());
    QuestionStopwords.Filtered filtered = snapshot.askingWords().filter(parsed.clauses());
    List<String> ignored =
        Stream.concat(parsed.ignored().stream(), filtered.stopwords().stream()).toList();
    SpellingCorrector.CorrectedQuery corrected =
        new SpellingCorrector(
                snapshot.analysis(),
                snapshot.releases().lexicon(),
                snapshot.similarWords(),
                snapshot.suggester(),
                word -> index.hasAtLeast(1, compiler.wordQuery(word)))
            .correct(filtered.clauses());
    CompiledQuery query =
        request.refinement().everyWord()
            ? compiler.compile(corrected.clauses(), IntUnaryOperator.identity())
            : compile(corrected.clauses(), compiler, index, weights);
    return new InterpretedQuery(request, index, compiler, ignored, corrected, query, weights);
  }

  /** Requires fewer words until there is a page of releases, or one word is left. */
  private static CompiledQuery compile(
      List<QueryClause> clauses, QueryCompiler compiler, OpenIndex index, RankingWeights weights)
      throws IOException {
    CompiledQuery query = compiler.compile(clauses, weights.required()::of);
    while (query.needed() > 1
        && !index.hasAtLeast(weights.required().fewHits(), query.matching())) {
      int fewer = query.needed() - 1;
      query = compiler.compile(clauses, words -> fewer);
    }
    return query;
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
    Query complete = query.complete();
    return complete == null ? total : count(complete);
  }

  /**
   * Returns how the text was interpreted.
   *
   * @param total the number of matches; relaxations are computed only where they fill less than a
   *     page
   */
  QueryInterpretation interpretation(long total) throws IOException {
    boolean few = total < weights.required().fewHits() && request.after() == null;
    long complete = complete(total);
    return QueryInterpretationBuilder.builder()
        .clauses(corrected.clauses())
        .corrections(corrected.corrections())
        .offers(corrected.offers())
        .ignored(ignored)
        .recognised(recognised())
        .synonyms(compiler.synonyms(query.words()))
        .needed(query.needed())
        .complete(complete)
        .partial(total - complete)
        .relaxations(few ? relaxer().relaxations() : List.of())
        .build();
  }

  private QueryRelaxer relaxer() {
    IntUnaryOperator required =
        request.refinement().everyWord() ? IntUnaryOperator.identity() : weights.required()::of;
    return new QueryRelaxer(request, corrected.clauses(), compiler, required, index);
  }

  private List<Recognised> recognised() {
    List<Recognised> recognised = new ArrayList<>();
    for (LinkedEntity entity : query.linked().entities()) {
      OfficeHolders.Holder holder = entity.holder();
      String typed = query.linked().typed(entity);
      recognised.add(
          new Recognised(
              typed,
              entity.meant(),
              entity.releases(),
              holder == null ? null : holder.held(),
              instead(entity, entity.meant()),
              instead(entity, new QueryClause.Phrase(typed))));
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
