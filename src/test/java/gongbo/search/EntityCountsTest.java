package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongbo.release.Region;
import gongbo.release.Release;
import gongbo.release.Speaker;
import gongbo.release.Venue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** People and places as facets, lists, profiles and the status have them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntityCountsTest {
  @TempDir static Path folder;
  private SearchService service;

  @BeforeAll
  void index() throws Exception {
    service =
        SmallIndex.of(
            folder,
            List.of(
                SmallIndex.at("r1", new Venue("한빛컨벤션센터", Region.DAEJEON)),
                SmallIndex.at("r2", new Venue("대전", Region.DAEJEON)),
                SmallIndex.at("r3", new Venue("대전광역시 유성구", null)),
                SmallIndex.at("r4", new Venue("대회의실", null)),
                quoting("r5", "2024-01-05", "환경부", "물정책과장"),
                quoting("r6", "2024-02-05", "환경부", "물정책과장"),
                quoting("r7", "2024-03-05", "가람대학교", "교수")));
  }

  private static Release quoting(String id, String day, String organisation, String title) {
    Speaker speaker =
        new Speaker("노은채", organisation, title, EnumSet.of(Speaker.SpeakerRole.QUOTED));
    return SmallIndex.quoting(id, LocalDate.parse(day), speaker, "물을 아끼자", "말했다");
  }

  @AfterAll
  void close() throws Exception {
    service.close();
  }

  @Test
  void aRegionIsARegionAndNoVenue() throws Exception {
    SearchResult<Hit> result =
        service.search(
            SearchRequest.of("모임")
                .selected(Map.of(FacetField.REGION, Set.of(Region.DAEJEON.label()))));

    assertThat(result.total()).isEqualTo(3);
    assertThat(result.facets().of(FacetField.VENUE))
        .extracting(FacetValue::value)
        .containsExactly("한빛컨벤션센터");
    assertThat(result.facets().of(FacetField.REGION).getFirst().children())
        .extracting(FacetValue::value)
        .containsExactly("한빛컨벤션센터");
    assertThat(service.values(FacetField.VENUE, "").values())
        .extracting(Suggestion::value)
        .doesNotContain("대전", "대전광역시 유성구")
        .contains("대회의실");
  }

  @Test
  void theStatusCountsWhatTheListsHave() throws Exception {
    IndexStatus status = service.status();

    assertThat(status.people())
        .isEqualTo(service.values(FacetField.SPEAKER, "").values().size())
        .isEqualTo(1);
    assertThat(status.places())
        .isEqualTo(service.values(FacetField.VENUE, "").values().size())
        .isEqualTo(2);
  }

  @Test
  void eachOfThoseWhoShareANameIsToldApart() throws Exception {
    assertThat(service.speaker("노은채").orElseThrow().persons())
        .extracting(
            SpeakerProfile.Namesake::key,
            person -> person.post() == null ? "" : person.post().title(),
            SpeakerProfile.Namesake::first,
            SpeakerProfile.Namesake::last,
            SpeakerProfile.Namesake::releases)
        .containsExactly(
            tuple("노은채-환경부", "물정책과장", LocalDate.of(2024, 1, 5), LocalDate.of(2024, 2, 5), 2L),
            tuple("노은채-가람대학교", "교수", LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 5), 1L));
    assertThat(service.speaker("노은채-환경부").orElseThrow().persons()).isEmpty();
  }
}
