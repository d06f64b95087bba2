package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.config.ConfigFolder;
import gongbo.config.WithdrawnReleases;
import gongbo.index.GenerationStore;
import gongbo.index.Withholding;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.release.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases that are indexed and must not be shown: withdrawn, or under an embargo. */
class WithheldTest {
  private static final ReleaseId HIDDEN = new ReleaseId("hidden");
  private static final Speaker SPEAKER =
      new Speaker("나루한", null, "장관", EnumSet.of(Speaker.SpeakerRole.QUOTED));
  private static final String WORDS = "꿀벌 마을을 올해 안에 세 곳으로 늘리겠다";

  @TempDir Path folder;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2025-06-01T00:00:00Z"));
  private Path config = Path.of("");

  @BeforeEach
  void copyConfig() throws IOException {
    config = Files.createDirectory(folder.resolve("config"));
    try (Stream<Path> files = Files.list(Path.of("config"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, config.resolve(file.getFileName().toString()));
      }
    }
  }

  private Path index() {
    return folder.resolve("index");
  }

  private SearchService open() throws IOException {
    return SearchService.open(index(), ConfigFolder.of(config), now::get);
  }

  private static List<Release> releases(LocalDate day) {
    return List.of(
        SmallIndex.quoting("hidden", day, SPEAKER, WORDS, "밝혔다"),
        SmallIndex.release("open1", "수소 마을을 늘린다", "수소 마을을 늘린다."),
        SmallIndex.release("open2", "수소 마을을 알린다", "수소 마을을 알린다."));
  }

  private void withdraw(String id) throws IOException {
    Files.writeString(config.resolve("withdrawn.tsv"), id + "\n", StandardOpenOption.APPEND);
  }

  private static void awaitReleases(long count, SearchService service) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (service.status().releases() != count && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    assertThat(service.status().releases()).isEqualTo(count);
  }

  private static void assertNowhere(SearchService service) throws IOException {
    SearchResult<Hit> all = service.search(SearchRequest.of(""));
    assertThat(all.total()).isEqualTo(2);
    assertThat(all.facets().of(FacetField.PUBLISHER).getFirst().count()).isEqualTo(2);
    assertThat(all.facets().of(FacetField.SPEAKER)).isEmpty();
    assertThat(all.facets().of(FacetField.DATE)).isEmpty();
    assertThat(service.search(SearchRequest.of("꿀벌")).total()).isZero();
    assertThat(service.searchQuotations(SearchRequest.of("")).total()).isZero();
    assertThat(service.verify(WORDS, null).reason()).isEqualTo(QuoteVerification.Reason.NOWHERE);
    assertThat(service.release(HIDDEN)).isEmpty();
    assertThat(service.related(HIDDEN, 5)).isEmpty();
    assertThat(service.related(new ReleaseId("open1"), 5).orElseThrow().releases())
        .noneMatch(related -> related.release().id().equals(HIDDEN));
    assertThat(service.suggest("꿀벌", 5)).isEmpty();
    assertThat(service.suggest("나루", 5)).isEmpty();
    assertThat(service.values(FacetField.SPEAKER, "").values()).isEmpty();
    assertThat(service.speaker("나루한")).isEmpty();
    assertThat(service.tally(SearchRequest.of(""), FacetField.SPEAKER).total()).isZero();
    try (ResultIterator<Release> walk = service.walk(SearchRequest.of(""))) {
      assertThat(walk.total()).isEqualTo(2);
      assertThat(walk).toIterable().noneMatch(release -> release.id().equals(HIDDEN));
    }
    IndexStatus status = service.status();
    assertThat(status.releases()).isEqualTo(2);
    assertThat(status.quotations()).isZero();
    assertThat(status.people()).isZero();
    assertThat(status.newest()).isNull();
  }

  @Test
  void anEmbargoedReleaseAppearsAtItsTimeAndNotBefore() throws Exception {
    SmallIndex.build(index(), releases(LocalDate.of(2025, 6, 2)));
    try (SearchService service = open()) {
      assertNowhere(service);
      assertThat(service.isWithdrawn(HIDDEN)).isFalse();
      assertThat(service.withheld())
          .containsExactly(new WithheldRelease(HIDDEN, WORDS, LocalDateTime.of(2025, 6, 2, 9, 0)));
      long before = service.status().snapshot();

      now.set(Instant.parse("2025-06-01T23:59:59.999Z"));
      Thread.sleep(1_500);
      assertNowhere(service);

      now.set(Instant.parse("2025-06-02T00:00:00Z"));
      awaitReleases(3, service);
      assertThat(service.search(SearchRequest.of("꿀벌")).total()).isEqualTo(1);
      assertThat(service.suggest("나루", 5)).isNotEmpty();
      assertThat(service.withheld()).isEmpty();
      assertThat(service.status().snapshot()).isNotEqualTo(before);
    }
  }

