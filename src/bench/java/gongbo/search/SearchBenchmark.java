package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.index.GenerationStore;
import gongbo.index.Schema;
import gongbo.korean.KoreanText;
import gongbo.korean.Morpheme;
import gongbo.search.QueryEntityLinker.LinkedWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Compares the search with a plain disjunction of the same morphemes in title and body, with the
 * same facets and snippets. One operation runs all queries of a file, with a page of ten hits each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "@config/jvm.options")
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 6, time = 5)
public class SearchBenchmark {
  private static final int PAGE = 10;

  private static final float TITLE = 2;

  /** The folder of an index. */
  @Param("index-data")
  public String index = "";

  /** The folder of its configuration. */
  @Param("config")
  public String config = "";

  /** A file of queries, one a line. */
  @Param("queries.txt")
  public String queries = "";

  private IndexSnapshot snapshot;
  private RankingWeights weights;
  private List<SearchRequest> requests;

  /** Opens the index and reads the queries. */
  @Setup
  public void open() throws IOException {
    ConfigFolder folder = ConfigFolder.of(Path.of(config));
    weights = RankingWeights.of(folder);
    snapshot = IndexSnapshot.open(new GenerationStore(Path.of(index)).current(), weights, folder);
    requests = Files.readAllLines(Path.of(queries)).stream().map(SearchRequest::of).toList();
  }

  /** Closes the index. */
  @TearDown
  public void close() throws IOException {
    snapshot.releases().reader().close();
  }

  /** Measures the search. */
  @Benchmark
  public int whole() throws IOException {
    int work = 0;
    for (SearchRequest request : requests) {
      work += whole(request);
    }
    return work;
  }

  /** Measures the plain disjunction. */
  @Benchmark
  public int plain() throws IOException {
    int work = 0;
    for (SearchRequest request : requests) {
      work += plain(request);
    }
    return work;
  }

  private int whole(SearchRequest request) throws IOException {
    OpenIndex index = snapshot.releases();
    InterpretedQuery matching =
        InterpretedQuery.of(request, snapshot, index, weights, LocalDate.EPOCH);
    HitOrder order = HitOrder.of(request.sort(), matching);
    ResultPage page = ResultPage.of(request, matching, order);
    QueryInterpretation interpretation = matching.interpretation(page.total());
    return interpretation.clauses().size() + hits(page.documents(), order, matching.query()).size();
  }

  private int plain(SearchRequest request) throws IOException {
    OpenIndex index = snapshot.releases();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Morpheme part : snapshot.analysis().morphemesOf(KoreanText.fold(request.text()))) {
      any.add(
          new BoostQuery(new TermQuery(new Term(Schema.TITLE, part.term())), TITLE), Occur.SHOULD);
      any.add(new TermQuery(new Term(Schema.BODY, part.term())), Occur.SHOULD);
    }
    Query query = any.build();
    var found =
        FacetCounter.sideways(index)
            .search(
                Filters.narrow(query, request, index),
                new TopFieldCollectorManager(
                    HitOrder.BEST.sort(index.searcher()), PAGE, null, Integer.MAX_VALUE));
    FacetCounts counts = FacetCounter.counts(found, index, request);
    List<FieldDoc> documents = new ArrayList<>();
    for (ScoreDoc document : found.collectorResult.scoreDocs) {
      documents.add((FieldDoc) document);
    }
    CompiledQuery compiled =
        new CompiledQuery(
            query,
            TierQueries.ONE,
            query,
            1,
            false,
            new LinkedWords(List.of(), List.of()),
            List.of());
    return counts.fields().size() + hits(documents, HitOrder.BEST, compiled).size();
  }

  private List<Hit> hits(List<FieldDoc> documents, HitOrder order, CompiledQuery query)
      throws IOException {
    OpenIndex index = snapshot.releases();
    Highlighter highlighter = new Highlighter(index.searcher(), query);
    List<Hit> hits = new ArrayList<>();
    for (FieldDoc document : documents) {
      HitRank rank = new HitRank(MatchTier.FULL, order.scoreOf(document));
      hits.add(highlighter.hit(document.doc, rank, index));
    }
    return hits;
  }
}
