package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.Publisher;
import gongbo.release.Quotation;
import gongbo.release.Quotation.Manner;
import gongbo.release.RawRelease;
import gongbo.release.Region;
import gongbo.release.Release;
import gongbo.release.ReleaseBuilder;
import gongbo.release.ReleaseKind;
import gongbo.release.SourceMetadata;
import gongbo.release.SourceMetadataBuilder;
import gongbo.release.Span;
import gongbo.release.Topic;
import gongbo.release.Venue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares facet counts with brute-force counts of random releases, and shows on three releases
 * which restrictions each facet ignores (drill sideways).
 */
class FacetCounterTest {
  private static final List<String> PUBLISHERS = List.of("누리부", "가온청", "한빛연구원");
  private static final List<String> PEOPLE = List.of("한도윤", "서윤택", "셀린 마르소", "한바다");
  private static final List<Topic> TOPICS =
      List.of(Topic.SCIENCE, Topic.ENVIRONMENT, Topic.EDUCATION);
  private static final List<ReleaseKind> KINDS =
      List.of(ReleaseKind.RELEASE, ReleaseKind.REFERENCE, ReleaseKind.CORRECTION);
  private static final List<Quotation> QUOTATIONS =
      List.of(
          new Quotation(Manner.DIRECT, "한도윤", "바다는 모두의 것이다", "말했다"),
          new Quotation(Manner.DIRECT, null, "함께 지키자", null),
          new Quotation(Manner.INDIRECT, "서윤택", "갯벌을 지켜야 한다", "강조했다"));
  private static final List<Venue> VENUES =
      List.of(
          new Venue("한빛홀", Region.SEOUL),
          new Venue("바다관", Region.BUSAN),
          new Venue("가온관", Region.SEOUL),
          new Venue("들판", null));
  private static final String SCIENCE = Topic.SCIENCE.label();
  private static final String ENVIRONMENT = Topic.ENVIRONMENT.label();
  private static final LocalDate FIRST = LocalDate.of(2024, 11, 1);

  @Property(tries = 30)
  void everyCountIsWhatBruteForceFacetCounterGives(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    List<Release> releases = new ArrayList<>();
    int many = 1 + random.nextInt(40);
    for (int i = 0; i < many; i++) {
      releases.add(randomRelease(i, random));
    }
    Path folder = Files.createTempDirectory("facets");
    try (SearchService service = SmallIndex.of(folder, releases)) {
      for (int i = 0; i < 10; i++) {
        SearchRequest request = randomRequest(random);
        BruteForceFacetCounter expected =
            new BruteForceFacetCounter(
                releases, release -> request.text().isEmpty() || release.title().contains("수소"));
        SearchResult<Hit> result = service.search(request);

        assertThat(result.total()).as("total of %s", request).isEqualTo(expected.total(request));
        assertThat(result.facets()).as("of %s", request).isEqualTo(expected.counts(request));
      }
    } finally {
      IOUtils.rm(folder);
    }
  }

  @Test
  void aFieldCountsItsValuesAsIfNoneOfThemWereExcluded(@TempDir Path folder) throws Exception {
    try (SearchService service = SmallIndex.of(folder, scienceBothAndEnvironment())) {
      SearchResult<Hit> result = service.search(without(FacetField.TOPIC, ENVIRONMENT, Set.of()));

      assertThat(result.total()).isEqualTo(1);
      assertThat(result.facets().of(FacetField.TOPIC))
          .containsExactlyInAnyOrder(value(SCIENCE, 2, false), value(ENVIRONMENT, 2, true));
    }
  }

  @Test
  void otherFieldsCountOnlyWhatIsLeftByAnExclusion(@TempDir Path folder) throws Exception {
    try (SearchService service = SmallIndex.of(folder, scienceBothAndEnvironment())) {
      FacetCounts all = service.search(SearchRequest.of("")).facets();
      SearchResult<Hit> result = service.search(without(FacetField.TOPIC, ENVIRONMENT, Set.of()));

      assertThat(all.of(FacetField.SPEAKER))
          .containsExactly(value("서윤택", 2, false), value("한도윤", 1, false));
      assertThat(result.facets().of(FacetField.SPEAKER)).containsExactly(value("한도윤", 1, false));
    }
  }

