package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongbo.release.Release;
import gongbo.search.Trends.Interval;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that nobody waits for ends, with a whole answer or none. */
class TimeBudgetTest {
  @TempDir Path folder;
  private boolean worked;

  @Test
  void nothingIsAnsweredWhenTheTimeIsOver() throws Exception {
    try (SearchService service = SmallIndex.of(folder, releases(5))) {
      SearchRequest request = SearchRequest.of("수소 버스");
      SearchRequest filtered = request.selected(Map.of(FacetField.PUBLISHER, Set.of("누리부")));
      Map<String, Callable<Object>> questions =
          Map.of(
              "search", () -> service.search(request),
              "facets", () -> service.search(filtered),
              "quotes", () -> service.searchQuotations(request),
              "trends", () -> service.trends(request, List.of("수소"), Interval.MONTH, false),
              "tally", () -> service.tally(request, FacetField.SPEAKER),
              "export", () -> service.walk(request),
              "suggest", () -> service.suggest("수소", 5),
              "verify", () -> service.verify("수소 버스를 늘린다고 했다", null));

      questions.forEach(
          (name, question) -> {
            TimeBudget spent = new TimeBudget(Duration.ZERO);
            assertThatExceptionOfType(TimeBudgetException.class)
                .as(name)
                .isThrownBy(() -> spent.call(question::call));
          });
      assertThat(new TimeBudget(Duration.ofMinutes(1)).call(() -> service.search(request)).total())
          .isEqualTo(5);
      assertThat(service.search(request).total()).as("without a budget").isEqualTo(5);
    }
  }

  @Test
  @SuppressWarnings("InfiniteLoopStatement")
  void onlyWorkSpendsProcessorTime() throws Exception {
    TimeBudget budget = new TimeBudget(Duration.ofSeconds(1));

    assertThatExceptionOfType(TimeBudgetException.class)
        .isThrownBy(
            () ->
                budget.call(
                    () -> {
                      Thread.sleep(1_100);
                      TimeBudget.check();
                      worked = true;
                      while (true) {
                        TimeBudget.check();
                      }
                    }));
    assertThat(worked).isTrue();
  }

  @Test
  void aSearchEndsBetweenDocuments() throws Exception {
    try (SmallSnapshot snapshot = SmallSnapshot.of(folder, releases(300))) {
      TimeBudget budget = new TimeBudget(Duration.ofMinutes(1));
      Cancelling collector = new Cancelling(budget);

      assertThatExceptionOfType(TimeBudgetException.class)
          .isThrownBy(
              () ->
                  budget.call(
                      () -> {
                        snapshot
                            .index()
                            .searcher()
                            .search(MatchAllDocsQuery.INSTANCE, only(collector));
                        return null;
                      }));
      assertThat(collector.collected).isBetween(1, 299);
    }
  }

  private static CollectorManager<Cancelling, Integer> only(Cancelling collector) {
    return new CollectorManager<>() {
      @Override
      public Cancelling newCollector() {
        return collector;
      }

      @Override
      public Integer reduce(Collection<Cancelling> collectors) {
        return collector.collected;
      }
    };
  }

  /** Ends a budget at the first document. */
  private static final class Cancelling extends SimpleCollector {
    private final TimeBudget budget;
    private int collected;

    Cancelling(TimeBudget budget) {
      this.budget = budget;
    }

    @Override
    public void collect(int document) {
      collected++;
      budget.cancel();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  @Test
  void theWordsOfAVeryLongQueryAreLimited() throws Exception {
    List<String> words = IntStream.range(0, 100).mapToObj(i -> "말" + i).toList();
    try (SearchService service = SmallIndex.of(folder, releases(1))) {
      QueryInterpretation interpretation =
          service.search(SearchRequest.of(String.join(" ", words))).interpretation();

      assertThat(interpretation.clauses()).hasSize(WordLimit.MOST_WORDS);
      assertThat(interpretation.ignored())
          .isEqualTo(words.subList(WordLimit.MOST_WORDS, words.size()));
    }
  }

  @Test
  void theRelaxationsAreAFixedNumber() throws Exception {
    for (int words : List.of(2, 5, 10, 40)) {
      List<QueryClause> clauses = new ArrayList<>();
      IntStream.range(0, words).forEach(i -> clauses.add(new QueryClause.Word("말" + i)));
      List<List<QueryClause>> counted = new ArrayList<>();

      new QueryRelaxer(
              SearchRequest.of("말"),
              clauses,
              (rest, request) -> {
                counted.add(rest);
                return 0;
              })
          .relaxations();

      assertThat(counted).as("%d words", words).hasSizeLessThanOrEqualTo(30);
    }
  }

  private static List<Release> releases(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                SmallIndex.release(
                    "r" + i,
                    "수소 버스 " + i,
                    LocalDate.of(2025, 1, 1).plusDays(i),
                    List.of("염지수"),
                    List.of(),
                    List.of(),
                    "□ 수소 버스를 늘린다"))
        .toList();
  }
}
