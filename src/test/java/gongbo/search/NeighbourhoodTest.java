package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.EventDate;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.release.Topic;
import gongbo.search.Related.Bond;
import gongbo.search.Related.Neighbour;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighbourhoodTest {
  private static final LocalDate DAY = LocalDate.of(2025, 5, 28);

  @TempDir Path folder;

  private final List<Release> releases =
      List.of(
          release("forum", "수소 경제 토론회 개최", 0, "누리부는 수소 경제 토론회를 열고 충전소 안전 기준을 논의했다."),
          release("reprint", "수소 경제 토론회 개최", 90, "누리부는 수소 경제 토론회를 열고 충전소 안전 기준을 논의했습니다."),
          release("other-text", "한빛컨벤션센터 개관", 0, "새로 지은 곳에서 첫 행사를 맞았다."),
          release("bus", "수소 버스 도입", 30, "누리부는 수소 버스와 충전소 안전 기준을 알렸다."),
          release("rice", "쌀 수확 시작", 60, "올해 벼가 잘 익어 거두기 시작했다."));

  @Test
  void theNearestAreOfTheSameEventOrSimilar() throws Exception {
    try (SearchService service = SmallIndex.of(folder, releases)) {
      List<Neighbour> neighbours =
          service.related(new ReleaseId("forum"), 10).orElseThrow().releases();

      assertThat(neighbours)
          .extracting(neighbour -> neighbour.release().id().value())
          .contains("reprint", "other-text", "bus")
          .doesNotContain("forum", "rice");
      assertThat(of("other-text", neighbours).bonds())
          .contains(Bond.EVENT)
          .doesNotContain(Bond.TEXT);
      assertThat(of("bus", neighbours).bonds()).contains(Bond.TEXT).doesNotContain(Bond.EVENT);
    }
  }

  @Test
  void twoPrintsOfOneTextAreDuplicates() throws Exception {
    try (SearchService service = SmallIndex.of(folder, releases)) {
      assertThat(service.duplicates(new ReleaseId("forum")).orElseThrow().releases())
          .singleElement()
          .satisfies(
              twin -> {
                assertThat(twin.release().id().value()).isEqualTo("reprint");
                assertThat(twin.resemblance()).isBetween(0.8, 1.0);
              });
      assertThat(service.duplicates(new ReleaseId("rice")).orElseThrow().releases()).isEmpty();
      assertThat(service.duplicates(new ReleaseId("none"))).isEmpty();
    }
  }

  private static Neighbour of(String id, List<Neighbour> neighbours) {
    return neighbours.stream()
        .filter(neighbour -> neighbour.release().id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Release release(String id, String title, int daysLater, String line) {
    LocalDate day = DAY.plusDays(daysLater);
    return SmallIndex.release(
        id, title, day, List.of(), List.of(Topic.SCIENCE), List.of(EventDate.of(day)), line);
  }
}