  @Test
  void aFieldCountsItsValuesAsIfNoneOfThemWereSelected(@TempDir Path folder) throws Exception {
    try (SearchService service = SmallIndex.of(folder, scienceBothAndEnvironment())) {
      SearchResult<Hit> result =
          service.search(SearchRequest.of("").selected(Map.of(FacetField.SPEAKER, Set.of("한도윤"))));

      assertThat(result.total()).isEqualTo(1);
      assertThat(result.facets().of(FacetField.SPEAKER))
          .containsExactly(
              value("서윤택", 2, false), new FacetValue("한도윤", 1, true, false, List.of()));
      assertThat(result.facets().of(FacetField.TOPIC)).containsExactly(value(SCIENCE, 1, false));
    }
  }

  @Test
  void aConjunctiveFieldCountsOnlyWhatIsLeftByItsOwnExclusion(@TempDir Path folder)
      throws Exception {
    try (SearchService service = SmallIndex.of(folder, scienceBothAndEnvironment())) {
      SearchResult<Hit> result =
          service.search(without(FacetField.TOPIC, ENVIRONMENT, Set.of(FacetField.TOPIC)));

      assertThat(result.facets().of(FacetField.TOPIC))
          .containsExactly(value(SCIENCE, 1, false), value(ENVIRONMENT, 0, true));
    }
  }

  @Test
  void datesAreAlternativesAndCombineWithTheRange(@TempDir Path folder) throws Exception {
    List<Release> releases =
        List.of(on("2024-11-03"), on("2024-11-28"), on("2024-12-24"), on("2025-01-02"));
    try (SearchService service = SmallIndex.of(folder, releases)) {
      SearchRequest either =
          SearchRequest.of("").selected(Map.of(FacetField.DATE, Set.of("2024-11", "2025-01-02")));
      DateRange untilMidNovember = new DateRange(null, PartialDate.of(LocalDate.of(2024, 11, 15)));

      assertThat(ids(service.search(either)))
          .containsExactlyInAnyOrder("2024-11-03", "2024-11-28", "2025-01-02");
      assertThat(ids(service.search(either.published(untilMidNovember))))
          .containsExactly("2024-11-03");
      assertThat(service.search(either).facets().of(FacetField.DATE))
          .extracting(FacetValue::value, FacetValue::count, FacetValue::selected)
          .containsExactly(tuple("2025", 1L, false), tuple("2024", 3L, false));
    }
  }

  private static Release on(String day) {
    return SmallIndex.release(day, "안내", LocalDate.parse(day), List.of(), List.of(), List.of());
  }

  private static List<String> ids(SearchResult<Hit> result) {
    return result.hits().stream().map(hit -> hit.release().id().value()).toList();
  }

  @Test
  void anExcludedValueThatNoReleaseHasIsListedWithZero(@TempDir Path folder) throws Exception {
    try (SearchService service = SmallIndex.of(folder, scienceBothAndEnvironment())) {
      String education = Topic.EDUCATION.label();
      SearchResult<Hit> result = service.search(without(FacetField.TOPIC, education, Set.of()));

      assertThat(result.total()).isEqualTo(3);
      assertThat(result.facets().of(FacetField.TOPIC)).contains(value(education, 0, true));
    }
  }

  private static List<Release> scienceBothAndEnvironment() {
    return List.of(
        release("r1", "한도윤", Topic.SCIENCE),
        release("r2", "서윤택", Topic.SCIENCE, Topic.ENVIRONMENT),
        release("r3", "서윤택", Topic.ENVIRONMENT));
  }

  private static Release release(String id, String speaker, Topic... topics) {
    return SmallIndex.release(id, "수소 경제", FIRST, List.of(speaker), List.of(topics), List.of());
  }

  private static SearchRequest without(
      FacetField field, String value, Set<FacetField> conjunctive) {
    return SearchRequest.of("")
        .refined(
            new Refinement(
                Map.of(field, Set.of(value)), conjunctive, Set.of(), WordMatch.UNSPECIFIED, true));
  }

  private static FacetValue value(String value, long count, boolean excluded) {
    return new FacetValue(value, count, false, excluded, List.of());
  }

