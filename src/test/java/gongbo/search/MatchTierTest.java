package gongbo.search;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Release;
import gongbo.search.SearchRequest.Sort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Full matches come first in every order, and the counts state how many there are. */
class MatchTierTest {
  /** Words of one morpheme; 인공지능 is listed as a synonym of AI. */
  private static final List<String> WORDS = List.of("인공지능", "AI", "참외", "갯벌", "반도체", "등대");

  private static final Map<String, String> OTHER_NAMES = Map.of("AI", "인공지능", "인공지능", "AI");

  @TempDir private Path folder;

  @Test
  void aFullMatchRanksAboveAPartialOneWithAHigherScore() throws Exception {
    List<Release> releases = new ArrayList<>();
    releases.add(
        SmallIndex.release("full", "갯벌", "갯벌을 돌아본다. " + "바다 소식을 길게 전한다. ".repeat(80) + "등대도 있다."));
    for (int i = 0; i < 30; i++) {
      releases.add(SmallIndex.release("part" + i, "갯벌 갯벌 갯벌", "갯벌 갯벌 갯벌"));
    }
    try (SearchService service = SmallIndex.of(folder, releases)) {
      SearchResult<Hit> result = service.search(SearchRequest.of("갯벌 등대"));

      assertThat(result.hits().getFirst().release().id().value()).isEqualTo("full");
      assertThat(result.hits())
          .extracting(hit -> hit.rank().tier())
          .startsWith(MatchTier.FULL, MatchTier.PARTIAL);
      assertThat(result.total()).isEqualTo(31);
      assertThat(result.interpretation().complete()).isEqualTo(1);
      assertThat(result.interpretation().partial()).isEqualTo(30);
    }
  }

