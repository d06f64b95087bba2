package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gongbo.json.SearchJson;
import gongbo.pages.ReleaseSummary;
import gongbo.pages.ResultsPage;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.release.Samples;
import gongbo.request.Language;
import gongbo.request.SearchAddress;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldedHitTest {
  private final List<Hit> hits =
      List.of(hit("a", "b"), hit("x", null), hit("b", "b"), hit("y", null), hit("c", "b"));

  @Test
  void theFirstOfThoseThatPrintTheSameTextStandsForThem() {
    assertThat(FoldedHit.of(hits))
        .extracting(fold -> id(fold.hit()) + fold.others().stream().map(FoldedHitTest::id).toList())
        .containsExactly("a[b, c]", "x[]", "y[]");
  }

  @Property
  void everyHitIsThereOnce(@ForAll List<Boolean> joint) {
    List<Hit> page =
        Stream.iterate(0, i -> i < joint.size(), i -> i + 1)
            .map(i -> hit("r" + i, joint.get(i) ? "r0" : null))
            .toList();

    assertThat(
            FoldedHit.of(page).stream()
                .flatMap(fold -> Stream.concat(Stream.of(fold.hit()), fold.others().stream())))
        .containsExactlyInAnyOrderElementsOf(page);
  }

  @Test
  void theTotalStaysThatOfReleases() {
    JsonNode answer = SearchJson.of(Samples.result(5, hits), true, null);

    assertThat(answer.get("total").asInt()).isEqualTo(5);
    assertThat(answer.get("hits")).hasSize(3);
    assertThat(answer.at("/hits/0/folded")).hasSize(2);
    assertThat(answer.at("/hits/0/folded/1/id").asText()).isEqualTo("c");
    assertThat(answer.at("/hits/1/folded")).isEmpty();
  }

  @Test
  void thePageShowsTheOthersBelowTheFirst() {
    ResultsPage page =
        ResultsPage.of(
            SearchAddress.of("기술", Language.KOREAN), Samples.result(5, hits), Samples.SITE);

    assertThat(page.hits().full()).hasSize(3);
    assertThat(page.hits().full().getFirst().label()).isEqualTo("같은 보도자료 2건");
    // Each leads to its own place among the results, as it would unfolded.
    assertThat(page.hits().full().getFirst().others())
        .extracting(ReleaseSummary::href)
        .satisfiesExactly(
            href -> assertThat(href).contains("/b?").contains("at=3"),
            href -> assertThat(href).contains("/c?").contains("at=5"));
  }

  private static String id(Hit hit) {
    return hit.release().id().value();
  }

  private static Hit hit(String id, @Nullable String cluster) {
    Release release = Samples.release(id, "제목", "");
    return new Hit(
        release.withEntities(
            release.venues(),
            release.speakers(),
            List.of(),
            cluster == null ? null : new ReleaseId(cluster)),
        new HitRank(MatchTier.FULL, 1),
        Samples.marked("제", "목", ""),
        List.of(),
        cluster == null ? 0 : 2);
  }
}
