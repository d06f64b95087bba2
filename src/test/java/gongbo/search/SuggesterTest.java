package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Release;
import gongbo.search.Suggestion.SuggestionKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggesterTest {
  @TempDir static Path folder;
  private SearchService service;

  @BeforeAll
  void index() throws Exception {
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      releases.add(
          SmallIndex.release(
              "r" + i,
              i + "차 기술격차 점검",
              null,
              List.of("윤지웅", "dbwls"),
              List.of(),
              List.of(),
              "기술격차를 줄인다.",
              "기술 예산도 늘린다."));
    }
    service = SmallIndex.of(folder, releases);
  }

  @AfterAll
  void close() throws Exception {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"기술격차", "기술격", "기술겨", "기술 격", "ㄱㅅㄱㅊ", "ㄱㅅㄱ", "rltnfru"})
  void aWordIsSuggestedHoweverItIsTyped(String typed) throws Exception {
    assertThat(service.suggest(typed, 5)).contains(new Suggestion(SuggestionKind.TERM, "기술격차", 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"윤지웅", "윤지", "윤징", "ㅇㅈㅇ", "dbswl"})
  void aPersonIsSuggestedHoweverTheNameIsTyped(String typed) throws Exception {
    assertThat(service.suggest(typed, 5))
        .contains(new Suggestion(SuggestionKind.SPEAKER, "윤지웅", 4));
  }

  @Test
  void lettersComeBeforeKeys() throws Exception {
    assertThat(service.suggest("db", 5))
        .filteredOn(suggestion -> suggestion.kind() == SuggestionKind.SPEAKER)
        .extracting(Suggestion::value)
        .containsExactly("dbwls", "윤지웅");
  }

  @Test
  void venuesAreFoundByEachOfTheirWords() throws Exception {
    assertThat(service.suggest("한빛", 5))
        .contains(new Suggestion(SuggestionKind.VENUE, "한빛컨벤션센터", 4));
  }

  @Test
  void titlesAreFoundByTheWordsInThem() throws Exception {
    assertThat(service.suggest("격차 점검", 5)).isEmpty();
    assertThat(service.suggest("기술격차 점", 2))
        .filteredOn(suggestion -> suggestion.kind() == SuggestionKind.TITLE)
        .hasSize(2);
  }

  @Test
  void wordsThatCarryAParticleAreNotSuggested() throws Exception {
    assertThat(service.suggest("기술", 5))
        .filteredOn(suggestion -> suggestion.kind() == SuggestionKind.TERM)
        .extracting(Suggestion::value)
        .containsExactly("기술", "기술격차");
  }

  @Test
  void unknownTextHasNoSuggestions() throws Exception {
    assertThat(service.suggest("없는말", 5)).isEmpty();
    assertThat(service.suggest(" ", 5)).isEmpty();
  }
}
