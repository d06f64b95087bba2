package gongbo.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomanizationTest {
  /** Names from the examples of the rules, and of places. */
  @ParameterizedTest
  @CsvSource({
    "Gumi, 구미",
    "Yeongdong, 영동",
    "Baegam, 백암",
    "Okcheon, 옥천",
    "Hapdeok, 합덕",
    "Hobeop, 호법",
    "Wolgot, 월곶",
    "Beotkkot, 벚꽃",
    "Hanbat, 한밭",
    "Guri, 구리",
    "Seorak, 설악",
    "Chilgok, 칠곡",
    "Imsil, 임실",
    "Ulleung, 울릉",
    "Daegwallyeong, 대관령",
    "Silla, 신라",
    "Byeollae, 별내",
    "Wangsimni, 왕십리",
    "Jongno, 종로",
    "Saemangeum, 새만금",
    "Chungcheong, 충청",
    "Jung-gu, 중구",
    "Sorokdo, 소록도",
  })
  void readsNames(String latin, String hangul) {
    assertThat(Romanization.readings(latin)).contains(hangul);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "climate", "strategy", "x", "KF-21", "san", "bbbb", "서울"})
  void readsNothingElse(String word) {
    assertThat(Romanization.readings(word)).isEmpty();
  }

  @Test
  void readingsAreFew() {
    assertThat(Romanization.readings("otatotatotatotatotatotat")).hasSizeBetween(1, 64);
    assertThat(Romanization.readings("tatatatatatatatatatatatx")).isEmpty();
    assertThat(Romanization.readings("a".repeat(1000))).isEmpty();
  }
}
