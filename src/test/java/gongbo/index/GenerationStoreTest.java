package gongbo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.corpus.Survey;
import gongbo.korean.KoreanAnalysis;
import gongbo.release.Outline;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationStoreTest {
  @TempDir Path folder;

  @Test
  void whereNothingWasIndexedTheErrorSaysHow() {
    assertThatThrownBy(() -> new GenerationStore(folder).current())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("reindex");
  }

  @Test
  void aFinishedGenerationIsCurrentAndSound() throws Exception {
    Generation generation = index("a", "b");

    GenerationStore store = new GenerationStore(folder);
    assertThat(store.currentId()).contains(generation.id());
    assertThat(store.current().manifest().releases()).isEqualTo(2);
    assertThat(store.current().check()).isEmpty();
  }

  @Test
  void aFileThatWasChangedAfterwardsIsNoticed() throws Exception {
    Generation generation = index("a");
    Path glosses = generation.folder().resolve("knowledge/glosses.jsonl");

    Files.writeString(glosses, "{}");
    assertThat(generation.check())
        .containsExactly("knowledge/glosses.jsonl is not what was written");

    Files.delete(glosses);
    assertThat(generation.check()).containsExactly("knowledge/glosses.jsonl is missing");
  }

  @Test
  void nothingIsLeftOfTheFirstPass() throws Exception {
    Generation generation = index("a");

    try (Stream<Path> files = Files.list(generation.folder())) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "dictionary.txt", "knowledge", "manifest.json", "quotations", "releases");
    }
  }

  @Test
  void aRollbackGoesBackToTheGenerationBefore() throws Exception {
    Generation first = index("a");
    index("a", "b");

    GenerationStore store = new GenerationStore(folder);
    assertThat(store.rollBack().id()).isEqualTo(first.id());
    assertThat(store.current().manifest().releases()).isEqualTo(1);
    assertThatThrownBy(store::rollBack).hasMessageContaining("no generation before");
  }

  @Test
  void onlyTheCurrentGenerationAndTheOneBeforeAreKept() throws Exception {
    index("a");
    Generation second = index("a");
    Generation third = index("a");

    try (Stream<Path> kept = Files.list(folder.resolve("generations"))) {
      assertThat(kept.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(second.id(), third.id());
    }
  }

  @Test
  void aBadReleaseIsRefusedByNameAndTheOthersAreIndexed() throws Exception {
    List<String> refused = Collections.synchronizedList(new ArrayList<>());

    Generation generation = index(refused, "a", "bad", "b", "a");

    assertThat(generation.manifest().releases()).isEqualTo(2);
    assertThat(refused)
        .containsExactlyInAnyOrder(
            "file:2 cannot be indexed: java.lang.IllegalStateException: no good",
            "file:4 the id a was already read from file:1");
  }

  @Test
  void aRunThatFailsLeavesTheCurrentGeneration() throws Exception {
    Generation before = index("a");

    Stream<Reindexer.Item> broken =
        Stream.generate(
            () -> {
              throw new UncheckedIOException(new IOException("disk gone"));
            });
    assertThatThrownBy(() -> reindexer().run(broken, listener(new ArrayList<>())))
        .hasMessageContaining("disk gone");

    assertThat(new GenerationStore(folder).currentId()).contains(before.id());
    try (Stream<Path> kept = Files.list(folder.resolve("generations"))) {
      assertThat(kept).hasSize(1);
    }
  }

  @Test
  void twoRunsAtOnceAreOneTooMany() throws Exception {
    GenerationStore store = new GenerationStore(folder);
    try (GenerationStore.Lock held = store.lock()) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> index("a")).hasMessageContaining("another process");
    }
    assertThat(index("a").manifest().releases()).isEqualTo(1);
  }

  private Generation index(String... ids) throws Exception {
    return index(new ArrayList<>(), ids);
  }

  private Generation index(List<String> refused, String... ids) throws Exception {
    List<Reindexer.Item> items = new ArrayList<>();
    for (String id : ids) {
      items.add(new Reindexer.Item("file:" + (items.size() + 1), raw(id)));
    }
    return reindexer().run(items.stream(), listener(refused));
  }

  private Reindexer reindexer() {
    return new Reindexer(
        new GenerationStore(folder),
        KoreanAnalysis.of(List.of()),
        GenerationStoreTest::extract,
        Survey::new,
        2);
  }

  private static Release extract(RawRelease raw) {
    if (raw.id().value().equals("bad")) {
      throw new IllegalStateException("no good");
    }
    return new Release(
        raw, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of());
  }

  private static RawRelease raw(String id) {
    return new RawRelease(
        new ReleaseId(id), "수소 도시 " + id, Publisher.UNKNOWN, null, "", Outline.EMPTY);
  }

  private static Reindexer.Listener listener(List<String> refused) {
    return new Reindexer.Listener() {
      @Override
      public void extracted() {}

      @Override
      public void indexed() {}

      @Override
      public void refused(String location, String reason) {
        refused.add(location + " " + reason);
      }
    };
  }
}
