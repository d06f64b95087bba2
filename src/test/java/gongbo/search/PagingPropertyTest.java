package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Release;
import gongbo.search.SearchRequest.Sort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.IOUtils;

/** A walk from page to page gives each release of its generation once, whatever becomes current. */
class PagingPropertyTest {
  /** Each waits until the service has seen it, which takes a second. */
  private static final int SWAPS = 2;

  @Property(tries = 5)
  void aWalkGivesEachReleaseOnceWhileGenerationsSwap(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    List<Release> releases = randomReleases(1 + random.nextInt(60), random);
    Path folder = Files.createTempDirectory("paging");
    try (SearchService service = SmallIndex.of(folder, releases)) {
      SearchRequest request = randomRequest(random);
      List<String> expected =
          releases.stream()
              .filter(release -> release.title().contains(request.text()))
              .map(release -> release.id().value())
              .toList();
      String generation = service.status().generation();
      int swaps = 0;

      SearchResult<Hit> page = service.search(request);
      List<String> walked = ids(page);
      while (page.next() != null) {
        if (swaps < SWAPS && random.nextInt(3) == 0) {
          swap(service, folder, random);
          swaps++;
        }
        page = service.search(request.after(page.next()));
        assertThat(page.generation()).isEqualTo(generation);
        assertThat(page.total()).isEqualTo(expected.size());
        walked.addAll(ids(page));
      }

      assertThat(walked).as("%s", request).containsExactlyInAnyOrderElementsOf(expected);
    } finally {
      IOUtils.rm(folder);
    }
  }

  /** Makes a generation of other releases current and waits until the service answers from it. */
  private static void swap(SearchService service, Path folder, Random random) throws Exception {
    String old = service.status().generation();
    SmallIndex.build(folder, randomReleases(1 + random.nextInt(5), random));
    while (service.status().generation().equals(old)) {
      Thread.sleep(20);
    }
  }

  private static SearchRequest randomRequest(Random random) {
    Sort[] sorts = Sort.values();
    return SearchRequest.of(random.nextBoolean() ? "" : "수소")
        .sort(sorts[random.nextInt(sorts.length)])
        .size(1 + random.nextInt(9))
        .uncounted();
  }

  private static List<Release> randomReleases(int many, Random random) {
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      releases.add(
          SmallIndex.release(
              "r" + i,
              random.nextBoolean() ? "수소 경제" : "바다 환경",
              random.nextInt(4) == 0 ? null : LocalDate.EPOCH.plusDays(random.nextInt(9)),
              List.of(),
              List.of(),
              List.of()));
    }
    return releases;
  }

  private static List<String> ids(SearchResult<Hit> page) {
    return new ArrayList<>(page.hits().stream().map(hit -> hit.release().id().value()).toList());
  }
}
