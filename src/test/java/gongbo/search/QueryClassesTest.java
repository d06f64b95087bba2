package gongbo.search;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.search.ClassifiedQuery.Relation;
import gongbo.search.QueryInterpretation.Correction;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries of {@code query-classes.tsv} find what a reader expects. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryClassesTest {
  @TempDir static Path folder;
  private final Map<ClassifiedReleases.Subject, SearchService> services =
      new EnumMap<>(ClassifiedReleases.Subject.class);

  @BeforeAll
  void index() throws Exception {
    List<ClassifiedQuery> all = ClassifiedQuery.readAll();
    for (ClassifiedReleases.Subject subject : ClassifiedReleases.Subject.values()) {
      services.put(
          subject,
          SmallIndex.of(folder.resolve(subject.name()), ClassifiedReleases.of(subject, all)));
    }
  }

  @AfterAll
  void close() throws Exception {
    for (SearchService service : services.values()) {
      service.close();
    }
  }

  static Stream<ClassifiedQuery> queries() throws Exception {
    return ClassifiedQuery.readAll().stream().filter(line -> line.relation().isQuery());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void theAnswerIsTheExpectedOne(ClassifiedQuery line) throws Exception {
    if (line.fails()) {
      assertThatThrownBy(() -> check(line)).isInstanceOf(AssertionError.class);
    } else {
      check(line);
    }
  }

  private void check(ClassifiedQuery line) throws Exception {
    switch (line.relation()) {
      case FINDS -> assertThat(fullMatches(line)).contains(line.value());
      case MISSES -> assertThat(fullMatches(line)).doesNotContain(line.value());
      case SAME -> checkSame(line);
      case ABOVE -> assertThat(texts(line)).containsSubsequence(line.first(), line.second());
      case CORRECTED, OFFERED, KEPT, ABSENT -> checkSpelling(line);
      case NARROWS ->
          assertThat(ids(line))
              .contains(line.number() + "first")
              .doesNotContain(line.number() + "second");
      case UNAPPLIED ->
          assertThat(ids(line)).contains(line.number() + "first", line.number() + "second");
      case SAYS ->
          assertThat(service(line).searchQuotations(SearchRequest.of(line.query())).hits())
              .isNotEmpty()
              .allMatch(hit -> line.first().startsWith(speaker(hit)));
      case DEFINED, PRINTED -> throw new IllegalStateException("no query: " + line);
    }
  }

  private static String speaker(QuotationHit hit) {
    return Objects.requireNonNull(hit.utterance().quotation().value().speaker());
  }

  /** The releases of each name must be in one order; which name comes first may depend. */
  private void checkSame(ClassifiedQuery line) throws Exception {
    List<Hit> typed = hits(line, line.query());
    List<Hit> other = hits(line, line.value());

    assertThat(ids(typed, "")).isNotEmpty().hasSameElementsAs(ids(other, ""));
    for (String name : List.of("typed", "other")) {
      String prefix = line.number() + name;
      assertThat(ids(typed, prefix)).hasSize(2).isEqualTo(ids(other, prefix));
    }
  }

  private static List<String> ids(List<Hit> hits, String prefix) {
    return hits.stream()
        .filter(hit -> hit.rank().tier() != MatchTier.PARTIAL)
        .map(hit -> hit.release().id().value())
        .filter(id -> id.startsWith(prefix))
        .toList();
  }

  private void checkSpelling(ClassifiedQuery line) throws Exception {
    QueryInterpretation interpretation =
        service(line).search(SearchRequest.of(line.query())).interpretation();
    String searched = QueryClause.typed(interpretation.clauses());
    if (line.relation() == Relation.OFFERED) {
      assertThat(
              Stream.concat(
                  Stream.of(searched), interpretation.offers().stream().map(Correction::meant)))
          .contains(line.value());
    } else {
      assertThat(searched)
          .isEqualTo(line.relation() == Relation.CORRECTED ? line.value() : line.query());
    }
  }

  private Set<String> fullMatches(ClassifiedQuery line) throws Exception {
    return hits(line, line.query()).stream()
        .filter(hit -> hit.rank().tier() != MatchTier.PARTIAL)
        .map(QueryClassesTest::text)
        .collect(toSet());
  }

  private List<String> ids(ClassifiedQuery line) throws Exception {
    return hits(line, line.query()).stream().map(hit -> hit.release().id().value()).toList();
  }

  private List<String> texts(ClassifiedQuery line) throws Exception {
    return hits(line, line.query()).stream().map(QueryClassesTest::text).toList();
  }

  private static String text(Hit hit) {
    return hit.release().raw().body().text().lines().findFirst().orElse("");
  }

  private List<Hit> hits(ClassifiedQuery line, String query) throws Exception {
    return service(line)
        .search(SearchRequest.of(query).size(SearchRequest.MAX_SIZE).uncounted())
        .hits();
  }

  private SearchService service(ClassifiedQuery line) {
    return Objects.requireNonNull(services.get(ClassifiedReleases.Subject.of(line)));
  }
}
