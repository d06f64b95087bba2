package gongbo.korean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanKeyboardTest {
  @ParameterizedTest
  @CsvSource({
    "qksehcp, 반도체",
    "rltnfrurck, 기술격차",
    "ehlEks, 되딴",
    "wjsrlck 2030, 전기차 2030",
    "rkqtdl, 값이",
    "ekfrdl, 닭이",
    "rksk, 가나",
    "gksrnr tkfka, 한국 사람"
  })
  void convertsBetweenKeysAndHangul(String keys, String hangul) {
    assertThat(KoreanKeyboard.hangul(keys)).isEqualTo(hangul);
    assertThat(KoreanKeyboard.keys(hangul)).isEqualTo(keys);
  }

  @Test
  void keepsSingleLettersThatFormNoSyllable() {
    assertThat(KoreanKeyboard.hangul("rr")).isEqualTo("ㄱㄱ");
    assertThat(KoreanKeyboard.keys("ㅁㅑ")).isEqualTo("ai");
  }

  @Property
  void conversionToKeysIsReversible(
      @ForAll @StringLength(max = 8) @CharRange(from = '가', to = '힣') String text) {
    assertThat(KoreanKeyboard.hangul(KoreanKeyboard.keys(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"s, s, 0", "r, s, 1", "t, g, 0.7", "r, R, 0.4", "o, p, 0.4", "t, 1, 1"})
  void aLikelierSlipCostsLess(char meant, char typed, float cost) {
    assertThat(KoreanKeyboard.substitutionCost(meant, typed)).isCloseTo(cost, within(0.001f));
    assertThat(KoreanKeyboard.substitutionCost(typed, meant)).isCloseTo(cost, within(0.001f));
  }

  @Test
  void aKeyStruckTwiceCostsLessThanAnotherExtraOne() {
    assertThat(KoreanKeyboard.extraKeyCost("qqksehcp", 2)).isEqualTo(KoreanKeyboard.DOUBLED_KEY);
    assertThat(KoreanKeyboard.extraKeyCost("qqksehcp", 1)).isEqualTo(1);
    assertThat(KoreanKeyboard.extraKeyCost("qqksehcp", 3)).isEqualTo(1);
  }
}
