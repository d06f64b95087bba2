package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Release;
import gongbo.release.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Matching some releases gives what a search gives of them. */
class ReleaseMatcherTest {
  private static final List<String> WORDS =
      List.of("수소", "버스", "바다", "환경", "교육", "안전", "수소버스", "염지수", "2025년", "산업");

  @TempDir private Path folder;

  @Property(tries = 8)
  void matchesAreThoseOfTheSearch(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    List<Release> releases = randomReleases(80, random);
    Path place = Files.createTempDirectory("matcher");
    try (SearchService service = SmallIndex.of(place, releases);
        ReleaseMatcher matcher = service.matcher()) {
      Set<String> added =
          releases.stream()
              .map(release -> release.id().value())
              .filter(_ -> random.nextInt(3) == 0)
              .collect(Collectors.toSet());
      ReleaseMatcher.Selection selection = matcher.among(added);
      for (int i = 0; i < 60; i++) {
        SearchRequest request = randomRequest(random);

        ReleaseMatcher.Matched matched = selection.matches(request, 100);

        List<String> expected = new ArrayList<>(found(service, request));
        expected.retainAll(added);
        assertThat(ids(matched.hits())).as("%s", request).containsExactlyElementsOf(expected);
        assertThat(matched.total()).isEqualTo(expected.size());
      }
    } finally {
      IOUtils.rm(place);
    }
  }

  @Test
  void aMatchIsMarkedAsInASearch() throws Exception {
    List<Release> releases =
        List.of(
            SmallIndex.release("a", "수소 버스 보급", "수소 버스를 보급한다."),
            SmallIndex.release("b", "수소 버스 점검", "수소 버스를 점검한다."));
    try (SearchService service = SmallIndex.of(folder, releases);
        ReleaseMatcher matcher = service.matcher()) {
      Hit hit = matcher.among(Set.of("b")).matches(SearchRequest.of("버스"), 5).hits().getFirst();

      assertThat(hit.release().id().value()).isEqualTo("b");
      assertThat(hit.title().fragments()).contains(new HighlightedText.Fragment("버스", true));
      assertThat(matcher.among(Set.of("none")).matches(SearchRequest.of("버스"), 5).total()).isZero();
    }
  }

  @Test
  void theDigestOfAReleaseChangesWithItsText() throws Exception {
    Map<String, Long> first = digests(List.of(release("a", "하나"), release("b", "둘")));
    Map<String, Long> second = digests(List.of(release("a", "하나"), release("b", "셋")));

    assertThat(first).containsOnlyKeys("a", "b").doesNotContainValue(null);
    assertThat(second.get("a")).isEqualTo(first.get("a"));
    assertThat(second.get("b")).isNotEqualTo(first.get("b"));
  }

  private Map<String, Long> digests(List<Release> releases) throws Exception {
    Map<String, Long> digests = new HashMap<>();
    try (SearchService service = SmallIndex.of(folder, releases);
        ReleaseMatcher matcher = service.matcher()) {
      matcher.visit(digests::put);
    }
    return digests;
  }

  private static Release release(String id, String body) {
    return SmallIndex.release(id, "제목", body);
  }

  /** The ids of all full matches, the newest first. */
  private static List<String> found(SearchService service, SearchRequest request) throws Exception {
    return ids(
        service
            .search(request.fullMatches().sort(SearchRequest.Sort.NEWEST).size(100).uncounted())
            .hits());
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.release().id().value()).toList();
  }

  private static SearchRequest randomRequest(Random random) {
    String text =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(_ -> (random.nextInt(5) == 0 ? "-" : "") + word(random))
            .collect(Collectors.joining(random.nextInt(6) == 0 ? " OR " : " "));
    SearchRequest request = SearchRequest.of(text);
    if (random.nextInt(3) == 0) {
      request = request.selected(Map.of(FacetField.TOPIC, Set.of(topic(random).label())));
    }
    if (random.nextInt(4) == 0) {
      request =
          request.published(
              new DateRange(PartialDate.of(LocalDate.of(2025, 1, 1 + random.nextInt(20))), null));
    }
    return request;
  }

  private static List<Release> randomReleases(int many, Random random) {
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      releases.add(
          SmallIndex.release(
              "r" + i,
              word(random) + " " + word(random),
              LocalDate.of(2025, 1, 1 + random.nextInt(28)),
              random.nextInt(4) == 0 ? List.of("염지수") : List.of(),
              List.of(topic(random)),
              List.of(),
              word(random) + " " + word(random) + " " + word(random)));
    }
    return releases;
  }

  private static Topic topic(Random random) {
    return List.of(Topic.ENVIRONMENT, Topic.SCIENCE).get(random.nextInt(2));
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
