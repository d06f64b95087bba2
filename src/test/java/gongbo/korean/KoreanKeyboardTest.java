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

  @Test
  void anAdjacentKeyCostsLessThanAnother() {
    assertThat(KoreanKeyboard.slips("전세", "전새")).isCloseTo(0.7f, within(0.001f));
    assertThat(KoreanKeyboard.slips("국가", "국나")).isCloseTo(1, within(0.001f));
    assertThat(KoreanKeyboard.slips("기관", "끼관")).isCloseTo(0.4f, within(0.001f));
    assertThat(KoreanKeyboard.slips("반도체", "반도체")).isZero();
  }

  @Test
  void aMissingOrTransposedKeyCostsOne() {
    assertThat(KoreanKeyboard.slips("policy", "poicy")).isEqualTo(1);
    assertThat(KoreanKeyboard.slips("policy", "ploicy")).isEqualTo(1);
  }
}