  private static Release randomRelease(int number, Random random) {
    List<EventDate> events = new ArrayList<>();
    while (random.nextBoolean()) {
      LocalDate start = randomDay(random);
      events.add(new EventDate(start, start.plusDays(random.nextInt(50))));
    }
    Release release =
        SmallIndex.release(
            "r" + number,
            random.nextBoolean() ? "수소 경제" : "바다 환경",
            random.nextInt(5) == 0 ? null : randomDay(random),
            List.copyOf(someOf(PEOPLE, random)),
            List.copyOf(someOf(TOPICS, random)),
            events);
    String publisher = PUBLISHERS.get(random.nextInt(PUBLISHERS.size()));
    return ReleaseBuilder.builder(release)
        .raw(ofKind(KINDS.get(random.nextInt(KINDS.size())), release.raw()))
        .publisher(random.nextInt(5) == 0 ? null : given(new Publisher(publisher)))
        .venues(someOf(VENUES, random).stream().map(FacetCounterTest::given).toList())
        .quotations(someOf(QUOTATIONS, random).stream().map(FacetCounterTest::given).toList())
        .build();
  }

  private static RawRelease ofKind(ReleaseKind kind, RawRelease raw) {
    return raw.withParticulars(
        SourceMetadataBuilder.builder(SourceMetadata.NONE).kind(kind).build());
  }

  private static SearchRequest randomRequest(Random random) {
    return SearchRequest.of(random.nextBoolean() ? "수소" : "")
        .selected(randomValues(random))
        .published(DateRange.of(randomPeriod(random)))
        .event(DateRange.of(randomPeriod(random)))
        .refined(
            random.nextBoolean()
                ? Refinement.NONE
                : new Refinement(
                    randomValues(random),
                    someOf(
                        List.of(
                            FacetField.SPEAKER,
                            FacetField.TOPIC,
                            FacetField.VENUE,
                            FacetField.EVENT_DATE),
                        random),
                    random.nextBoolean() ? Set.of() : someOf(FacetOptions.ALL_FACETS, random),
                    WordMatch.UNSPECIFIED,
                    true))
        .listing(randomListing(random));
  }

  private static Map<FacetField, Set<String>> randomValues(Random random) {
    Map<FacetField, Set<String>> values = new HashMap<>();
    for (FacetField field : FacetField.values()) {
      if (random.nextInt(3) == 0) {
        values.put(field, someOf(valuesOf(field), random));
      }
    }
    return values;
  }

  private static List<String> valuesOf(FacetField field) {
    return switch (field) {
      case DATE, EVENT_DATE ->
          List.of("2024", "2025", "2024-11", "2024-12-24", "2025-01-02", "2030");
      case PUBLISHER -> PUBLISHERS;
      case SPEAKER -> PEOPLE;
      case TOPIC -> TOPICS.stream().map(Topic::label).toList();
      case VENUE -> List.of("한빛홀", "바다관", "가온관", "들판", "없는 곳");
      case REGION -> List.of(Region.SEOUL.label(), Region.BUSAN.label(), Region.JEJU.label());
      case KIND -> KINDS.stream().map(ReleaseKind::label).toList();
      case MANNER -> Stream.of(Manner.values()).map(Manner::label).toList();
    };
  }

  private static FacetOptions randomListing(Random random) {
    int depth = random.nextInt(4);
    return new FacetOptions(
        random.nextBoolean()
            ? Set.copyOf(FacetOptions.ALL_FACETS)
            : someOf(FacetOptions.ALL_FACETS, random),
        random.nextInt(6),
        List.of("", "", "한", "gks", "ㅎ").get(random.nextInt(5)),
        random.nextBoolean() ? FacetOptions.By.COUNT : FacetOptions.By.NAME,
        depth == 0 ? null : depth);
  }

  private static Period randomPeriod(Random random) {
    LocalDate from = randomDay(random);
    YearMonth month = YearMonth.from(from);
    return switch (random.nextInt(8)) {
      case 0 -> new Period(from, from.plusDays(random.nextInt(40)));
      case 1 -> new Period(from, null);
      case 2 -> new Period(null, from);
      case 3 -> new Period(month.atDay(1), month.atEndOfMonth());
      case 4 ->
          new Period(LocalDate.of(from.getYear(), 1, 1), LocalDate.of(from.getYear(), 12, 31));
      case 5 -> new Period(from, from);
      default -> Period.ALWAYS;
    };
  }

  private static <T> Set<T> someOf(List<T> all, Random random) {
    Set<T> some = new HashSet<>();
    all.stream().filter(value -> random.nextInt(3) == 0).forEach(some::add);
    return some;
  }

  private static LocalDate randomDay(Random random) {
    return FIRST.plusDays(random.nextInt(90));
  }

  private static <T> Finding<T> given(T value) {
    return new Finding<>(value, Span.METADATA, "given", 1);
  }
}
