package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Learns the weights of ranking from the judged queries by coordinate ascent (Metzler and Croft,
 * Linear feature-based models for information retrieval, 2007): {@code mvn -q -Ptrain test-compile
 * exec:exec -Dtrain.main=gongbo.search.RankingTrainer -Dgongbo.index=FOLDER}. Prints what each fold
 * learns and reaches on the queries it has not seen, and then the weights learned from all queries,
 * to be copied to {@code ranking.tsv} where they generalise.
 *
 * <p>Unjudged hits are left out, since the judged ones come from rankings with other weights.
 */
final class RankingTrainer {
  private static final String FILE = "ranking.tsv";

  private static final int FOLDS = 4;

  /** The hits to look at, of which the first ten judged ones count. */
  private static final int HITS = 40;

  /** What a weight is multiplied by in turn. */
  private static final double[] STEPS = {0.5, 0.75, 1.33, 2};

  /** The least gain in mean nDCG@10 for which a weight changes. */
  private static final double LEAST_GAIN = 0.0005;

  private static final int ROUNDS = 2;

  /** The weights of entire numbers, which mean other things than strength. */
  private static final List<String> KEPT = List.of("near_slop", "all_up_to", "few");

  /** The weights that are at most 1. */
  private static final List<String> SHARES =
      List.of("others", "other_names", "required_share", "common", "length");

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private final IndexSnapshot snapshot;
  private final List<JudgedQuery> queries;
  private final Map<Map<String, Double>, double[]> measured = new HashMap<>();

  private RankingTrainer(IndexSnapshot snapshot, List<JudgedQuery> queries) {
    this.snapshot = snapshot;
    this.queries = queries;
  }

  public static void main(String[] arguments) throws IOException {
    try (EvaluatedIndex index = EvaluatedIndex.open()) {
      RankingTrainer trainer = new RankingTrainer(index.snapshot(), JudgedQuery.all());
      Map<String, Double> today = today();
      double before = 0;
      double after = 0;
      for (int fold = 0; fold < FOLDS; fold++) {
        Map<String, Double> learned = trainer.learn(today, fold);
        double was = trainer.mean(today, fold, true);
        double is = trainer.mean(learned, fold, true);
        System.out.printf(Locale.ROOT, "fold %d: %.4f, was %.4f: %s%n", fold, is, was, learned);
        before += was / FOLDS;
        after += is / FOLDS;
      }
      System.out.printf(Locale.ROOT, "unseen queries: %.4f, was %.4f%n", after, before);
      System.out.println(trainer.learn(today, FOLDS));
    }
  }

  private static Map<String, Double> today() {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (ConfigLine line : ConfigFolder.bundled().lines(FILE)) {
      List<String> columns = line.columns(3);
      weights.put(columns.getFirst(), Double.valueOf(columns.get(1)));
    }
    return weights;
  }

  /** Returns the weights that are best for the queries outside a fold. */
  private Map<String, Double> learn(Map<String, Double> start, int fold) throws IOException {
    Map<String, Double> best = start;
    double reached = mean(start, fold, false);
    for (int round = 0; round < ROUNDS; round++) {
      for (String name : start.keySet()) {
        Map<String, Double> from = best;
        for (double step : KEPT.contains(name) ? new double[0] : STEPS) {
          Map<String, Double> other = new LinkedHashMap<>(from);
          double weight = Math.round(Objects.requireNonNull(from.get(name)) * step * 1000) / 1000.0;
          other.put(name, SHARES.contains(name) ? Math.min(1, weight) : weight);
          double mean = mean(other, fold, false);
          if (mean > reached + LEAST_GAIN) {
            best = other;
            reached = mean;
          }
        }
      }
    }
    return best;
  }

  /** Returns the mean nDCG@10 of the queries inside a fold, or of those outside. */
  private double mean(Map<String, Double> weights, int fold, boolean inside) throws IOException {
    double[] values = measured.get(weights);
    if (values == null) {
      values = measure(weights);
      measured.put(weights, values);
    }
    double sum = 0;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if ((i % FOLDS == fold) == inside) {
        sum += values[i];
        count++;
      }
    }
    return sum / count;
  }

  private double[] measure(Map<String, Double> weights) throws IOException {
    RankingWeights ranking = ranking(weights);
    OpenIndex index = snapshot.releases();
    index
        .searcher()
        .setSimilarity(new RarestTermBm25Similarity(ranking.bm25().k1(), ranking.bm25().b()));
    double[] values = new double[queries.size()];
    for (int i = 0; i < values.length; i++) {
      JudgedQuery query = queries.get(i);
      SearchRequest request = SearchRequest.of(query.text()).uncounted().size(HITS);
      InterpretedQuery matching = InterpretedQuery.of(request, snapshot, index, ranking, TODAY);
      ResultPage page = ResultPage.of(request, matching, HitOrder.of(request.sort(), matching));
      List<String> judged = new ArrayList<>();
      for (FieldDoc hit : page.documents()) {
        String id = ((BytesRef) hit.fields[hit.fields.length - 1]).utf8ToString();
        if (query.grades().containsKey(id)) {
          judged.add(id);
        }
      }
      values[i] = query.ndcg(judged);
    }
    return values;
  }

  private static RankingWeights ranking(Map<String, Double> weights) throws IOException {
    Path folder = Files.createTempDirectory("ranking");
    Path file = folder.resolve(FILE);
    Files.write(
        file,
        weights.entrySet().stream()
            .map(weight -> weight.getKey() + "\t" + weight.getValue() + "\tlearned")
            .toList());
    try {
      return RankingWeights.of(ConfigFolder.of(folder));
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }
}
