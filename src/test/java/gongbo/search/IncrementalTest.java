package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.entities.CorpusCollector;
import gongbo.index.Generation;
import gongbo.index.GenerationStore;
import gongbo.index.ReindexOptions;
import gongbo.index.Reindexer;
import gongbo.korean.KoreanAnalysis;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.release.SourceMetadata;
import gongbo.release.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incremental run gives the answers of a full one, and does only what has changed. */
class IncrementalTest {
  private static final List<String> WORDS =
      List.of("수소", "버스", "꿀벌", "도시", "기술격차", "반도체", "청년", "월세");
  private static final List<Topic> TOPICS =
      List.of(Topic.TRANSPORT, Topic.ENVIRONMENT, Topic.INDUSTRY);
  private static final List<String> NAMES = List.of("염지수", "문하령", "위하진");

  private static final int LARGEST = 30;

  /** What makes an index is the same in all of these runs. */
  private static final Map<String, String> INPUTS = Map.of("the program", "1");

  /** A text of random words, for the release of some number. */
  private record Draft(int id, List<String> words, int day, String speaker) {
    Release release() {
      String text = String.join(" ", words);
      return SmallIndex.release(
          "r" + id,
          words.getFirst() + " 발표",
          LocalDate.of(2025, 1, 1).plusDays(day),
          List.of(speaker),
          List.of(TOPICS.get(day % TOPICS.size())),
          List.of(),
          "□ " + text);
    }
  }

