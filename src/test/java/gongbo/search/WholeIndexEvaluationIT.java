package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.release.Finding;
import gongbo.release.Outline;
import gongbo.release.RawReleaseBuilder;
import gongbo.release.Release;
import gongbo.release.ReleaseBuilder;
import gongbo.release.Speaker;
import gongbo.release.Topic;
import gongbo.release.Venue;
import gongbo.search.SearchRequest.Sort;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Holds totals, facets and walks against counts made release by release, over a whole index that
 * there is already: {@code mvn -Pevaluation verify -Dit.test=WholeIndexEvaluationIT
 * -Dgongbo.index=FOLDER}.
 */
@EnabledIfSystemProperty(named = EvaluatedIndex.PROPERTY, matches = ".+")
class WholeIndexEvaluationIT {
  private static final int REQUESTS = 60;

  private static final List<String> TEXTS = List.of("", "", "반도체", "수소 경제", "\"탄소중립\"", "-기술");

  @Test
  void everyNumberIsWhatCountingGives() throws Exception {
    Path folder = Path.of(System.getProperty(EvaluatedIndex.PROPERTY));
    try (SearchService service = SearchService.open(folder, ConfigFolder.bundled())) {
      List<Release> releases = all(service);
      Map<String, Set<String>> found = new HashMap<>();
      for (String text : TEXTS) {
        found.put(text, ids(service, text));
      }
      Random random = new Random(1);
      for (int i = 0; i < REQUESTS; i++) {
        SearchRequest request = randomRequest(releases, random);
        Set<String> ids = found.getOrDefault(request.text(), Set.of());
        BruteForceFacetCounter byHand =
            new BruteForceFacetCounter(releases, release -> ids.contains(release.id().value()));
        SearchResult<Hit> result = service.search(request);

        assertThat(result.total()).as("total of %s", request).isEqualTo(byHand.total(request));
        assertThat(withoutNamesakes(result.facets()))
            .as("of %s", request)
            .isEqualTo(byHand.counts(request));
        assertThat(walked(service, request)).as("walk of %s", request).isEqualTo(result.total());
      }
    }
  }

  /** All releases, without their texts: what is counted is what was found in them. */
  private static List<Release> all(SearchService service) throws Exception {
    List<Release> all = new ArrayList<>();
    try (ResultIterator<Release> walk = service.walk(SearchRequest.of(""))) {
      while (walk.hasNext()) {
        all.add(withoutText(walk.next()));
      }
    }
    assertThat(all.size()).isEqualTo(service.status().releases());
    return all;
  }

  private static Release withoutText(Release release) {
    return ReleaseBuilder.builder(release)
        .raw(RawReleaseBuilder.builder(release.raw()).body(Outline.EMPTY).build())
        .eventTimes(List.of())
        .programme(List.of())
        .topicWords(List.of())
        .organisers(List.of())
        .aliases(List.of())
        .keywords(List.of())
        .cluster(null)
        .build();
  }

  private static Set<String> ids(SearchService service, String text) throws Exception {
    Set<String> ids = new HashSet<>();
    try (ResultIterator<Release> walk = service.walk(SearchRequest.of(text))) {
      while (walk.hasNext()) {
        assertThat(ids.add(walk.next().id().value())).isTrue();
      }
    }
    return ids;
  }

  /** How many releases a walk by cursors gives, none of them twice. */
  private static long walked(SearchService service, SearchRequest request) throws Exception {
    Set<String> ids = new HashSet<>();
    SearchResult<Hit> page = service.search(request.uncounted());
    while (true) {
      for (Hit hit : page.hits()) {
        assertThat(ids.add(hit.release().id().value())).isTrue();
      }
      PageCursor next = page.next();
      if (next == null) {
        return ids.size();
      }
      page = service.search(request.uncounted().after(next));
    }
  }

  private static SearchRequest randomRequest(List<Release> releases, Random random) {
    // Values of one release are found together, so that most requests find something.
    Release release = releases.get(random.nextInt(releases.size()));
    Map<FacetField, Set<String>> values = new HashMap<>();
    for (FacetField field : FacetField.values()) {
      List<String> own = values(field, release).toList();
      if (!own.isEmpty() && random.nextInt(4) == 0) {
        values.put(field, Set.of(own.get(random.nextInt(own.size()))));
      }
    }
    Map<FacetField, Set<String>> excluded = new HashMap<>();
    Release other = releases.get(random.nextInt(releases.size()));
    values(FacetField.TOPIC, other)
        .filter(value -> random.nextInt(3) == 0)
        .forEach(value -> excluded.put(FacetField.TOPIC, Set.of(value)));
    LocalDate from = LocalDate.of(2023 + random.nextInt(3), 1 + random.nextInt(12), 1);
    Period published =
        random.nextInt(3) > 0
            ? Period.ALWAYS
            : new Period(from, from.plusMonths(1 + random.nextInt(9)).minusDays(1));
    return SearchRequest.of(TEXTS.get(random.nextInt(TEXTS.size())))
        .selected(values)
        .published(DateRange.of(published))
        .sort(Sort.NEWEST)
        .size(SearchRequest.MAX_SIZE)
        .refined(
            new Refinement(
                excluded,
                Set.of(),
                random.nextInt(6) == 0 ? Set.of(FacetField.VENUE.key()) : Set.of(),
                WordMatch.UNSPECIFIED,
                true))
        .listing(
            new FacetOptions(
                Set.copyOf(FacetOptions.ALL_FACETS), 50, "", FacetOptions.By.COUNT, null));
  }

  private static Stream<String> values(FacetField field, Release release) {
    return switch (field) {
      case SPEAKER -> release.speakers().stream().map(Finding::value).map(Speaker::name);
      case TOPIC -> release.topics().stream().map(Finding::value).map(Topic::label);
      case VENUE ->
          release.venues().stream().map(Finding::value).map(Venue::place).filter(p -> p != null);
      case KIND -> Stream.of(release.raw().particulars().kind().label());
      case DATE, EVENT_DATE, PUBLISHER, REGION, MANNER -> Stream.of();
    };
  }

  /** Names as they are counted by hand, which does not tell those apart who share one. */
  private static FacetCounts withoutNamesakes(FacetCounts counts) {
    Map<FacetField, List<FacetValue>> fields = new HashMap<>(counts.fields());
    fields.computeIfPresent(
        FacetField.SPEAKER,
        (field, values) ->
            values.stream()
                .map(
                    value ->
                        new FacetValue(
                            value.value(),
                            value.count(),
                            value.selected(),
                            value.excluded(),
                            List.of()))
                .toList());
    return new FacetCounts(fields, counts.missing());
  }
}
