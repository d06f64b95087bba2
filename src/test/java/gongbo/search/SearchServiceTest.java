package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.config.ConfigFolder;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.release.SourceMetadata;
import gongbo.release.SourceMetadataBuilder;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchServiceTest {
  @TempDir Path folder;

  private final List<Release> releases =
      List.of(
          SmallIndex.release(
              "gap", "누리과학정책연구원, 인공지능 기술격차 토론회", "베스마 벤레젬은 국가 간 기술 격차를 말했다.", "국제 협력이 필요하다고 했다."),
          SmallIndex.release("chip", "반도체 인력 양성", "반도체를 만드는 사람을 기른다."),
          SmallIndex.release("half", "도체와 부도체", "반쯤은 도체이고 나머지 반은 아니다."),
          SmallIndex.release("trade", "중국 제품 수입 늘어", "중국 제품의 수입이 늘었다."),
          SmallIndex.release("rent", "청년 월세 지원 신청", "소득이 적은 청년에게 월세를 지원한다."),
          SmallIndex.release("apple", "사과 값 안정", "사과 출하를 늘린다."),
          SmallIndex.release("audit", "조사과 신설", "담당 부서를 조사과로 바꾼다."),
          SmallIndex.release(
              "ocean",
              "Ocean policies for a warmer sea",
              "Korea’s forum (해양 정책 토론회) was held in Seoul."));

  @Test
  void aFormerIdFindsARelease() throws Exception {
    Release release = SmallIndex.release("a37a6a9a35e0611d", "하늘숲 길을 연다", "길을 열었다.");
    SourceMetadata metadata =
        SourceMetadataBuilder.builder(SourceMetadata.NONE)
            .formerIds(List.of(new ReleaseId("보도자료")))
            .build();
    Release renamed = release.withRaw(release.raw().withParticulars(metadata));

    try (SearchService service = SmallIndex.of(folder, List.of(renamed))) {
      assertThat(service.release(new ReleaseId("보도자료")))
          .map(found -> found.release().id().value())
          .contains("a37a6a9a35e0611d");
      assertThat(service.release(new ReleaseId("다른자료"))).isEmpty();
    }
  }

  @Test
  void aNameIsFoundHoweverTheAnalyzerCutsIt() throws Exception {
    assertThat(ids("벤레젬")).containsExactly("gap");
    assertThat(ids("베스마 벤레젬")).containsExactly("gap");
  }

  @Test
  void aCompoundAndItsPartsAskForTheSame() throws Exception {
    assertThat(ids("기술격차")).containsExactly("gap").isEqualTo(ids("기술 격차"));
  }

  @Test
  void thePartsOfATypedWordBelongTogether() throws Exception {
    assertThat(ids("반도체")).containsExactly("chip");
  }

  @Test
  void shortWordsAreNotFoundInsideOthersOrAcrossThem() throws Exception {
    assertThat(ids("사과")).containsExactly("apple");
    assertThat(ids("국제")).containsExactly("gap");
  }

  @Test
  void particlesOfAQueryDoNotMatter() throws Exception {
    assertThat(ids("반도체를")).containsExactly("chip");
  }

  @Test
  void aDecomposedQueryFindsTheSame() throws Exception {
    assertThat(ids(Normalizer.normalize("반도체", Normalizer.Form.NFD))).containsExactly("chip");
  }

  @Test
  void aQuestionFindsItsAnswer() throws Exception {
    assertThat(ids("청년 월세 지원은 누가 받을 수 있나").getFirst()).isEqualTo("rent");
  }

  @Test
  void aPhraseNeedsItsWordsSideBySide() throws Exception {
    assertThat(ids("\"국가 간 기술 격차\"")).containsExactly("gap");
    assertThat(ids("\"격차 기술\"")).isEmpty();
  }

  @Test
  void whatIsExcludedIsGone() throws Exception {
    assertThat(ids("도체")).contains("half");
    assertThat(ids("도체 -부도체")).doesNotContain("half");
    assertThat(ids("-반도체")).hasSize(releases.size() - 1).doesNotContain("chip");
  }

  @Test
  void aFieldIsSearchedByItsLetters() throws Exception {
    assertThat(ids("venue:한빛컨벤션센터")).hasSize(releases.size());
    assertThat(ids("venue:\"한빛컨벤션센터 302호\"")).isEmpty();
    assertThat(ids("반도체 publisher:누리부")).containsExactly("chip");
  }

  @Test
  void englishIsFoundByItsWords() throws Exception {
    assertThat(ids("ocean policy")).containsExactly("ocean");
    assertThat(ids("\"korea forums\"")).containsExactly("ocean");
    assertThat(ids("\"해양 정책\"")).containsExactly("ocean");
  }

  @Test
  void anEmptyQueryFindsEverything() throws Exception {
    assertThat(ids("")).hasSize(releases.size());
  }

  @Test
  void aPassageIsABulletAndMarksWhatMatched() throws Exception {
    try (SearchService service = SmallIndex.of(folder, releases)) {
      Hit hit = service.search(SearchRequest.of("벤레젬 격차")).hits().getFirst();

      assertThat(marked(hit.title())).containsExactly("격차");
      assertThat(hit.snippets()).hasSize(1);
      assertThat(marked(hit.snippets().getFirst())).containsExactly("벤레젬", "격차");
      assertThat(hit.snippets().getFirst().plain()).isEqualTo("베스마 벤레젬은 국가 간 기술 격차를 말했다.");
    }
  }

  @Test
  void aReleaseIsGivenBackAsItWasIndexed() throws Exception {
    try (SearchService service = SmallIndex.of(folder, releases)) {
      assertThat(service.release(new ReleaseId("gap")))
          .map(found -> found.release().raw())
          .contains(releases.getFirst().raw());
      assertThat(service.release(new ReleaseId("none"))).isEmpty();
    }
  }

  @Test
  void aNewGenerationAnswersByItself() throws Exception {
    try (SearchService service = SmallIndex.of(folder, releases)) {
      String before = service.status().generation();
      SmallIndex.build(folder, List.of(SmallIndex.release("new", "수소 도시")));

      waitForOtherThan(before, service);

      assertThat(service.search(SearchRequest.of("수소")).total()).isEqualTo(1);
      assertThat(service.status().releases()).isEqualTo(1);
    }
  }

  @Test
  void aWalkStaysInItsGenerationWhileOthersAreMadeCurrent() throws Exception {
    List<Release> many =
        IntStream.range(0, 30).mapToObj(i -> SmallIndex.release("r" + i, "수소 " + i)).toList();
    try (SearchService service = SmallIndex.of(folder, many)) {
      SearchRequest request = SearchRequest.of("수소").size(9).uncounted();
      List<String> walked = new ArrayList<>();
      Optional<PageCursor> place = walk(service.search(request), walked);
      for (int run = 0; run < 3; run++) {
        String before = service.status().generation();
        SmallIndex.build(folder, many.subList(run, 20));
        waitForOtherThan(before, service);
        place = walk(service.search(request.after(place.orElseThrow())), walked);
      }

      assertThat(place).isEmpty();
      assertThat(walked).hasSize(30).doesNotHaveDuplicates();
      PageCursor foreign =
          PageCursorBuilder.builder()
              .generation("20200101T000000.000")
              .today(LocalDate.EPOCH)
              .rank(9)
              .document(9)
              .tier(0)
              .score(1)
              .published(0)
              .id("r9")
              .build();
      assertThatThrownBy(() -> service.search(request.after(foreign)))
          .isInstanceOf(StaleGenerationException.class);
    }
  }

  @Test
  void aWalkEndsOnTheDayItBegan() throws Exception {
    List<Release> months = new ArrayList<>();
    for (int month = 1; month <= 3; month++) {
      for (int i = 0; i < 4; i++) {
        months.add(
            SmallIndex.release(
                "r%d-%d".formatted(month, i),
                "수소 동향",
                LocalDate.of(2025, month, 1 + i),
                List.of(),
                List.of(),
                List.of(),
                "수소 동향을 알린다."));
      }
    }
    SmallIndex.build(folder, months);
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-03-31T14:59:59Z"));
    try (SearchService service = SearchService.open(folder, ConfigFolder.bundled(), now::get)) {
      SearchRequest request = SearchRequest.of("수소 지난달").size(2).uncounted();
      List<String> walked = new ArrayList<>();
      Optional<PageCursor> place = walk(service.search(request), walked);
      now.set(Instant.parse("2025-03-31T15:00:00Z"));
      while (place.isPresent()) {
        place = walk(service.search(request.after(place.get())), walked);
      }

      assertThat(walked).hasSize(4).doesNotHaveDuplicates().allMatch(id -> id.startsWith("r2"));
    }
  }

  private static void waitForOtherThan(String generation, SearchService service) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (service.status().generation().equals(generation) && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
  }

  private static Optional<PageCursor> walk(SearchResult<Hit> result, List<String> walked) {
    result.hits().forEach(hit -> walked.add(hit.release().id().value()));
    return Optional.ofNullable(result.next());
  }

  private List<String> ids(String query) throws Exception {
    try (SearchService service = SmallIndex.of(folder, releases)) {
      return service.search(SearchRequest.of(query)).hits().stream()
          .map(hit -> hit.release().id().value())
          .toList();
    }
  }

  private static List<String> marked(HighlightedText text) {
    return text.fragments().stream()
        .filter(HighlightedText.Fragment::marked)
        .map(HighlightedText.Fragment::text)
        .toList();
  }
}
