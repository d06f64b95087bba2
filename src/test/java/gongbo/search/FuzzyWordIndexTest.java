package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.entities.WordCount;
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
  void shortWordsMayHaveOneErrorAndLongOnesTwo() {
    assertThat(similarTo("반도채", "반도체", "반도", "도체", "반도체를", "반사체")).containsExactly("반도", "반도체");
    assertThat(similarTo("과수회상뱡", "과수화상병", "과수화")).containsExactly("과수화상병");
    assertThat(similarTo("체반도", "반체도")).containsExactly("반체도");
  }

  @Test
  void aWordIsNotSimilarToItself() {
    assertThat(similarTo("Kdi", "kdi", "kd")).containsExactly("kd");
  }

  /** Compares the index, which skips words by their letter sets, with a full comparison. */
  @Property
  void allWordsWithinTheDistanceAreFound(
      @ForAll @From("words") String typed,
      @ForAll @Size(max = 40) List<@From("words") String> all) {
    int wrong = typed.length() < 5 ? 1 : 2;
    assertThat(similarTo(typed, all.toArray(String[]::new)))
        .containsExactlyInAnyOrderElementsOf(
            all.stream().filter(word -> edits(typed, word, wrong) && !word.equals(typed)).toList());
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("가나다각갂힣k").ofMinLength(2).ofMaxLength(7);
  }

  /** Returns whether a number of edits suffices, by trying all of them. */
  private static boolean edits(String one, String other, int most) {
    if (one.equals(other)) {
      return true;
    }
    if (most == 0 || one.isEmpty() || other.isEmpty()) {
      return Math.max(one.length(), other.length()) <= most;
    }
    if (one.charAt(0) == other.charAt(0) && edits(one.substring(1), other.substring(1), most)) {
      return true;
    }
    return edits(one.substring(1), other, most - 1)
        || edits(one, other.substring(1), most - 1)
        || edits(one.substring(1), other.substring(1), most - 1)
        || (one.length() > 1
            && other.length() > 1
            && one.charAt(0) == other.charAt(1)
            && one.charAt(1) == other.charAt(0)
            && edits(one.substring(2), other.substring(2), most - 1));
  }

  private static List<String> similarTo(String typed, String... words) {
    List<WordCount> all = Stream.of(words).map(word -> new WordCount(word, 3)).toList();
    return new FuzzyWordIndex(all).similarTo(typed).stream().map(WordCount::word).toList();
  }
}
