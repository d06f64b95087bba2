package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Holds nDCG@10 of the judged queries, by type, and of those that nothing was chosen on against
 * {@code relevance/floors.tsv}, over an index of the 80,706 releases that there is already: {@code
 * mvn -Pevaluation verify -Dit.test=RelevanceEvaluationIT -Dgongbo.index=FOLDER}.
 */
@EnabledIfSystemProperty(named = EvaluatedIndex.PROPERTY, matches = ".+")
class RelevanceEvaluationIT {
  @Test
  void everyTypeOfQueryReachesItsFloor() throws Exception {
    Map<String, Double> reached = measure(JudgedQuery.all());
    Map<String, Double> unseen = measure(JudgedQuery.unseen());
    unseen.forEach((type, value) -> reached.put("unseen " + type, value));
    reached.forEach((type, value) -> System.out.printf("%s\t%.3f%n", type, value));
    JudgedQuery.floors()
        .forEach(
            (type, floor) ->
                assertThat(reached.get(type))
                    .as("nDCG@10 of type %s", type)
                    .isGreaterThanOrEqualTo(floor));
  }

  /** Returns the mean nDCG@10 of each type, and of all under {@code all}. */
  private static Map<String, Double> measure(List<JudgedQuery> queries) throws Exception {
    Map<String, List<Double>> values = new TreeMap<>();
    int unjudged = 0;
    Path folder = Path.of(System.getProperty(EvaluatedIndex.PROPERTY));
    try (SearchService service = SearchService.open(folder, ConfigFolder.bundled())) {
      for (JudgedQuery query : queries) {
        List<String> found =
            service.search(SearchRequest.of(query.text()).uncounted()).hits().stream()
                .map(hit -> hit.release().id().value())
                .limit(JudgedQuery.DEPTH)
                .toList();
        unjudged += (int) found.stream().filter(id -> !query.grades().containsKey(id)).count();
        double value = query.ndcg(found);
        values.computeIfAbsent("all", type -> new ArrayList<>()).add(value);
        values.computeIfAbsent(query.type(), type -> new ArrayList<>()).add(value);
      }
    }
    System.out.printf("%d of the first ten of all queries are unjudged%n", unjudged);
    return values.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                type ->
                    type.getValue().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow(),
                (a, b) -> a,
                TreeMap::new));
  }
}
