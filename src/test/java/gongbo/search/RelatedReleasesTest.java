package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.EventDate;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.release.Topic;
import gongbo.search.RelatedResult.RelatedRelease;
import gongbo.search.RelatedResult.Relation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedReleasesTest {
  private static final LocalDate DAY = LocalDate.of(2025, 5, 28);

  /** What several prints have in common; shorter texts are known by their titles. */
  private static final String LONG =
      "누리부는 수소 경제 토론회를 열고 충전소 안전 기준을 논의했다. 참석자들은 지역마다 다른 심사 절차를 하나로 모으고, 사고가 나면 어떤 순서로 알릴지 미리 정해"
          + " 두자고 했다. 가온대학교 연구진은 지난해 충전소 마흔 곳을 살핀 결과를 내놓았고, 운수 회사들은 밤에도 문을 여는 곳이 늘어야 한다고 말했다. 누리부는"
          + " 이날 나온 의견을 모아 가을까지 기준을 고치고, 고친 기준을 누리집에 올려 누구나 볼 수 있게 할 계획이다. 다음 토론회는 겨울에 한빛컨벤션센터에서"
          + " 열리며 참가 신청은 열흘 전부터 받는다.";

  @TempDir Path folder;

  private final List<Release> releases =
      List.of(
          release("forum", "수소 경제 토론회 개최", 0, "누리부는 수소 경제 토론회를 열고 충전소 안전 기준을 논의했다."),
          release("report", "수소 경제 토론회 결과", 90, "누리부는 수소 경제 토론회에서 충전소 안전 기준을 논의했다."),
          release("other-text", "한빛컨벤션센터 개관", 0, "새로 지은 곳에서 첫 행사를 맞았다."),
          release("bus", "수소 버스 도입", 30, "누리부는 수소 버스와 충전소 안전 기준을 알렸다."),
          release("rice", "쌀 수확 시작", 60, "올해 벼가 잘 익어 거두기 시작했다."));

  @Test
  void theNearestAreOfTheSameEventOrSimilar() throws Exception {
    try (SearchService service = SmallIndex.of(folder, releases)) {
      List<RelatedRelease> neighbours =
          service.related(new ReleaseId("forum"), 10).orElseThrow().releases();

      assertThat(neighbours)
          .extracting(neighbour -> neighbour.release().id().value())
          .contains("report", "other-text", "bus")
          .doesNotContain("forum", "rice");
      assertThat(of("other-text", neighbours).bonds())
          .contains(Relation.EVENT)
          .doesNotContain(Relation.TEXT);
      assertThat(of("bus", neighbours).bonds())
          .contains(Relation.TEXT)
          .doesNotContain(Relation.EVENT);
    }
  }

  @Test
  void twoPrintsOfOneTextAreDuplicates() throws Exception {
    List<Release> prints =
        List.of(
            release("forum", "수소 경제 토론회 개최", 0, LONG),
            release("again", "[정정] 수소 경제 토론회 개최", 1, LONG + " 문의는 전화로 받는다."),
            release("next", "수소 경제 토론회 개최", 90, LONG));
    try (SearchService service = SmallIndex.of(folder, prints)) {
      assertThat(service.duplicates(new ReleaseId("forum")).orElseThrow().releases())
          .singleElement()
          .satisfies(
              twin -> {
                assertThat(twin.release().id().value()).isEqualTo("again");
                assertThat(twin.resemblance()).isBetween(0.8, 1.0);
              });
      assertThat(service.search(SearchRequest.of("토론회")).hits())
          .extracting(hit -> hit.release().id().value() + " " + hit.duplicates())
          .containsExactlyInAnyOrder("forum 1", "again 1", "next 0");
      assertThat(service.related(new ReleaseId("forum"), 10).orElseThrow().releases())
          .extracting(neighbour -> neighbour.release().id().value())
          .containsExactly("next");
      assertThat(service.duplicates(new ReleaseId("next")).orElseThrow().releases()).isEmpty();
      assertThat(service.duplicates(new ReleaseId("none"))).isEmpty();
    }
  }

  private static RelatedRelease of(String id, List<RelatedRelease> neighbours) {
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
