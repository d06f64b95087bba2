package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

class HighlighterTest {
  private static final List<String> WORDS =
      List.of("반도체", "수소", "과학기술정책연구원", "벤레젬", "기술격차", "제주도", "사과", "AI", "전략", "국제");

  private static @Nullable SearchService service;

  @BeforeContainer
  static void index() throws Exception {
    Path folder = Files.createTempDirectory("marks");
    List<Release> releases =
        List.of(
            SmallIndex.release(
                "one",
                "과학기술정책연구원, 반도체 기술격차 토론회",
                "과학기술정책연구원장은 반도체와 수소를 말했다.",
                "베스마 벤레젬은 국가 간 기술 격차를, 조사과는 사과 값을 말했다.",
                "제주도에서 AI반도체 전략을 세웠다."),
            SmallIndex.release("two", "중국 제품과 AI 전략", "중국 제품의 전략이다. 국제 협력도 한다."));
    service = SmallIndex.of(folder, releases);
  }

  @AfterContainer
  static void close() throws Exception {
    Objects.requireNonNull(service).close();
  }

  @Property(tries = 150)
  void whatIsMarkedStandsInTheTextAsAWholeWord(@ForAll @From("query") List<String> query)
      throws Exception {
    SearchRequest request = SearchRequest.of(String.join(" ", query));
    for (Hit hit : Objects.requireNonNull(service).search(request).hits()) {
      String body = hit.release().raw().body().text();
      assertThat(hit.title().plain()).isEqualTo(hit.release().title());
      for (HighlightedText passage : hit.snippets()) {
        assertThat(body).contains(stripped(passage.plain()));
      }
      Stream.concat(Stream.of(hit.title()), hit.snippets().stream())
          .flatMap(text -> text.fragments().stream())
          .filter(HighlightedText.Fragment::marked)
          .forEach(mark -> assertThat(isMadeOf(mark.text(), query)).as(mark.text()).isTrue());
    }
  }

  /** A mark is words asked for, side by side, or the parts that one is made of. */
  private static boolean isMadeOf(String mark, List<String> query) {
    String rest = mark;
    for (String word : query) {
      rest = rest.replace(word, "");
    }
    String part = rest;
    return part.isEmpty()
        || (part.length() > 1
            && query.stream().anyMatch(word -> word.startsWith(part) || word.endsWith(part)));
  }

  private static String stripped(String passage) {
    return passage.replaceAll("^… | …$", "");
  }

  @Provide
  Arbitrary<List<String>> query() {
    return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(4);
  }
}