  /** Two pages of full matches are enough; of partial ones there are more for ranking to choose. */
  @Test
  void partialMatchesAreNotCutOffAfterTwoPages() throws Exception {
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      releases.add(SmallIndex.release("three" + i, "안내", "갯벌 등대 참외"));
      releases.add(SmallIndex.release("one" + i, "갯벌", "갯벌"));
    }
    try (SearchService service = SmallIndex.of(folder, releases)) {
      assertThat(service.search(SearchRequest.of("갯벌 참외")).total()).isEqualTo(30);
      assertThat(service.search(SearchRequest.of("갯벌 등대 참외")).total()).isEqualTo(30);
      assertThat(service.search(SearchRequest.of("갯벌 등대 참외 로봇")).total()).isEqualTo(60);
    }
  }

  @Test
  void fullMatchesAreCountedAloneWhereThereAreSome() throws Exception {
    List<Release> releases = new ArrayList<>();
    releases.add(SmallIndex.release("full", "갯벌 등대", "갯벌 등대"));
    for (int i = 0; i < 3; i++) {
      releases.add(SmallIndex.release("part" + i, "갯벌", "갯벌"));
    }
    try (SearchService service = SmallIndex.of(folder, releases)) {
      assertThat(service.searchFullMatches(SearchRequest.of("갯벌 등대")).total()).isEqualTo(1);
      assertThat(service.searchFullMatches(SearchRequest.of("갯벌 참외 등대 로봇")).total()).isEqualTo(4);
    }
  }

  /** A month is part of what was asked for, even where no release of it has all words. */
  @Test
  void aFullMatchIsOfTheMonthOrSaysIt() throws Exception {
    List<Release> releases =
        List.of(
            inMonth("words", 3, "갯벌 등대 참외 소식"),
            inMonth("month", 9, "갯벌 등대 소식"),
            inMonth("says", 10, "갯벌 등대 참외 소식을 2024년 9월 기준으로 전한다"));
    try (SearchService service = SmallIndex.of(folder, releases)) {
      SearchRequest request = SearchRequest.of("2024년 9월 갯벌 등대 참외");

      SearchResult<Hit> result = service.search(request);
      assertThat(result.hits().getFirst().release().id().value()).isEqualTo("says");
      assertThat(result.interpretation().complete()).isEqualTo(1);
      assertThat(result.total()).isEqualTo(3);

      Refinement all = request.refinement().withWords(WordMatch.ALL);
      assertThat(service.search(request.refined(all)).total()).isEqualTo(1);
    }
  }

  /** Whatever the day of the request is, a release that prints a relative time means another. */
  @Test
  void aRelativeTimeIsNotMetByItsWords() throws Exception {
    List<Release> releases =
        List.of(inMonth("words", 3, "지난달 갯벌 소식"), inMonth("other", 4, "참외 소식"));
    try (SearchService service = SmallIndex.of(folder, releases)) {
      SearchResult<Hit> result = service.search(SearchRequest.of("지난달 갯벌"));

      assertThat(result.total()).isEqualTo(1);
      assertThat(result.interpretation().complete()).isZero();
    }
  }

  private static Release inMonth(String id, int month, String body) {
    LocalDate day = LocalDate.of(2024, month, 5);
    return SmallIndex.release(id, "안내", day, List.of(), List.of(), List.of(), body);
  }

  @Test
  void theNounsOfACompoundApartAreAPartialMatch() throws Exception {
    List<Release> releases = new ArrayList<>();
    releases.add(SmallIndex.release("word", "갯벌등대 안내", "바닷가를 돌아본다."));
    releases.add(SmallIndex.release("phrase", "바닷가 안내", "갯벌 등대를 돌아본다."));
    for (int i = 0; i < 30; i++) {
      releases.add(SmallIndex.release("apart" + i, "갯벌 갯벌 안내", "등대와 갯벌을 지나 등대를 본다."));
    }
    try (SearchService service = SmallIndex.of(folder, releases)) {
      SearchResult<Hit> result = service.search(SearchRequest.of("갯벌등대"));

      assertThat(result.hits())
          .extracting(hit -> hit.rank().tier())
          .startsWith(MatchTier.FULL, MatchTier.FULL);
      assertThat(result.interpretation().complete()).isEqualTo(2);
      assertThat(result.total()).isEqualTo(32);
      assertThat(service.search(SearchRequest.of("갯벌등대").fullMatches()).total()).isEqualTo(2);
    }
  }

  @Test
  void aCompoundThatEnoughReleasesHaveIsNotTakenApart() throws Exception {
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      releases.add(SmallIndex.release("word" + i, "갯벌등대 안내", "바닷가를 돌아본다."));
      releases.add(SmallIndex.release("apart" + i, "갯벌 안내", "등대와 갯벌을 지난다."));
    }
    try (SearchService service = SmallIndex.of(folder, releases)) {
      assertThat(service.search(SearchRequest.of("갯벌등대")).total()).isEqualTo(30);
    }
  }

  @Test
  void aCompoundIsFoundByEstablishedNamesOfItsNouns() throws Exception {
    List<Release> releases =
        List.of(
            SmallIndex.release("typed", "인공지능등대 안내", "바닷가를 돌아본다."),
            SmallIndex.release("other", "AI 등대 안내", "바닷가를 돌아본다."),
            SmallIndex.release("neither", "등대 안내", "바닷가를 돌아본다."));
    try (SearchService service = SmallIndex.of(folder, releases)) {
      SearchResult<Hit> result =
          service.search(
              SearchRequest.of("인공지능등대").refined(Refinement.NONE.withWords(WordMatch.ALL)));

      assertThat(result.hits())
          .extracting(hit -> hit.rank().tier())
          .containsExactly(MatchTier.FULL, MatchTier.SYNONYM);
      assertThat(result.interpretation().synonyms()).isNotEmpty();
    }
  }

  @Test
  void establishedNamesFindTheSameAndScoreAlike() throws Exception {
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String name = i % 3 == 0 ? "AI" : "인공지능";
      String text = "%s 등대를 연다. %s".formatted(name, "갯벌 소식. ".repeat(i));
      releases.add(SmallIndex.release("r" + i, name + " 등대 " + "참외 ".repeat(i % 4), text));
    }
    for (int i = 0; i < 20; i++) {
      releases.add(SmallIndex.release("other" + i, "참외", "참외 소식"));
    }
    try (SearchService service = SmallIndex.of(folder, releases)) {
      Map<String, Float> one = scores(service, "AI 등대");
      Map<String, Float> other = scores(service, "인공지능 등대");

      assertThat(one).hasSize(12).isEqualTo(other);
    }
  }

  private static Map<String, Float> scores(SearchService service, String text) throws Exception {
    Map<String, Float> scores = new HashMap<>();
    for (Hit hit : service.search(SearchRequest.of(text).size(100)).hits()) {
      scores.put(hit.release().id().value(), hit.rank().score());
    }
    return scores;
  }

  @Test
  void countsAndExportsContainTheFullMatchesUnlessAskedOtherwise() throws Exception {
    LocalDate day = LocalDate.of(2024, 3, 1);
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String text = i < 2 ? "갯벌과 등대를 잇는다" : "갯벌을 지킨다";
      releases.add(
          SmallIndex.release("r" + i, text, day, List.of(), List.of(), List.of(), text + "."));
    }
    try (SearchService service = SmallIndex.of(folder, releases)) {
      SearchRequest request = SearchRequest.of("갯벌 등대");
      SearchRequest most = request.refined(Refinement.NONE.withWords(WordMatch.ANY));

      assertThat(trend(service, request)).isEqualTo(2);
      assertThat(trend(service, most)).isEqualTo(6);
      try (var full = service.walk(request);
          var all = service.walk(most)) {
        assertThat(full.total()).isEqualTo(2);
        assertThat(all.total()).isEqualTo(6);
      }
      assertThat(service.search(request.fullMatches()).total()).isEqualTo(2);
    }
  }

  private static long trend(SearchService service, SearchRequest request) throws Exception {
    return service
        .trends(request, List.of(request.text()), Trends.Interval.MONTH, false)
        .series()
        .getFirst()
        .total();
  }

  /** Compares tiers, counts and walks of random queries with what the words of each text give. */
  @Property(tries = 4)
  void tiersAreWhatTheWordsOfEachTextGive(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    Map<String, Set<String>> texts = new HashMap<>();
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> words =
          IntStream.range(0, 1 + random.nextInt(4)).mapToObj(_ -> word(random)).toList();
      texts.put("r" + i, Set.copyOf(words));
      LocalDate day = LocalDate.EPOCH.plusDays(random.nextInt(5));
      String text = String.join(" ", words);
      releases.add(SmallIndex.release("r" + i, "안내", day, List.of(), List.of(), List.of(), text));
    }
    Path temporary = Files.createTempDirectory("tiers");
    try (SearchService service = SmallIndex.of(temporary, releases)) {
      for (int i = 0; i < 40; i++) {
        Set<String> query =
            IntStream.range(0, 2 + random.nextInt(2)).mapToObj(_ -> word(random)).collect(toSet());
        Sort sort = List.of(Sort.values()).get(random.nextInt(Sort.values().length));
        SearchRequest request =
            SearchRequest.of(String.join(" ", query)).sort(sort).size(1 + random.nextInt(9));
        check(service, request.uncounted(), query, texts);
      }
    } finally {
      IOUtils.rm(temporary);
    }
  }

  private static void check(
      SearchService service, SearchRequest request, Set<String> query, Map<String, Set<String>> of)
      throws Exception {
    SearchResult<Hit> page = service.search(request);
    long complete = page.interpretation().complete();
    long total = page.total();
    List<Hit> walked = new ArrayList<>(page.hits());
    while (page.next() != null) {
      page = service.search(request.after(page.next()));
      assertThat(page.total()).isEqualTo(total);
      assertThat(page.interpretation().complete()).isEqualTo(complete);
      walked.addAll(page.hits());
    }

    assertThat(walked).hasSize((int) total);
    assertThat(walked).extracting(hit -> hit.release().id()).doesNotHaveDuplicates();
    for (Hit hit : walked) {
      assertThat(hit.rank().tier())
          .as("%s in %s", query, hit.release().raw().body().text())
          .isEqualTo(tier(query, of.getOrDefault(hit.release().id().value(), Set.of())));
    }
    assertThat(complete)
        .isEqualTo(of.values().stream().filter(text -> isComplete(query, text)).count());
    List<Integer> tiers =
        walked.stream().map(hit -> key(hit.rank().tier(), request.sort())).toList();
    assertThat(tiers).as("%s", request).isSorted();
  }

  /** Returns the number of the tier in an order; by date the full matches are one tier. */
  private static int key(MatchTier tier, Sort sort) {
    return switch (tier) {
      case FULL -> 0;
      case SYNONYM -> sort == Sort.RELEVANCE ? 1 : 0;
      case PARTIAL -> 2;
    };
  }

  private static MatchTier tier(Set<String> query, Set<String> text) {
    if (text.containsAll(query)) {
      return MatchTier.FULL;
    }
    return isComplete(query, text) ? MatchTier.SYNONYM : MatchTier.PARTIAL;
  }

  private static boolean isComplete(Set<String> query, Set<String> text) {
    return query.stream()
        .allMatch(word -> text.contains(word) || text.contains(OTHER_NAMES.getOrDefault(word, "")));
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
