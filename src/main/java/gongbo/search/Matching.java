package gongbo.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.Query;

/**
 * What a request asks of one index of a generation, understood and compiled. Whoever shows, counts,
 * lists or exports what a request finds begins here, so that all of them speak of the same
 * releases.
 */
final class Matching {
  private final SearchRequest request;
  private final OpenIndex index;
  private final QueryCompiler compiler;
  private final Corrector.Reading reading;
  private final CompiledQuery query;
  private final RankingWeights weights;

  private Matching(
      SearchRequest request,
      OpenIndex index,
      QueryCompiler compiler,
      Corrector.Reading reading,
      CompiledQuery query,
      RankingWeights weights) {
    this.request = request;
    this.index = index;
    this.compiler = compiler;
    this.reading = reading;
    this.query = query;
    this.weights = weights;
  }

  /**
   * Understands a request.
   *
   * @param index the index of the snapshot that is searched
   * @param today the day that 지난달 is told from
   */
  static Matching of(
      SearchRequest request,
      Snapshot snapshot,
      OpenIndex index,
      RankingWeights weights,
      LocalDate today)
      throws IOException {
    QueryCompiler compiler =
        new QueryCompiler(
            snapshot.analysis(), weights, index.lexicon(), snapshot.synonyms(), today);
    Corrector.Reading reading =
        new Corrector(
                snapshot.analysis(),
                snapshot.releases().lexicon(),
                word -> index.hasAtLeast(1, compiler.wordQuery(word)))
            .read(QueryParser.parse(request.text()));
    CompiledQuery query = compile(reading.clauses(), compiler, index, weights);
    return new Matching(request, index, compiler, reading, query, weights);
  }

  /** Asks for fewer of the words until there is a page of releases, or one word is enough. */
  private static CompiledQuery compile(
      List<Clause> clauses, QueryCompiler compiler, OpenIndex index, RankingWeights weights)
      throws IOException {
    CompiledQuery query = compiler.compile(clauses, 0);
    int forgone = 0;
    while (query.needed() > 1 && !index.hasAtLeast(weights.few(), query.matching())) {
      forgone++;
      query = compiler.compile(clauses, forgone);
    }
    return query;
  }

  /** The text as typed. */
  String text() {
    return request.text();
  }

  /** Where to look. */
  OpenIndex index() {
    return index;
  }

  /** The text compiled, without the filters of the request. */
  CompiledQuery query() {
    return query;
  }

  /** Whether the text asks for nothing, so that all releases match it alike. */
  boolean isEverything() {
    return reading.clauses().isEmpty();
  }

  /** Text and filters together. */
  DrillDownQuery narrowed() {
    return narrowed(query.matching());
  }

  private DrillDownQuery narrowed(Query matching) {
    return Filters.narrow(matching, request, index);
  }

  /** How many match. */
  long count() throws IOException {
    return index.searcher().count(narrowed());
  }

  /**
   * How the text was understood.
   *
   * @param total how many match; where that is a page or more, nobody asks what a word costs
   */
  Interpretation interpretation(long total) throws IOException {
    boolean few = total < weights.few() && request.after() == null;
    return new Interpretation(
        reading.clauses(),
        reading.corrections(),
        reading.offers(),
        query.needed(),
        few ? relaxations() : List.of());
  }

  /** What each word costs: how many there are of all the others together, the filters kept. */
  private List<Interpretation.Relaxation> relaxations() throws IOException {
    List<Clause> clauses = reading.clauses();
    List<Interpretation.Relaxation> relaxations = new ArrayList<>();
    for (int i = 0; clauses.size() > 1 && i < clauses.size(); i++) {
      List<Clause> rest = new ArrayList<>(clauses);
      Clause left = rest.remove(i);
      long total = index.searcher().count(narrowed(compiler.compile(rest, 0).matching()));
      if (total > 0) {
        relaxations.add(new Interpretation.Relaxation(left.typed(), Clause.typed(rest), total));
      }
    }
    return relaxations;
  }
}
