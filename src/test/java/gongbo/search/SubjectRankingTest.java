package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.release.Release;
import gongbo.semantics.LatentSpace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two releases that print the words of a query alike, the one on their subject comes first. */
class SubjectRankingTest {
  /** More subjects than half of the dimensions, so that each has about one. */
  private static final int SUBJECTS = 110;

  private static final int WORDS = 8;

  private static final String QUERY = word(5, 0) + " " + word(5, 1);

  /** The first by id, which decides between equal releases. */
  private static final Release NOT_ON_IT =
      SmallIndex.release("a", "news", QUERY + " " + words(9, 2, 3, 4, 5));

  private static final Release ON_IT =
      SmallIndex.release("b", "news", QUERY + " " + words(5, 2, 3, 4, 5));

  @TempDir private Path folder;

  @Test
  void theReleaseOnTheSubjectComesFirst() throws Exception {
    List<Release> releases = many();
    releases.addAll(List.of(NOT_ON_IT, ON_IT));
    try (SearchService service = SmallIndex.of(folder, releases)) {
      assertThat(ids(service)).containsSubsequence("b", "a");
    }
  }

  @Test
  void soDoesOneThatIsAdded() throws Exception {
    SmallIndex.build(folder, many());
    SmallIndex.add(folder, List.of(NOT_ON_IT, ON_IT));
    try (SearchService service = SearchService.open(folder, ConfigFolder.bundled())) {
      assertThat(ids(service)).containsSubsequence("b", "a");
    }
  }

  @Test
  void fewReleasesHaveNoSubjects() throws Exception {
    List<Release> releases = many().subList(0, LatentSpace.FEWEST_RELEASES - 3);
    releases.addAll(List.of(NOT_ON_IT, ON_IT));
    try (SearchService service = SmallIndex.of(folder, releases)) {
      assertThat(ids(service)).containsSubsequence("a", "b");
    }
  }

  private static List<String> ids(SearchService service) throws Exception {
    return service.search(SearchRequest.of(QUERY).size(100)).hits().stream()
        .map(hit -> hit.release().id().value())
        .toList();
  }

  /** Releases of four words on one subject each. */
  private static List<Release> many() {
    Random random = new Random(3);
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < SUBJECTS * 8; i++) {
      int subject = i % SUBJECTS;
      String text =
          random
              .ints(0, WORDS)
              .distinct()
              .limit(4)
              .mapToObj(word -> word(subject, word))
              .collect(Collectors.joining(" "));
      releases.add(SmallIndex.release("m" + i, "news", text));
    }
    return releases;
  }

  private static String words(int subject, int... words) {
    return IntStream.of(words)
        .mapToObj(word -> word(subject, word))
        .collect(Collectors.joining(" "));
  }

  /** Returns an invented word of consonants and vowels in turn. */
  private static String word(int subject, int number) {
    StringBuilder word = new StringBuilder("z");
    for (int rest = subject * WORDS + number, i = 0; i < 5; i++, rest /= 4) {
      word.append("aeou".charAt(rest % 4)).append("bdfm".charAt(rest % 4));
    }
    return word.append('o').toString();
  }
}
