package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gongbo.entities.WordCount;
import gongbo.korean.KoreanKeyboard;
import gongbo.search.FuzzyWordIndex.WordMatch;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FuzzyWordIndexTest {
  @Test
  void wordsAreFoundByTheKeysThatTypeThem() {
    assertThat(similarTo("반도채", 1, "반도체", "반도", "도체", "반사체")).containsExactly("반도체");
    assertThat(similarTo("바ㅏㄴ도체", 1, "반도체")).containsExactly("반도체");
    assertThat(similarTo("과수회상뱡", 2, "과수화상병", "과수화")).containsExactly("과수화상병");
  }

  @Test
  void aWordIsNotSimilarToItselfNorToOneOfTheOtherScript() {
    assertThat(similarTo("Kdis", 1, "kdis", "kdi")).containsExactly("kdi");
    assertThat(similarTo("rks", 1, "간", "rk")).containsExactly("rk");
  }

  @Test
  void wordsOfDigitsAndLoneLettersAreNotMeant() {
    assertThat(similarTo("1차", 1, "2차", "ㅊ차")).isEmpty();
  }

  @Test
  void wordsAtAnOffsetEndWhereTheTextGoesOn() {
    FuzzyWordIndex index = index("백서", "방위");
    String keys = FuzzyWordIndex.keys("방위백써");

    assertThat(index.matches(keys, 0, 0))
        .containsExactly(new WordMatch(new WordCount("방위", 3), 6, 0));
    assertThat(index.matches(keys, 6, 0.5f))
        .containsExactly(new WordMatch(new WordCount("백서", 3), keys.length(), 0.4f));
  }

  /** Compares the walk of the trie with the distance to each word. */
  @Property
  void allWordsWithinTheDistanceAreFound(
      @ForAll @From("words") String typed,
      @ForAll @Size(max = 30) List<@From("words") String> all) {
    List<String> words = all.stream().distinct().toList();
    FuzzyWordIndex index = index(words.toArray(String[]::new));
    assertThat(index.similarTo(typed, 2).stream().map(match -> match.word().word()))
        .containsExactlyInAnyOrderElementsOf(
            words.stream()
                .filter(word -> !word.equals(typed) && errors(word, typed) <= 2)
                .toList());
    for (WordMatch match : index.similarTo(typed, 2)) {
      assertThat(match.errors()).isCloseTo(errors(match.word().word(), typed), within(0.001f));
    }
  }

  /** Returns the edit distance of the keys of two words, from the whole matrix. */
  private static float errors(String meant, String typed) {
    String from = KoreanKeyboard.keys(meant);
    String to = KoreanKeyboard.keys(typed);
    float[][] cost = new float[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        float best = i + j == 0 ? 0 : Float.POSITIVE_INFINITY;
        if (i > 0) {
          best = Math.min(best, cost[i - 1][j] + 1);
        }
        if (j > 0) {
          best = Math.min(best, cost[i][j - 1] + KoreanKeyboard.extraKeyCost(to, j));
        }
        if (i > 0 && j > 0) {
          float other = KoreanKeyboard.substitutionCost(from.charAt(i - 1), to.charAt(j - 1));
          best = Math.min(best, cost[i - 1][j - 1] + other);
        }
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          best = Math.min(best, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = best;
      }
    }
    return cost[from.length()][to.length()];
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("가나다각갂힣까").ofMinLength(1).ofMaxLength(5);
  }

  private static FuzzyWordIndex index(String... words) {
    return new FuzzyWordIndex(Stream.of(words).map(word -> new WordCount(word, 3)).toList());
  }

  private static List<String> similarTo(String typed, float mostErrors, String... words) {
    return index(words).similarTo(typed, mostErrors).stream()
        .map(match -> match.word().word())
        .toList();
  }
}
