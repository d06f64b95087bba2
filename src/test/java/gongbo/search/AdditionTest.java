package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.index.Generation;
import gongbo.index.GenerationStore;
import gongbo.release.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases that are put to a generation between two runs. */
class AdditionTest {
  @TempDir Path folder;

  private final List<Release> releases = new ArrayList<>();
  private Generation base;

  @BeforeEach
  void build() throws Exception {
    for (int i = 0; i < 5; i++) {
      releases.add(SmallIndex.release("r" + i, "수소 " + i, "□ 수소 버스가 달린다"));
    }
    SmallIndex.build(folder, releases);
    base = store().current();
  }

  @Test
  void whatIsAddedIsFoundAndCountedBesideWhatWasThere() throws Exception {
    Generation added = SmallIndex.add(folder, List.of(SmallIndex.release("new", "꿀벌", "□ 수소 벌집")));

    assertThat(added.check()).isEmpty();
    assertThat(added.manifest().releases()).isEqualTo(6);
    assertThat(added.manifest().addedTo()).isEqualTo(base.id());
    assertThat(found("꿀벌")).containsExactly("new");
    SearchResult<Hit> all = search("수소");
    assertThat(all.total()).isEqualTo(6);
    assertThat(all.facets().of(FacetField.PUBLISHER).getFirst().count()).isEqualTo(6);
  }

  @Test
  void aReleaseThatCameBeforeIsReplaced() throws Exception {
    Generation added =
        SmallIndex.add(folder, List.of(SmallIndex.release("r3", "정정합니다", "□ 꿀벌 소식")));

    assertThat(added.check()).isEmpty();
    assertThat(added.manifest().releases()).isEqualTo(5);
    assertThat(found("수소")).doesNotContain("r3").hasSize(4);
    assertThat(found("꿀벌")).containsExactly("r3");
  }

  @Test
  void whatIsThereAlreadyChangesNothing() throws Exception {
    assertThat(SmallIndex.add(folder, List.of(releases.get(2))).id()).isEqualTo(base.id());
    assertThat(generations()).containsExactly(base.id());
  }

  /** However many come in a day, a rollback leads to yesterday. */
  @Test
  void additionsTakeThePlaceOfEachOtherAndOfNoWholeGeneration() throws Exception {
    SmallIndex.build(folder, releases);
    String second = store().current().id();
    for (int i = 0; i < 3; i++) {
      SmallIndex.add(folder, List.of(SmallIndex.release("new" + i, "꿀벌 " + i, "□ 벌집")));
    }

    assertThat(found("꿀벌")).hasSize(3);
    assertThat(generations()).contains(base.id(), second).hasSize(3);
    assertThat(store().rollBack().id()).isEqualTo(second);
    assertThat(store().rollBack().id()).isEqualTo(base.id());
  }

  @Test
  void theNextRunUnitesThem() throws Exception {
    Release late = SmallIndex.release("new", "꿀벌", "□ 벌집");
    SmallIndex.add(folder, List.of(late));
    releases.add(late);

    SmallIndex.build(folder, releases);

    assertThat(store().current().manifest().addedTo()).isNull();
    assertThat(found("꿀벌")).containsExactly("new");
    assertThat(generations()).hasSize(2);
  }

  private GenerationStore store() {
    return new GenerationStore(folder);
  }

  private List<String> generations() {
    String[] names = folder.resolve("generations").toFile().list();
    return names == null ? List.of() : List.of(names);
  }

  private List<String> found(String query) throws IOException {
    return search(query).hits().stream().map(hit -> hit.release().id().value()).toList();
  }

  private SearchResult<Hit> search(String query) throws IOException {
    try (SearchService service = SearchService.open(folder, ConfigFolder.bundled())) {
      return service.search(SearchRequest.of(query));
    }
  }
}
