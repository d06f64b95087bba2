package gongbo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.config.ConfigFolder;
import gongbo.entities.CorpusCollector;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
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
    assertThat(generation.check()).containsExactly("knowledge/glosses.jsonl is not what it was");

    Files.delete(glosses);
    assertThat(generation.check()).containsExactly("knowledge/glosses.jsonl is missing");
  }

  @Test
  void nothingIsLeftOfTheFirstPass() throws Exception {
    Generation generation = index("a");

    try (Stream<Path> files = Files.list(generation.folder())) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "SHA256SUMS",
              "dictionary.txt",
              "knowledge",
              "manifest.json",
              "quotations",
              "releases",
              "vocabulary.tsv");
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
  void whatWasRolledBackFromGoesWithTheNextRun() throws Exception {
    Generation first = index("a");
    Generation bad = index("b");
    new GenerationStore(folder).rollBack();

    Generation next = index("a", "b");

    assertThat(names("generations")).containsExactlyInAnyOrder(first.id(), next.id());
    assertThat(next.id()).isGreaterThan(bad.id());
    assertThat(new GenerationStore(folder).rollBack().id()).isEqualTo(first.id());
  }

  @Test
  void asManyAsWantedAreKept() throws Exception {
    for (int run = 0; run < 4; run++) {
      run(ReindexOptions.SOUND.keeping(3), List.of("a"));
    }
    assertThat(names("generations")).hasSize(3);

    run(ReindexOptions.SOUND.keeping(1), List.of("a"));
    assertThat(names("generations")).hasSize(1);
  }

  /**
   * What a crash leaves: a half-built folder, a half-removed one, and one that never was current.
   */
  @Test
  void leftOversGoWithTheNextRun() throws Exception {
    Generation current = index("a");
    Path generations = folder.resolve("generations");
    Files.createDirectories(generations.resolve(".20260101T000000.000/releases"));
    Files.createDirectories(generations.resolve("29990101T000000.000"));
    Files.createDirectory(generations.resolve("somebody else's"));

    Generation next = index("a");

    assertThat(names("generations"))
        .containsExactlyInAnyOrder(current.id(), next.id(), "somebody else's");
    assertThat(names("")).containsExactlyInAnyOrder("CURRENT", "LOCK", "generations");
    assertThat(next.id()).as("ids are never used twice").isGreaterThan("29990101T000000.000");
  }

  @Test
  void aClockThatGoesBackMakesNoGenerationOlder() throws Exception {
    Instant noon = Instant.parse("2026-11-24T12:00:00Z");
    Generation first = index(noon, "a");
    Generation second = index(noon.minus(Duration.ofHours(1)), "a", "b");
    Generation third = index(noon.minus(Duration.ofDays(1)), "a", "b", "c");

    assertThat(List.of(first.id(), second.id(), third.id())).isSorted().doesNotHaveDuplicates();
    GenerationStore store = new GenerationStore(folder);
    assertThat(store.current().id()).isEqualTo(third.id());
    assertThat(store.rollBack().id()).isEqualTo(second.id());
  }

  @Test
  void aDamagedGenerationIsNotRolledBackTo() throws Exception {
    Generation first = index("a");
    Generation second = index("b");
    Files.delete(folder.resolve("generations/" + first.id() + "/manifest.json"));
    Files.writeString(folder.resolve("generations/" + first.id() + "/dictionary.txt"), "!");

    GenerationStore store = new GenerationStore(folder);
    assertThatThrownBy(store::rollBack).isInstanceOf(IOException.class);
    assertThat(store.current().id()).isEqualTo(second.id());
  }

  @Test
  void anIndexOfAnOlderFormAsksForAReindex() throws Exception {
    Path manifest = folder.resolve("generations/" + index("a").id() + "/manifest.json");
    Files.writeString(manifest, "{\"id\": \"x\", \"schema\": 1, \"documents\": 12}");

    assertThatThrownBy(() -> new GenerationStore(folder).current())
        .hasMessageContaining("reindex needed")
        .hasMessageContaining("the form 1");
    assertThat(index("a").manifest().schema()).isEqualTo(Schema.VERSION);
  }

  @Test
  void aCurrentThatNamesNothingIsDamage() throws Exception {
    Generation generation = index("a");
    Files.writeString(folder.resolve("CURRENT"), "../" + generation.id());

    GenerationStore store = new GenerationStore(folder);
    assertThatThrownBy(store::current)
        .isInstanceOf(DamagedGenerationException.class)
        .hasMessageContaining("CURRENT");
    assertThat(store.rollBack().id()).isEqualTo(generation.id());
    assertThat(store.current().id()).isEqualTo(generation.id());
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
  void aGateThatFailsKeepsTheCurrentGeneration() throws Exception {
    Generation before = run(ReindexOptions.SOUND, List.of("a", "b", "c"));
    ReindexOptions careful = ReindexOptions.SOUND.gated(List.of(QualityGate.shrinkage(30)), false);

    assertThatThrownBy(() -> run(careful, List.of("a", "b")))
        .isInstanceOf(GenerationRejectedException.class)
        .hasMessageContaining("shrinkage: 33 % fewer releases than in " + before.id());
    assertThat(new GenerationStore(folder).currentId()).contains(before.id());
    assertThat(names("generations")).containsExactly(before.id());

    assertThat(run(careful, List.of("a", "b", "c", "d")).manifest().releases()).isEqualTo(4);
    ReindexOptions forced = careful.gated(careful.gates(), true);
    assertThat(run(forced, List.of("a")).manifest().releases()).isEqualTo(1);
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

  private List<String> names(String in) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(in))) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }

  private Generation index(String... ids) throws Exception {
    return index(new ArrayList<>(), ids);
  }

  private Generation index(List<String> refused, String... ids) throws Exception {
    return reindexer().run(items(List.of(ids)), listener(refused));
  }

  private Generation index(Instant now, String... ids) throws Exception {
    return reindexer(new GenerationStore(folder, () -> now), ReindexOptions.SOUND)
        .run(items(List.of(ids)), listener(new ArrayList<>()));
  }

  private Generation run(ReindexOptions plan, List<String> ids) throws Exception {
    return reindexer(new GenerationStore(folder), plan)
        .run(items(ids), listener(new ArrayList<>()));
  }

  private static Stream<Reindexer.Item> items(List<String> ids) {
    return IntStream.range(0, ids.size())
        .mapToObj(i -> new Reindexer.Item("file:" + (i + 1), raw(ids.get(i))));
  }

  private Reindexer reindexer() {
    return reindexer(new GenerationStore(folder), ReindexOptions.SOUND);
  }

  private static Reindexer reindexer(GenerationStore store, ReindexOptions plan) {
    return new Reindexer(
        store,
        KoreanAnalysis.of(List.of()),
        GenerationStoreTest::extract,
        () -> CorpusCollector.of(ConfigFolder.bundled()),
        2,
        plan);
  }

  private static Release extract(RawRelease raw) {
    if (raw.id().value().equals("bad")) {
      throw new IllegalStateException("no good");
    }
    return Release.withoutFindings(raw);
  }

  private static RawRelease raw(String id) {
    return new RawRelease(
        new ReleaseId(id), "수소 도시 " + id, Publisher.UNKNOWN, null, "", Outline.EMPTY);
  }

  private static Reindexer.Listener listener(List<String> refused) {
    return new Reindexer.Listener() {
      @Override
      public void refused(String location, String reason) {
        refused.add(location + " " + reason);
      }
    };
  }
}
