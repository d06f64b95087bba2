package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Release;
import gongbo.search.QueryClause.DateField;
import gongbo.search.QueryClause.During;
import gongbo.search.QueryClause.FieldValue;
import gongbo.search.QueryEntityLinker.LinkedEntity;
import gongbo.search.QueryEntityLinker.LinkedWords;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryEntityLinkerTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 4, 15);

  @TempDir static Path folder;
  private SmallSnapshot snapshot;

  @BeforeAll
  void index() throws Exception {
    List<Release> releases = new ArrayList<>();
    for (int month = 1; month <= 4; month++) {
      releases.add(release("bus" + month, month, "한도윤"));
    }
    releases.add(release("once", 1, "염지수"));
    snapshot = SmallSnapshot.of(folder, releases);
  }

  private static Release release(String id, int month, String speaker) {
    return SmallIndex.release(
        id,
        "수소 버스 도입",
        LocalDate.of(2024, month, 10),
        List.of(speaker),
        List.of(),
        List.of(),
        "수소 버스를 도입한다.");
  }

  @AfterAll
  void close() throws Exception {
    snapshot.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"한도윤", "한도윤은", "한 도윤"})
  void aNameLinksWithAParticleAndWithOtherSpaces(String name) {
    LinkedWords linked = link("도입 " + name);

    assertThat(linked.entities())
        .containsExactly(
            new LinkedEntity(
                1, linked.words().size(), new FieldValue(FacetField.SPEAKER, "한도윤"), 4, null));
    assertThat(linked.typed(linked.entities().getFirst())).isEqualTo(name);
  }

  @Test
  void regionsLinkByTheirShortNamesAndVenuesByTheirOwn() {
    assertThat(meant("대전 버스")).containsExactly(new FieldValue(FacetField.REGION, "대전광역시"));
    assertThat(meant("한빛 컨벤션센터에서")).containsExactly(new FieldValue(FacetField.VENUE, "한빛컨벤션센터"));
  }

  @Test
  void aNameInTooFewReleasesDoesNotLink() {
    assertThat(meant("염지수")).isEmpty();
  }

  @Test
  void datesLinkToDaysOfPublication() {
    LinkedWords linked = link("버스 2024년 3월 도입");

    assertThat(linked.entities())
        .containsExactly(new LinkedEntity(1, 3, published(2024, 3, 1, 31), 0, null));
    assertThat(linked.entities().getFirst().isDate()).isTrue();
    assertThat(meant("지난달 버스")).containsExactly(published(2024, 3, 1, 31));
    assertThat(link("2023년").entities().getFirst().isDate()).isFalse();
  }

  @Test
  void entitiesAreInOrderAndDoNotOverlap() {
    List<String> vocabulary = List.of("한도윤", "한", "도윤", "대전", "2024년", "3월", "버스", "누리부", "지난달");
    Random random = new Random(20);
    for (int i = 0; i < 300; i++) {
      List<String> words =
          IntStream.range(0, random.nextInt(8))
              .mapToObj(_ -> vocabulary.get(random.nextInt(vocabulary.size())))
              .toList();
      LinkedWords linked = snapshot.linker(TODAY).link(words);

      int end = 0;
      for (LinkedEntity entity : linked.entities()) {
        assertThat(entity.from()).as("%s in %s", entity, words).isGreaterThanOrEqualTo(end);
        assertThat(entity.to()).isGreaterThan(entity.from()).isLessThanOrEqualTo(words.size());
        assertThat(linked.at(entity.from())).containsExactly(entity);
        end = entity.to();
      }
    }
  }

  private static During published(int year, int month, int first, int last) {
    return new During(
        DateField.PUBLISHED,
        new Period(LocalDate.of(year, month, first), LocalDate.of(year, month, last)));
  }

  private List<QueryClause> meant(String words) {
    return link(words).entities().stream().map(LinkedEntity::meant).toList();
  }

  private LinkedWords link(String words) {
    return snapshot.linker(TODAY).link(List.of(words.split(" ", -1)));
  }
}
