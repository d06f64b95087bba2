package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.release.ReleaseId;
import gongbo.search.SearchRequest.Sort;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Holds the tiers of 1,000 title queries against the matches of their single words, over the index
 * of the releases of 2024: {@code mvn -Pevaluation verify -Dit.test=MatchTierEvaluationIT
 * -Dgongbo.index=FOLDER}.
 */
@EnabledIfSystemProperty(named = EvaluatedIndex.PROPERTY, matches = ".+")
class MatchTierEvaluationIT {
  private static final String QUERIES = "/title-queries.tsv";

  private final RankingWeights weights = RankingWeights.of(ConfigFolder.bundled());
  private int queries;
  private int relaxed;
  private int compared;

  @Test
  void everyFullMatchRanksAboveEveryPartialOne() throws Exception {
    try (EvaluatedIndex evaluated = EvaluatedIndex.open()) {
      IndexSnapshot snapshot = evaluated.snapshot();
      for (String line : lines()) {
        Optional<StoredRelease> release =
            snapshot.release(new ReleaseId(line.substring(0, line.indexOf('\t'))));
        if (release.isPresent()) {
          List<String> title = List.of(release.get().release().title().split("\\s+"));
          check(
              Stream.of(line.substring(line.indexOf('\t') + 1).split(","))
                  .map(index -> title.get(Integer.parseInt(index)))
                  .toList(),
              snapshot);
        }
      }
    }
    System.out.printf(
        "%d queries, %d with partial matches, %d compared by word%n", queries, relaxed, compared);
    assertThat(queries).isPositive();
  }

  private void check(List<String> words, IndexSnapshot snapshot) throws IOException {
    queries++;
    InterpretedQuery matching = interpreted(String.join(" ", words), snapshot);
    OpenIndex index = matching.index();
    Set<Integer> all = documents(matching.query().matching(), index);
    TierQueries tiers = matching.query().tiers();
    Set<Integer> complete = within(all, tiers.complete(), index);
    Set<Integer> literal = within(complete, tiers.literal(), index);
    relaxed += complete.size() < all.size() ? 1 : 0;
    QueryInterpretation interpretation = matching.interpretation(all.size());
    assertThat(interpretation.complete()).as("%s", words).isEqualTo(complete.size());
    assertThat(interpretation.partial()).isEqualTo(all.size() - complete.size());
    for (Sort sort : Sort.values()) {
      List<Integer> ranked = ranked(matching, HitOrder.of(sort, matching), all.size());
      assertThat(Set.copyOf(ranked)).isEqualTo(all);
      assertThat(Set.copyOf(ranked.subList(0, complete.size())))
          .as("%s", words)
          .isEqualTo(complete);
      if (sort == Sort.RELEVANCE) {
        assertThat(Set.copyOf(ranked.subList(0, literal.size()))).isEqualTo(literal);
      }
    }
    compare(words, complete, literal, matching, snapshot);
  }

  /**
   * Compares the tiers with the releases that each word finds alone, unless words are a name
   * together or are no content words.
   */
  private void compare(
      List<String> words,
      Set<Integer> complete,
      Set<Integer> literal,
      InterpretedQuery matching,
      IndexSnapshot snapshot)
      throws IOException {
    List<QueryWord> searched =
        words.stream().map(word -> QueryWord.of(word, snapshot.analysis())).toList();
    int required = full(String.join(" ", words), snapshot).query().needed();
    if (!matching.query().linked().entities().isEmpty()
        || required != words.size()
        || !IntStream.range(0, words.size())
            .allMatch(
                i ->
                    searched.get(i).isContentWord()
                        && words.get(i).startsWith(searched.get(i).text()))) {
      return;
    }
    compared++;
    Set<Integer> byWord = documents(MatchAllDocsQuery.INSTANCE, matching.index());
    Set<Integer> asTyped = new HashSet<>(byWord);
    for (int i = 0; i < words.size(); i++) {
      Query any = full(words.get(i), snapshot).query().matching();
      byWord.retainAll(documents(any, matching.index()));
      String stem = searched.get(i).text();
      Query phrase = interpreted('"' + stem + '"', snapshot).query().matching();
      asTyped.retainAll(documents(phrase, matching.index()));
    }
    assertThat(byWord).as("%s", words).isEqualTo(complete);
    assertThat(asTyped).as("%s as typed", words).isEqualTo(literal);
  }

  private InterpretedQuery full(String text, IndexSnapshot snapshot) throws IOException {
    SearchRequest request =
        SearchRequest.of(text).refined(Refinement.NONE.withWords(WordMatch.ALL));
    return InterpretedQuery.of(request, snapshot, snapshot.releases(), weights, LocalDate.EPOCH);
  }

  private InterpretedQuery interpreted(String text, IndexSnapshot snapshot) throws IOException {
    return InterpretedQuery.of(
        SearchRequest.of(text), snapshot, snapshot.releases(), weights, LocalDate.EPOCH);
  }

  private static List<Integer> ranked(InterpretedQuery matching, HitOrder order, int all)
      throws IOException {
    var searcher = matching.index().searcher();
    var collectors =
        new TopFieldCollectorManager(
            order.sort(searcher), Math.max(1, all), null, Integer.MAX_VALUE);
    List<Integer> ranked = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(matching.narrowed(), collectors).scoreDocs) {
      ranked.add(hit.doc);
    }
    return ranked;
  }

  private static Set<Integer> within(Set<Integer> all, @Nullable Query query, OpenIndex index)
      throws IOException {
    if (query == null) {
      return all;
    }
    Set<Integer> found = documents(query, index);
    found.retainAll(all);
    return found;
  }

  private static Set<Integer> documents(Query query, OpenIndex index) throws IOException {
    Query any = new BooleanQuery.Builder().add(new ConstantScoreQuery(query), Occur.FILTER).build();
    Set<Integer> documents = new HashSet<>();
    for (ScoreDoc hit : index.searcher().search(any, index.reader().maxDoc()).scoreDocs) {
      documents.add(hit.doc);
    }
    return documents;
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MatchTierEvaluationIT.class.getResourceAsStream(QUERIES))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
