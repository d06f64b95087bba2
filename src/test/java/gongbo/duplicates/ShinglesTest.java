package gongbo.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  @Test
  void resemblanceIgnoresRepetitionsAndContainmentCountsThem() {
    Shingles one = Shingles.of("가가가나", 2);
    Shingles other = Shingles.of("가가", 2);

    assertThat(one.resemblance(other)).isEqualTo(0.5);
    assertThat(one.containment(other)).isEqualTo(2.0 / 3);
    assertThat(other.containment(one)).isEqualTo(1);
  }

  @Test
  void aTextShorterThanAShingleSharesNothing() {
    Shingles none = Shingles.of("가나", 3);

    assertThat(none.resemblance(none)).isZero();
    assertThat(none.containment(Shingles.of("가나다", 3))).isZero();
  }

  @Test
  void aShingleIsNotEmpty() {
    assertThatThrownBy(() -> Shingles.of("가", 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyLettersAndDigitsAreKept() {
    assertThat(Shingles.letters("□ AI, 3·1절 (끝)")).isEqualTo("AI31절끝");
  }

  @Property(tries = 300)
  void theMeasuresFollowTheirDefinitions(
      @ForAll @StringLength(max = 30) @CharRange(from = '가', to = '각') String one,
      @ForAll @StringLength(max = 30) @CharRange(from = '가', to = '각') String other) {
    List<Integer> ones = hashes(one);
    Set<Integer> others = new HashSet<>(hashes(other));
    Set<Integer> common = new HashSet<>(ones);
    common.retainAll(others);
    int all = new HashSet<>(ones).size() + others.size() - common.size();

    assertThat(Shingles.of(one, 3).resemblance(Shingles.of(other, 3)))
        .isEqualTo(all == 0 ? 0 : (double) common.size() / all);
    assertThat(Shingles.of(one, 3).containment(Shingles.of(other, 3)))
        .isEqualTo(
            ones.stream().mapToDouble(hash -> others.contains(hash) ? 1 : 0).average().orElse(0));
  }

  private static List<Integer> hashes(String text) {
    List<Integer> hashes = new ArrayList<>();
    for (int at = 0; at + 3 <= text.length(); at++) {
      hashes.add(text.substring(at, at + 3).hashCode());
    }
    return hashes;
  }
}
