package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.EventDate;
import gongbo.release.Release;
import gongbo.release.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

class FiltersTest {
  private static final List<String> PEOPLE = List.of("한도윤", "서윤택", "셀린 마르소");
  private static final List<Topic> TOPICS =
      List.of(Topic.SCIENCE, Topic.ENVIRONMENT, Topic.EDUCATION);
  private static final LocalDate FIRST = LocalDate.of(2024, 11, 1);

  /** A release as the filters see it. */
  private record FilteredRelease(
      String id,
      Set<String> speakers,
      Set<String> topics,
      @Nullable LocalDate published,
      List<EventDate> events) {

    static FilteredRelease random(int number, Random random) {
      List<EventDate> events = new ArrayList<>();
      while (random.nextInt(3) == 0) {
        LocalDate start = day(random);
        events.add(new EventDate(start, start.plusDays(random.nextInt(30))));
      }
      return new FilteredRelease(
          "r" + number,
          someOf(PEOPLE, random),
          someOf(TOPICS.stream().map(Topic::label).toList(), random),
          random.nextInt(5) == 0 ? null : day(random),
          events);
    }

    Release release() {
      return SmallIndex.release(
          id,
          "안내",
          published,
          List.copyOf(speakers),
          TOPICS.stream().filter(topic -> topics.contains(topic.label())).toList(),
          events,
          "안내문");
    }

    boolean passes(SearchRequest request) {
      return passes(FacetField.SPEAKER, speakers, request)
          && passes(FacetField.TOPIC, topics, request)
          && passes(FacetField.DATE, request.published(), publishedDays(), request)
          && passes(FacetField.EVENT_DATE, request.event(), events, request);
    }

    private static boolean passes(FacetField field, Set<String> values, SearchRequest request) {
      Refinement refinement = request.refinement();
      Set<String> selected = request.selected().getOrDefault(field, Set.of());
      Set<String> excluded = refinement.excluded().getOrDefault(field, Set.of());
      boolean missing = refinement.missing().contains(field.key());
      boolean required =
          refinement.conjunctive().contains(field)
              ? values.containsAll(selected) && (!missing || values.isEmpty())
              : (selected.isEmpty() && !missing)
                  || selected.stream().anyMatch(values::contains)
                  || (missing && values.isEmpty());
      return required && excluded.stream().noneMatch(values::contains);
    }

    private static boolean passes(
        FacetField field, Period period, List<EventDate> ranges, SearchRequest request) {
      Refinement refinement = request.refinement();
      Set<String> selected = request.selected().getOrDefault(field, Set.of());
      boolean missing = refinement.missing().contains(field.key());
      boolean every = refinement.conjunctive().contains(field);
      boolean free = selected.isEmpty() && period.isAlways();
      boolean chosen =
          selected.isEmpty()
              || (every
                  ? selected.stream().allMatch(date -> has(date, ranges))
                  : selected.stream().anyMatch(date -> has(date, ranges)));
      boolean within =
          period.isAlways()
              || ranges.stream()
                  .anyMatch(range -> new Period(range.start(), range.end()).overlaps(period));
      boolean required =
          missing
              ? (ranges.isEmpty() && (selected.isEmpty() || !every))
                  || (!free && !every && chosen && within)
                  || (every && selected.isEmpty() && !free && within)
              : chosen && within;
      return required
          && refinement.excluded().getOrDefault(field, Set.of()).stream()
              .noneMatch(date -> has(date, ranges));
    }

    /** Returns whether a day of the ranges is on a date. */
    private static boolean has(String date, List<EventDate> ranges) {
      return ranges.stream()
          .flatMap(range -> range.start().datesUntil(range.end().plusDays(1)))
          .anyMatch(day -> day.toString().startsWith(date));
    }

    private List<EventDate> publishedDays() {
      return published == null ? List.of() : List.of(new EventDate(published, published));
    }
  }

  /** Compares the filtered releases with those that pass the same filters one by one. */
  @Property(tries = 8)
  void filtersSelectTheReleasesThatPassEachOfThem(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    List<FilteredRelease> releases = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      releases.add(FilteredRelease.random(i, random));
    }
    Path folder = Files.createTempDirectory("filters");
    try (SmallSnapshot snapshot =
        SmallSnapshot.of(folder, releases.stream().map(FilteredRelease::release).toList())) {
      for (int i = 0; i < 100; i++) {
        SearchRequest request = request(random);
        Set<String> expected =
            releases.stream()
                .filter(release -> release.passes(request))
                .map(FilteredRelease::id)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(
                snapshot.ids(Filters.narrow(MatchAllDocsQuery.INSTANCE, request, snapshot.index())))
            .as("of %s", request)
            .isEqualTo(expected);
      }
    } finally {
      IOUtils.rm(folder);
    }
  }

  private static SearchRequest request(Random random) {
    return SearchRequest.of("")
        .selected(values(random))
        .published(DateRange.of(period(random)))
        .event(DateRange.of(period(random)))
        .refined(
            new Refinement(
                values(random),
                someOf(
                    List.of(FacetField.SPEAKER, FacetField.TOPIC, FacetField.EVENT_DATE), random),
                someOf(
                    List.of(
                        FacetField.SPEAKER.key(),
                        FacetField.TOPIC.key(),
                        FacetOptions.DATE,
                        FacetOptions.EVENT_DATE),
                    random),
                WordMatch.UNSPECIFIED,
                true));
  }

  private static Map<FacetField, Set<String>> values(Random random) {
    return random.nextBoolean()
        ? Map.of()
        : Map.of(
            FacetField.SPEAKER,
            someOf(PEOPLE, random),
            FacetField.TOPIC,
            someOf(TOPICS.stream().map(Topic::label).toList(), random),
            FacetField.DATE,
            dates(random),
            FacetField.EVENT_DATE,
            dates(random));
  }

  private static Set<String> dates(Random random) {
    Set<String> dates = new TreeSet<>();
    while (random.nextInt(3) == 0) {
      dates.add(day(random).toString().substring(0, List.of(4, 7, 10).get(random.nextInt(3))));
    }
    return dates;
  }

  private static Period period(Random random) {
    LocalDate from = day(random);
    return switch (random.nextInt(5)) {
      case 0 -> new Period(from, from.plusDays(random.nextInt(40)));
      case 1 -> new Period(from, null);
      case 2 -> new Period(null, from);
      default -> Period.ALWAYS;
    };
  }

  private static LocalDate day(Random random) {
    return FIRST.plusDays(random.nextInt(90));
  }

  private static <T> Set<T> someOf(List<T> all, Random random) {
    return all.stream().filter(value -> random.nextInt(4) == 0).collect(Collectors.toSet());
  }
}
