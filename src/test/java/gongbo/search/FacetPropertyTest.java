package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.Published;
import gongbo.release.Release;
import gongbo.release.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Every count of random requests on random releases is what counting by hand gives. */
class FacetPropertyTest {
  private static final List<String> PEOPLE = List.of("한도윤", "서윤택", "셀린 마르소");
  private static final List<Topic> TOPICS =
      List.of(Topic.SCIENCE, Topic.ENVIRONMENT, Topic.EDUCATION);
  private static final LocalDate FIRST = LocalDate.of(2024, 11, 1);

  @Property(tries = 30)
  void everyCountIsWhatCountingByHandGives(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    List<Release> releases = new ArrayList<>();
    int many = 1 + random.nextInt(40);
    for (int i = 0; i < many; i++) {
      releases.add(randomRelease(i, random));
    }
    Path folder = Files.createTempDirectory("facets");
    try (SearchService service = SmallIndex.of(folder, releases)) {
      for (int i = 0; i < 10; i++) {
        compare(randomRequest(random), releases, service);
      }
    } finally {
      IOUtils.rm(folder);
    }
  }

  private static void compare(SearchRequest request, List<Release> releases, SearchService service)
      throws Exception {
    SearchResult<Hit> result = service.search(request);
    Predicate<Release> text = release -> request.text().isEmpty() || release.title().contains("수소");
    Predicate<Release> event = release -> touches(request.event(), release);
    Predicate<Release> date = release -> within(request.published(), release);
    Predicate<Release> speaker = release -> has(request, FacetField.SPEAKER, people(release));
    Predicate<Release> topic = release -> has(request, FacetField.TOPIC, topics(release));
    Predicate<Release> base = text.and(event);

    assertThat(result.total()).isEqualTo(count(releases, base.and(date).and(speaker).and(topic)));
    for (String name : PEOPLE) {
      Predicate<Release> others = base.and(date).and(topic);
      assertThat(countOf(result.facets().get(FacetField.SPEAKER), name))
          .as("%s in %s", name, request)
          .isEqualTo(count(releases, others.and(release -> people(release).contains(name))));
    }
    for (Topic value : TOPICS) {
      Predicate<Release> others = base.and(date).and(speaker);
      assertThat(countOf(result.facets().get(FacetField.TOPIC), value.label()))
          .as("%s in %s", value, request)
          .isEqualTo(count(releases, others.and(r -> topics(r).contains(value.label()))));
    }
    for (String month : List.of("2024-11", "2024-12", "2025-01")) {
      Predicate<Release> others = base.and(speaker).and(topic);
      List<FacetValue> months =
          result.dates().stream().flatMap(year -> year.children().stream()).toList();
      assertThat(countOf(months, month))
          .as("%s of %s in %s", month, result.dates(), request)
          .isEqualTo(count(releases, others.and(r -> day(r).toString().startsWith(month))));
    }
    for (Map.Entry<FacetField, Set<String>> selected : request.selected().entrySet()) {
      assertThat(result.facets().get(selected.getKey()))
          .filteredOn(FacetValue::selected)
          .extracting(FacetValue::value)
          .containsExactlyInAnyOrderElementsOf(selected.getValue());
    }
  }

  private static Release randomRelease(int number, Random random) {
    List<EventDate> events = new ArrayList<>();
    if (random.nextBoolean()) {
      LocalDate start = randomDay(random);
      events.add(new EventDate(start, start.plusDays(random.nextInt(20))));
    }
    return SmallIndex.release(
        "r" + number,
        random.nextBoolean() ? "수소 경제" : "바다 환경",
        randomDay(random),
        List.copyOf(someOf(PEOPLE, random)),
        List.copyOf(someOf(TOPICS, random)),
        events);
  }

  private static SearchRequest randomRequest(Random random) {
    Set<String> topics = new HashSet<>();
    someOf(TOPICS, random).forEach(topic -> topics.add(topic.label()));
    return new SearchRequest(
        random.nextBoolean() ? "수소" : "",
        Map.of(
            FacetField.SPEAKER,
            random.nextBoolean() ? someOf(PEOPLE, random) : Set.of(),
            FacetField.TOPIC,
            random.nextBoolean() ? topics : Set.of()),
        randomPeriod(random),
        randomPeriod(random),
        SearchRequest.Sort.RELEVANCE,
        1,
        10);
  }

  private static Period randomPeriod(Random random) {
    LocalDate from = randomDay(random);
    return switch (random.nextInt(4)) {
      case 0 -> new Period(from, from.plusDays(random.nextInt(40)));
      case 1 -> new Period(from, null);
      case 2 -> new Period(null, from);
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

  private static boolean has(SearchRequest request, FacetField field, List<String> values) {
    Set<String> wanted = request.selected().getOrDefault(field, Set.of());
    return wanted.isEmpty() || values.stream().anyMatch(wanted::contains);
  }

  private static boolean within(Period period, Release release) {
    return overlaps(period, day(release), day(release));
  }

  private static boolean touches(Period period, Release release) {
    return period.isAlways()
        || release.eventDates().stream()
            .map(Finding::value)
            .anyMatch(event -> overlaps(period, event.start(), event.end()));
  }

  private static boolean overlaps(Period period, LocalDate start, LocalDate end) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    return (from == null || !end.isBefore(from)) && (to == null || !start.isAfter(to));
  }

  private static LocalDate day(Release release) {
    Finding<Published> published = Objects.requireNonNull(release.published());
    return published.value().day();
  }

  private static List<String> people(Release release) {
    return release.speakers().stream().map(speaker -> speaker.value().name()).toList();
  }

  private static List<String> topics(Release release) {
    return release.topics().stream().map(topic -> topic.value().label()).toList();
  }

  private static long count(List<Release> releases, Predicate<Release> matching) {
    return releases.stream().filter(matching).count();
  }

  private static long countOf(@Nullable List<FacetValue> values, String value) {
    return Stream.ofNullable(values)
        .flatMap(List::stream)
        .filter(listed -> listed.value().equals(value))
        .mapToLong(FacetValue::count)
        .sum();
  }
}
