package gongbo.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A query with graded judgements, from the folder {@code relevance} of the test resources.
 *
 * @param type the type of the query, such as {@code question}
 * @param text the query as typed
 * @param grades the grade of each judged release, from 0 (not relevant) to 3
 */
record JudgedQuery(String type, String text, Map<String, Integer> grades) {
  /** The number of hits that count. */
  static final int DEPTH = 10;

  /** Returns the queries that choices were made on, in the order of their numbers. */
  static List<JudgedQuery> all() throws IOException {
    return read("");
  }

  /** Returns the queries that nothing was chosen on. */
  static List<JudgedQuery> unseen() throws IOException {
    return read("unseen-");
  }

  private static List<JudgedQuery> read(String prefix) throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (List<String> line : lines(prefix + "qrels.tsv")) {
      grades
          .computeIfAbsent(line.get(0), query -> new HashMap<>())
          .put(line.get(1), Integer.valueOf(line.get(2)));
    }
    List<JudgedQuery> queries = new ArrayList<>();
    for (List<String> line : lines(prefix + "queries.tsv")) {
      queries.add(
          new JudgedQuery(line.get(1), line.get(2), Map.copyOf(grades.get(line.getFirst()))));
    }
    return queries;
  }

  /** Returns the least nDCG@10 of each type of queries. */
  static Map<String, Double> floors() throws IOException {
    Map<String, Double> floors = new TreeMap<>();
    for (List<String> line : lines("floors.tsv")) {
      floors.put(line.get(0), Double.valueOf(line.get(1)));
    }
    return floors;
  }

  /**
   * Returns the normalised discounted cumulative gain of the first ten hits, from 0 to 1. The gain
   * of a grade g is 2<sup>g</sup> − 1; an unjudged hit has none.
   */
  double ndcg(List<String> hits) {
    List<Integer> ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    double best = gain(ideal);
    return best == 0
        ? 0
        : gain(hits.stream().map(id -> grades.getOrDefault(id, 0)).toList()) / best;
  }

  private static double gain(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }

  private static List<List<String>> lines(String file) throws IOException {
    try (InputStream lines =
        Objects.requireNonNull(JudgedQuery.class.getResourceAsStream("/relevance/" + file))) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    }
  }
}