  @Provide
  Arbitrary<List<Draft>> corpora() {
    Arbitrary<List<String>> words = Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(12);
    return Combinators.combine(
            Arbitraries.integers().between(0, LARGEST),
            words,
            Arbitraries.integers().between(0, 300),
            Arbitraries.of(NAMES))
        .as(Draft::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .uniqueElements(Draft::id);
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void anIncrementalRunAnswersAsAFullOne(
      @ForAll("corpora") List<Draft> before, @ForAll("corpora") List<Draft> added)
      throws Exception {
    Path folder = Files.createTempDirectory("incremental");
    try {
      // Some stay as they were, some come, some change, some go.
      Map<Integer, Draft> after = new TreeMap<>();
      before.stream().filter(d -> d.id() % 3 != 0).forEach(d -> after.put(d.id(), d));
      added.stream().filter(d -> d.id() % 3 != 1).forEach(d -> after.put(d.id(), d));
      if (after.isEmpty()) {
        return;
      }
      List<Release> then = before.stream().map(Draft::release).toList();
      // All of them were read elsewhere and by more people, which is no change of a text.
      List<Release> now =
          after.values().stream().map(Draft::release).map(IncrementalTest::moved).toList();
      run(folder.resolve("a"), then, INPUTS, true);
      Run incremental = run(folder.resolve("a"), now, INPUTS, true);
      Run full = run(folder.resolve("b"), now, INPUTS, false);

      assertThat(incremental.generation().check()).isEmpty();
      assertThat(incremental.extracted())
          .isEqualTo(
              new TreeSet<>(
                  after.values().stream()
                      .map(Draft::release)
                      .filter(release -> !then.contains(release))
                      .map(release -> release.id().value())
                      .toList()));
      assertThat(full.extracted()).hasSize(now.size());
      assertThat(answers(folder.resolve("a"))).isEqualTo(answers(folder.resolve("b")));
    } finally {
      IOUtils.rm(folder);
    }
  }

  private static Release moved(Release release) {
    SourceMetadata particulars =
        release.raw().particulars().withSources(List.of("new:" + release.id()), 7);
    return release.withRaw(release.raw().withParticulars(particulars));
  }

  @TempDir Path folder;

  @Test
  void whatOnlyMovedIsNotExtractedAgainAndSaysWhereItIsNow() throws Exception {
    List<Release> releases =
        List.of(
            SmallIndex.release("a", "수소", "□ 버스가 달린다"), SmallIndex.release("b", "꿀벌", "□ 도시를 난다"));
    run(folder, releases, INPUTS, false);
    List<Release> now =
        List.of(moved(releases.getFirst()), SmallIndex.release("b", "꿀벌", "□ 꿀벌이 마을을 난다"));

    Run run = run(folder, now, INPUTS, true);

    assertThat(run.extracted()).containsExactly("b");
    try (SearchService service = SearchService.open(folder, ConfigFolder.bundled())) {
      assertThat(service.search(SearchRequest.of("버스")).total()).isEqualTo(1);
      assertThat(service.search(SearchRequest.of("도시")).total()).isZero();
      StoredRelease stored = service.release(new ReleaseId("a")).orElseThrow();
      assertThat(stored.release().raw().particulars().sources()).containsExactly("new:a");
      assertThat(stored.release().raw().particulars().views()).isEqualTo(7);
    }
  }

  @Test
  void withoutAChangeTheGenerationStays() throws Exception {
    List<Release> releases = List.of(SmallIndex.release("a", "수소", "□ 버스"));
    Generation first = run(folder, releases, INPUTS, true).generation();

    Run again = run(folder, releases, INPUTS, true);

    assertThat(again.generation().id()).isEqualTo(first.id());
    assertThat(again.extracted()).isEmpty();
    assertThat(new GenerationStore(folder).current().id()).isEqualTo(first.id());
    assertThat(folder.resolve("generations").toFile().list()).containsExactly(first.id());
  }

  @Test
  void aChangedDictionaryIsNamedAndAllIsDoneAnew() throws Exception {
    List<Release> releases = List.of(SmallIndex.release("a", "수소", "□ 버스"));
    run(folder, releases, Map.of("dictionary.txt", "1", "the program", "1"), false);

    Run run = run(folder, releases, Map.of("dictionary.txt", "2", "the program", "1"), true);

    assertThat(run.anew()).hasSize(1).first().asString().contains("changed", "dictionary.txt");
    assertThat(run.extracted()).containsExactly("a");
  }

  /** Everything that a reader could see of an index, but for its id and how long answers took. */
  private static List<Object> answers(Path index) throws IOException {
    List<Object> answers = new ArrayList<>();
    try (SearchService service = SearchService.open(index, ConfigFolder.bundled())) {
      for (int id = 0; id <= LARGEST; id++) {
        answers.add(service.release(new ReleaseId("r" + id)).map(StoredRelease::release));
      }
      List<String> queries = new ArrayList<>(WORDS);
      queries.addAll(List.of("", "수소 버스", "\"기술격차\" -꿀벌", "speaker:염지수", "버쓰", "반도채 청년"));
      for (String query : queries) {
        SearchResult<Hit> result = service.search(SearchRequest.of(query));
        answers.add(result.total());
        answers.add(result.interpretation());
        answers.add(result.hits());
        answers.add(result.facets());
      }
      for (String name : NAMES) {
        answers.add(service.suggest(name.substring(0, 2), 5));
        answers.add(service.speaker(name).map(SpeakerProfile::roles));
      }
    }
    return answers;
  }

  private record Run(Generation generation, Set<String> extracted, List<String> anew) {}

  private static Run run(
      Path index, List<Release> releases, Map<String, String> inputs, boolean incremental)
      throws Exception {
    Map<ReleaseId, Release> byId =
        releases.stream().collect(Collectors.toMap(Release::id, Function.identity()));
    Set<String> extracted = Collections.synchronizedSet(new TreeSet<>());
    List<String> anew = new ArrayList<>();
    ReindexOptions plan = ReindexOptions.SOUND.madeWith(inputs);
    try (KoreanAnalysis analysis = KoreanAnalysis.of(ConfigFolder.bundled())) {
      Generation generation =
          new Reindexer(
                  new GenerationStore(index),
                  analysis,
                  raw -> extract(raw, byId, extracted),
                  () -> CorpusCollector.of(ConfigFolder.bundled()),
                  2,
                  incremental ? plan.goingOn() : plan)
              .run(
                  releases.stream().map(r -> new Reindexer.Item("test:" + r.id(), r.raw())),
                  new Reindexer.Listener() {
                    @Override
                    public void startsAnew(String reason) {
                      anew.add(reason);
                    }

                    @Override
                    public void refused(String location, String reason) {
                      throw new AssertionError(location + ": " + reason);
                    }
                  });
      return new Run(generation, extracted, anew);
    }
  }

  private static Release extract(
      RawRelease raw, Map<ReleaseId, Release> byId, Set<String> extracted) {
    extracted.add(raw.id().value());
    return Objects.requireNonNull(byId.get(raw.id()));
  }
}