  @Test
  void aWithdrawnReleaseVanishesFromTheRunningServerAndEveryGeneration() throws Exception {
    SmallIndex.build(index(), releases(LocalDate.of(2025, 5, 2)));
    try (SearchService service = open()) {
      assertThat(service.search(SearchRequest.of("꿀벌")).total()).isEqualTo(1);
      SearchResult<Hit> first =
          service.search(SearchRequest.of("").sort(SearchRequest.Sort.OLDEST).size(1).uncounted());
      ResultIterator<Release> export = service.walk(SearchRequest.of(""));

      withdraw("hidden");
      awaitReleases(2, service);

      assertNowhere(service);
      assertThat(service.isWithdrawn(HIDDEN)).isTrue();
      assertThatThrownBy(export::next).isInstanceOf(WithdrawnMeanwhileException.class);
      export.close();
      PageCursor place = Objects.requireNonNull(first.next());
      assertThat(
              service
                  .search(SearchRequest.of("").sort(SearchRequest.Sort.OLDEST).after(place))
                  .hits())
          .hasSize(2);

      SmallIndex.build(index(), releases(LocalDate.of(2025, 5, 2)));
      while (service.status().generation().equals(place.generation())) {
        Thread.sleep(20);
      }
      assertNowhere(service);
      new GenerationStore(index()).rollBack();
      while (!service.status().generation().equals(place.generation())) {
        Thread.sleep(20);
      }
      assertNowhere(service);

      Files.copy(
          Path.of("config/withdrawn.tsv"),
          config.resolve("withdrawn.tsv"),
          StandardCopyOption.REPLACE_EXISTING);
      awaitReleases(3, service);
      assertThat(service.release(HIDDEN)).isPresent();
    }
  }

  @Test
  void aSegmentThatHidesNothingHasNoDeletions() throws Exception {
    SmallIndex.build(index(), releases(LocalDate.of(2025, 5, 2)));
    ConfigFolder bundled = ConfigFolder.bundled();
    IndexSnapshot snapshot =
        OpenGeneration.snapshot(
            new GenerationStore(index()).current(),
            RankingWeights.of(bundled),
            bundled,
            new Withholding(WithdrawnReleases.NONE, now.get()));
    try (DirectoryReader reader = snapshot.releases().reader()) {
      assertThat(reader.leaves())
          .isNotEmpty()
          .allSatisfy(segment -> assertThat(segment.reader().getLiveDocs()).isNull());
    }
  }

  @Test
  void anotherFileThatIsBrokenKeepsNoWithdrawalFromBeingFollowed() throws Exception {
    SmallIndex.build(index(), releases(LocalDate.of(2025, 5, 2)));
    try (SearchService service = open()) {
      Files.writeString(config.resolve("english.tsv"), "no columns");
      withdraw("hidden");

      awaitReleases(2, service);
      assertThat(service.status().trouble()).isNull();
    }
  }

  @Test
  void noExportBeginsFromAViewThatShowsAWithdrawnRelease() throws Exception {
    SmallIndex.build(index(), releases(LocalDate.of(2025, 5, 2)));
    ConfigFolder own = ConfigFolder.of(config);
    RankingWeights weights = RankingWeights.of(own);
    try (LiveIndex live = new LiveIndex(new GenerationStore(index()), weights, own, now::get)) {
      IndexSnapshot before = live.acquire();
      InterpretedQuery everything =
          InterpretedQuery.of(
              SearchRequest.of(""), before, before.releases(), weights, LocalDate.EPOCH);
      withdraw("hidden");
      live.follow();

      assertThatThrownBy(
              () -> new ResultIterator<>(live, before, everything, HitOrder.NEWEST, Release.class))
          .isInstanceOf(WithdrawnMeanwhileException.class);
      live.release(before);
    }
  }

  @Test
  void whileTheListCannotBeReadNothingReappears() throws Exception {
    SmallIndex.build(index(), releases(LocalDate.of(2025, 5, 2)));
    withdraw("hidden");
    try (SearchService service = open()) {
      Files.delete(config.resolve("withdrawn.tsv"));
      while (service.status().trouble() == null) {
        Thread.sleep(20);
      }
      assertThat(service.status().trouble()).contains("withdrawn.tsv");
      assertNowhere(service);
    }
    assertThatThrownBy(this::open).hasMessageContaining("withdrawn.tsv");
  }
}
