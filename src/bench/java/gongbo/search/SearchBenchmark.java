package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.index.GenerationStore;
import gongbo.index.Schema;
import gongbo.korean.KoreanText;
import gongbo.korean.Morpheme;
import gongbo.release.Release;
import gongbo.search.SearchRequest.Sort;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * Measures what a search costs beside the plain one that engines do out of the box: the same
 * morphemes in title and body with OR, counted into the same facets and shown with the same
 * snippets. Each query is asked of both in turn, a page of ten, round after round.
 *
 * <p>Told in processor time of the asking thread, for others use the machine too.
 */
final class SearchBenchmark {
  /** The first rounds compile the code and fill the page cache. */
  private static final int WARM_UP = 3;

  private static final int MEASURED = 5;

  private static final int PAGE = 10;

  private static final float TITLE = 2;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Snapshot snapshot;
  private final RankingWeights weights;

  private SearchBenchmark(Snapshot snapshot, RankingWeights weights) {
    this.snapshot = snapshot;
    this.weights = weights;
  }

  /**
   * Measures the queries of a file and prints what each cost.
   *
   * @param arguments the folder of an index, that of its configuration, and a file of queries, one
   *     a line
   */
  public static void main(String[] arguments) throws IOException {
    ConfigFolder config = ConfigFolder.of(Path.of(arguments[1]));
    RankingWeights weights = RankingWeights.of(config);
    GenerationStore store = new GenerationStore(Path.of(arguments[0]));
    Snapshot snapshot = Snapshot.open(store.current(), weights, config);
    new SearchBenchmark(snapshot, weights).measure(Files.readAllLines(Path.of(arguments[2])));
  }

  private void measure(List<String> queries) throws IOException {
    double[] full = new double[queries.size()];
    double[] plain = new double[queries.size()];
    for (int round = 0; round < WARM_UP + MEASURED; round++) {
      double share = round < WARM_UP ? 0 : 1.0 / MEASURED;
      for (int i = 0; i < queries.size(); i++) {
        SearchRequest request = SearchRequest.of(queries.get(i));
        full[i] += share * millis(() -> full(request));
        plain[i] += share * millis(() -> plain(request));
      }
    }
    report("full", full);
    report("plain", plain);
    System.out.printf(Locale.ROOT, "full : plain = %.2f%n", sum(full) / sum(plain));
    for (int i = 0; i < queries.size(); i++) {
      System.out.printf(Locale.ROOT, "%8.1f %8.1f  %s%n", full[i], plain[i], queries.get(i));
    }
  }

  private void report(String name, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-5s mean %.1f ms, median %.1f ms, longest %.1f ms over %d releases%n",
        name,
        sum(millis) / millis.length,
        sorted[sorted.length / 2],
        sorted[sorted.length - 1],
        snapshot.releases().reader().numDocs());
  }

  private static double sum(double[] millis) {
    return Arrays.stream(millis).sum();
  }

  private interface Work {
    int done() throws IOException;
  }

  private double millis(Work work) throws IOException {
    long start = threads.getCurrentThreadCpuTime();
    if (work.done() < 0) {
      throw new IllegalStateException("unreachable, so that the work is not optimised away");
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e6;
  }

  private int full(SearchRequest request) throws IOException {
    OpenIndex index = snapshot.releases();
    Matching matching = Matching.of(request, snapshot, index, weights, LocalDate.EPOCH);
    Page page = Page.of(request, matching, Order.of(request.sort(), matching.isEverything()));
    Interpretation interpretation = matching.interpretation(page.total());
    return interpretation.clauses().size() + hits(page.documents(), matching.query()).size();
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
                    Order.of(Sort.RELEVANCE, false).sort(), PAGE, null, Integer.MAX_VALUE));
    FacetCounts counts = FacetCounter.counts(found, index, request);
    List<FieldDoc> documents = new ArrayList<>();
    for (ScoreDoc document : found.collectorResult.scoreDocs) {
      documents.add((FieldDoc) document);
    }
    CompiledQuery compiled = new CompiledQuery(query, query, List.of(), 1, List.of(), List.of());
    return counts.fields().size() + hits(documents, compiled).size();
  }

  private List<Hit> hits(List<FieldDoc> documents, CompiledQuery query) throws IOException {
    OpenIndex index = snapshot.releases();
    Highlighter highlighter = new Highlighter(index.searcher(), query);
    List<Hit> hits = new ArrayList<>();
    for (FieldDoc document : documents) {
      Release release = index.stored(document.doc, Release.class);
      hits.add(
          highlighter.hit(document.doc, Order.scoreOf(document), release, index.others(release)));
    }
    return hits;
  }
}
